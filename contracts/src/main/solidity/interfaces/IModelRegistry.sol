// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @title Models that may score
/// @notice Says which model versions exist, when they are active, and lets anyone recompute a scorecard's points.
/// @dev Byte layout of the scorecard table: docs/protocol.md. Times are Unix seconds.
interface IModelRegistry {
    /// @notice How a model computes: an additive table of points, or boosted trees that only its hash commits to.
    enum ModelKind {
        Scorecard,
        Boosting
    }

    /// @notice A registered model version.
    /// @param modelHash `keccak256` of the model's canonical JSON.
    /// @param kind How it computes.
    /// @param activatesAt First moment at which it may score.
    /// @param retiresAt First moment at which it may no longer; the largest `uint40` while no retirement is set.
    /// @param scorecard Contract whose code holds the table; zero for `Boosting`.
    struct Model {
        bytes32 modelHash;
        ModelKind kind;
        uint40 activatesAt;
        uint40 retiresAt;
        address scorecard;
    }

    /// @notice A model version may score from `activatesAt` on.
    event ModelRegistered(uint32 indexed modelId, bytes32 indexed modelHash, ModelKind kind, uint40 activatesAt);

    /// @notice A model version may no longer score from `retiresAt` on.
    event ModelRetired(uint32 indexed modelId, uint40 retiresAt);

    /// @notice No model has this id.
    error ModelUnknown(uint32 modelId);

    /// @notice The id is taken; a model version never changes.
    error ModelAlreadyRegistered(uint32 modelId);

    /// @notice The model's hash is zero.
    error ModelHashMissing(uint32 modelId);

    /// @notice The table breaks its format at this byte.
    error ScorecardMalformed(uint256 offset);

    /// @notice A table came with a model that has none.
    error ScorecardUnexpected(uint256 length);

    /// @notice The model has no scorecard to compute with.
    error ScorecardMissing(uint32 modelId);

    /// @notice The number of bins differs from the scorecard's number of features.
    error BinCountMismatch(uint256 expected, uint256 found);

    /// @notice The feature has no such bin.
    error BinOutOfRange(uint256 feature, uint8 bin, uint8 binCount);

    /// @notice Retirement would reach back before the present block.
    error RetirementInPast(uint40 retiresAt, uint40 blockTime);

    /// @notice A retirement is set already and may only be brought forward.
    error RetirementNotEarlier(uint40 stored, uint40 found);

    /// @notice Registers a model version for good.
    /// @dev Registrar only. Checks: the role, `ModelAlreadyRegistered`, `ModelHashMissing`, then for a scorecard
    /// `ScorecardMalformed`, otherwise `ScorecardUnexpected`.
    /// @param modelId Free id.
    /// @param modelHash `keccak256` of the model's canonical JSON.
    /// @param kind How the model computes.
    /// @param activatesAt First moment at which it may score; a past one means at once.
    /// @param scorecardTable The table of points for `Scorecard`, empty for `Boosting`.
    function register(
        uint32 modelId,
        bytes32 modelHash,
        ModelKind kind,
        uint40 activatesAt,
        bytes calldata scorecardTable
    ) external;

    /// @notice Sets the moment from which a model may no longer score, or brings it forward.
    /// @dev Governor only. Checks: the role, `ModelUnknown`, `RetirementInPast`, `RetirementNotEarlier`.
    function retire(uint32 modelId, uint40 retiresAt) external;

    /// @notice A registered model; reverts with `ModelUnknown`.
    function modelOf(uint32 modelId) external view returns (Model memory model);

    /// @notice Whether the model may score now: `activatesAt <= block time < retiresAt`. False for unknown models.
    function isActive(uint32 modelId) external view returns (bool);

    /// @notice Score points that the model's scorecard gives to these bins, one bin per feature in the table's order.
    /// @dev Errors: `ModelUnknown`, `ScorecardMissing`, `BinCountMismatch`, `BinOutOfRange`. Retired models still compute.
    function computeScore(uint32 modelId, uint8[] calldata bins) external view returns (uint16 scorePoints);

    /// @notice The model's table as registered; reverts with `ModelUnknown` or `ScorecardMissing`.
    function scorecardOf(uint32 modelId) external view returns (bytes memory scorecardTable);
}
