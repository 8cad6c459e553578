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

    /// @notice The governor's preference: one champion at most, the others challenge it until they retire.
    /// @dev Challengers publish too: what the status means for a decision is the reader's to say.
    enum ModelStatus {
        Challenger,
        Champion,
        Retired
    }

    /// @notice What was promised for a model version when it was registered; it never changes.
    /// @param activatesAt First moment at which it may score; a past one means at once.
    /// @param minPoints Least score points that a record of it may have, 300 or more.
    /// @param maxPoints Most score points that a record of it may have, 850 or less.
    /// @param maxStepPoints Largest change of a subject's points between two records, at least 1.
    /// @param maxMovedShareBps Largest share of a batch's records that may move, 1 to 10000 basis points.
    /// @param heartbeatSeconds Longest time between two records of a subject, at least 1.
    /// @param deviationPoints Change of points that calls for a new record before the heartbeat; 0 for any change.
    struct ModelPolicy {
        uint40 activatesAt;
        uint16 minPoints;
        uint16 maxPoints;
        uint16 maxStepPoints;
        uint16 maxMovedShareBps;
        uint32 heartbeatSeconds;
        uint16 deviationPoints;
    }

    /// @notice A registered model version.
    /// @param modelHash `keccak256` of the model's canonical JSON.
    /// @param locationHash `keccak256` of the address (URI) where that JSON can be had; zero where none was named.
    /// @param kind How it computes.
    /// @param status Champion, challenger, or retired at the block's time.
    /// @param retiresAt First moment at which it may no longer score; the largest `uint40` while none is set.
    /// @param policy When it began, its guards and how often it is to be renewed.
    /// @param scorecard Contract whose code holds the table; zero for `Boosting`.
    struct Model {
        bytes32 modelHash;
        bytes32 locationHash;
        ModelKind kind;
        ModelStatus status;
        uint40 retiresAt;
        ModelPolicy policy;
        address scorecard;
    }

    /// @notice A model version may score from the activation in its packed `policy` on.
    event ModelRegistered(
        uint32 indexed modelId, bytes32 indexed modelHash, bytes32 locationHash, ModelKind kind, uint256 policy
    );

    /// @notice A model became the champion in place of `previous`; zero where there was none.
    event ModelPromoted(uint32 indexed modelId, uint32 indexed previous);

    /// @notice A model version may no longer score from `retiresAt` on.
    event ModelRetired(uint32 indexed modelId, uint40 retiresAt);

    /// @notice No model has this id.
    error ModelUnknown(uint32 modelId);

    /// @notice The id is taken; a model version never changes.
    error ModelAlreadyRegistered(uint32 modelId);

    /// @notice The model's hash is zero.
    error ModelHashMissing(uint32 modelId);

    /// @notice A field of the model's policy is out of its range.
    error PolicyInvalid(uint32 modelId, string field);

    /// @notice The model is the champion already.
    error ModelIsChampion(uint32 modelId);

    /// @notice The model's retirement has come.
    error ModelHasRetired(uint32 modelId, uint40 retiresAt);

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
    /// @dev Registrar only. Checks: the role, `ModelAlreadyRegistered`, `ModelHashMissing`, `PolicyInvalid`, then for a
    /// scorecard `ScorecardMalformed`, otherwise `ScorecardUnexpected`. A new model is a challenger.
    /// @param modelId Free id.
    /// @param modelHash `keccak256` of the model's canonical JSON.
    /// @param locationHash `keccak256` of the URI where that JSON can be had; zero to name none.
    /// @param kind How the model computes.
    /// @param policy When it begins, its guards and how often it is to be renewed.
    /// @param scorecardTable The table of points for `Scorecard`, empty for `Boosting`.
    function register(
        uint32 modelId,
        bytes32 modelHash,
        bytes32 locationHash,
        ModelKind kind,
        ModelPolicy calldata policy,
        bytes calldata scorecardTable
    ) external;

    /// @notice Makes a model the champion; the one before it challenges again.
    /// @dev Governor only. Checks: the role, `ModelUnknown`, `ModelHasRetired`, `ModelIsChampion`.
    function promote(uint32 modelId) external;

    /// @notice Sets the moment from which a model may no longer score, or brings it forward.
    /// @dev Governor only. Checks: the role, `ModelUnknown`, `RetirementInPast`, `RetirementNotEarlier`.
    function retire(uint32 modelId, uint40 retiresAt) external;

    /// @notice A registered model; reverts with `ModelUnknown`.
    function modelOf(uint32 modelId) external view returns (Model memory model);

    /// @notice The model's policy in one word, zero for an unknown one; its bits are in docs/protocol.md.
    function policyOf(uint32 modelId) external view returns (uint256 policy);

    /// @notice The model promoted last, zero before the first; it may have retired since.
    function champion() external view returns (uint32 modelId);

    /// @notice Whether the model may score now: `activatesAt <= block time < retiresAt`. False for unknown models.
    function isActive(uint32 modelId) external view returns (bool);

    /// @notice Score points that the model's scorecard gives to these bins, one bin per feature in the table's order.
    /// @dev Errors: `ModelUnknown`, `ScorecardMissing`, `BinCountMismatch`, `BinOutOfRange`. Retired models still compute.
    function computeScore(uint32 modelId, uint8[] calldata bins) external view returns (uint16 scorePoints);

    /// @notice The model's table as registered; reverts with `ModelUnknown` or `ScorecardMissing`.
    function scorecardOf(uint32 modelId) external view returns (bytes memory scorecardTable);
}
