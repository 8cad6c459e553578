// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Governed} from "./Governed.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {CodeBlob} from "./libraries/CodeBlob.sol";
import {ScorecardTable} from "./libraries/ScorecardTable.sol";

/// @title Models that may score
contract ModelRegistry is IModelRegistry, Governed {
    using CodeBlob for address;
    using ScorecardTable for bytes;

    /// @notice Role that registers models.
    bytes32 public constant REGISTRAR_ROLE = keccak256("REGISTRAR_ROLE");

    uint40 private constant NEVER = type(uint40).max;

    mapping(uint32 modelId => Model) private _models;

    constructor(address governor, address registrar) Governed(governor) {
        _establish(REGISTRAR_ROLE, registrar);
    }

    /// @inheritdoc IModelRegistry
    function register(
        uint32 modelId,
        bytes32 modelHash,
        ModelKind kind,
        uint40 activatesAt,
        bytes calldata scorecardTable
    ) external onlyRole(REGISTRAR_ROLE) {
        Model storage model = _models[modelId];

        require(model.modelHash == 0, ModelAlreadyRegistered(modelId));
        require(modelHash != 0, ModelHashMissing(modelId));

        model.modelHash = modelHash;
        model.kind = kind;
        model.activatesAt = activatesAt;
        model.retiresAt = NEVER;
        model.scorecard = _keep(kind, scorecardTable);

        emit ModelRegistered(modelId, modelHash, kind, activatesAt);
    }

    /// @inheritdoc IModelRegistry
    function retire(uint32 modelId, uint40 retiresAt) external onlyRole(GOVERNOR_ROLE) {
        Model storage model = _known(modelId);

        require(retiresAt >= block.timestamp, RetirementInPast(retiresAt, uint40(block.timestamp)));
        require(retiresAt < model.retiresAt, RetirementNotEarlier(model.retiresAt, retiresAt));

        model.retiresAt = retiresAt;

        emit ModelRetired(modelId, retiresAt);
    }

    /// @inheritdoc IModelRegistry
    function modelOf(uint32 modelId) external view returns (Model memory) {
        return _known(modelId);
    }

    /// @inheritdoc IModelRegistry
    function isActive(uint32 modelId) external view returns (bool) {
        // An unknown model retires at zero, before every block. One slot holds both times.
        Model storage model = _models[modelId];
        return model.activatesAt <= block.timestamp && block.timestamp < model.retiresAt;
    }

    /// @inheritdoc IModelRegistry
    function computeScore(uint32 modelId, uint8[] calldata bins) external view returns (uint16) {
        return _tableOf(modelId).compute(bins);
    }

    /// @inheritdoc IModelRegistry
    function scorecardOf(uint32 modelId) external view returns (bytes memory) {
        return _tableOf(modelId);
    }

    function _keep(ModelKind kind, bytes calldata table) private returns (address) {
        if (kind == ModelKind.Scorecard) {
            ScorecardTable.check(table);
            return CodeBlob.write(table);
        }
        require(table.length == 0, ScorecardUnexpected(table.length));
        return address(0);
    }

    function _tableOf(uint32 modelId) private view returns (bytes memory) {
        address scorecard = _known(modelId).scorecard;
        require(scorecard != address(0), ScorecardMissing(modelId));
        return scorecard.read();
    }

    function _known(uint32 modelId) private view returns (Model storage model) {
        model = _models[modelId];
        require(model.modelHash != 0, ModelUnknown(modelId));
    }
}
