// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Governed} from "./Governed.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {CodeBlob} from "./libraries/CodeBlob.sol";
import {ModelPolicyWord} from "./libraries/ModelPolicyWord.sol";
import {ScorecardTable} from "./libraries/ScorecardTable.sol";

/// @title Models that may score
contract ModelRegistry is IModelRegistry, Governed {
    using CodeBlob for address;
    using ModelPolicyWord for uint256;
    using ScorecardTable for bytes;

    /// @notice Role that registers models.
    bytes32 public constant REGISTRAR_ROLE = keccak256("REGISTRAR_ROLE");

    /// @dev What a reader of one model may want besides its policy.
    struct Entry {
        bytes32 modelHash;
        bytes32 locationHash;
        address scorecard;
    }

    /// @inheritdoc IModelRegistry
    mapping(uint32 modelId => uint256 policy) public policyOf;

    /// @inheritdoc IModelRegistry
    uint32 public champion;

    mapping(uint32 modelId => Entry) private _entries;

    constructor(address governor, address registrar) Governed(governor) {
        _establish(REGISTRAR_ROLE, registrar);
    }

    /// @inheritdoc IModelRegistry
    function register(
        uint32 modelId,
        bytes32 modelHash,
        bytes32 locationHash,
        ModelKind kind,
        ModelPolicy calldata policy,
        bytes calldata scorecardTable
    ) external onlyRole(REGISTRAR_ROLE) {
        Entry storage entry = _entries[modelId];

        require(entry.modelHash == 0, ModelAlreadyRegistered(modelId));
        require(modelHash != 0, ModelHashMissing(modelId));

        policyOf[modelId] = ModelPolicyWord.pack(modelId, kind, policy);
        entry.modelHash = modelHash;
        entry.locationHash = locationHash;
        entry.scorecard = _keep(kind, scorecardTable);

        emit ModelRegistered(modelId, modelHash, locationHash, kind, policyOf[modelId]);
    }

    /// @inheritdoc IModelRegistry
    function promote(uint32 modelId) external onlyRole(GOVERNOR_ROLE) {
        uint32 previous = champion;
        uint256 policy = _known(modelId);

        require(policy.retiresAt() > block.timestamp, ModelHasRetired(modelId, policy.retiresAt()));
        require(policy & ModelPolicyWord.CHAMPION == 0, ModelIsChampion(modelId));

        policyOf[previous] &= ~ModelPolicyWord.CHAMPION;
        policyOf[modelId] = policy | ModelPolicyWord.CHAMPION;
        champion = modelId;

        emit ModelPromoted(modelId, previous);
    }

    /// @inheritdoc IModelRegistry
    function retire(uint32 modelId, uint40 retiresAt) external onlyRole(GOVERNOR_ROLE) {
        uint256 policy = _known(modelId);

        require(retiresAt >= block.timestamp, RetirementInPast(retiresAt, uint40(block.timestamp)));
        require(retiresAt < policy.retiresAt(), RetirementNotEarlier(policy.retiresAt(), retiresAt));

        policyOf[modelId] = policy.withRetirement(retiresAt);

        emit ModelRetired(modelId, retiresAt);
    }

    /// @inheritdoc IModelRegistry
    function modelOf(uint32 modelId) external view returns (Model memory) {
        uint256 policy = _known(modelId);
        Entry storage entry = _entries[modelId];
        return Model({
            modelHash: entry.modelHash,
            locationHash: entry.locationHash,
            kind: ModelKind(uint8(policy >> 192)),
            status: _statusOf(policy),
            retiresAt: policy.retiresAt(),
            policy: policy.unpack(),
            scorecard: entry.scorecard
        });
    }

    /// @inheritdoc IModelRegistry
    function isActive(uint32 modelId) external view returns (bool) {
        return policyOf[modelId].isActive();
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
        _known(modelId);
        address scorecard = _entries[modelId].scorecard;
        require(scorecard != address(0), ScorecardMissing(modelId));
        return scorecard.read();
    }

    function _statusOf(uint256 policy) private view returns (ModelStatus) {
        if (policy.retiresAt() <= block.timestamp) return ModelStatus.Retired;
        return policy & ModelPolicyWord.CHAMPION == 0 ? ModelStatus.Challenger : ModelStatus.Champion;
    }

    function _known(uint32 modelId) private view returns (uint256 policy) {
        policy = policyOf[modelId];
        require(policy != 0, ModelUnknown(modelId));
    }
}
