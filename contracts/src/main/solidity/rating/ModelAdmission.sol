// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../interfaces/ICreditRating.sol";
import {IModelRegistry} from "../interfaces/IModelRegistry.sol";
import {IQuarantine} from "../interfaces/IQuarantine.sol";
import {ModelPolicyWord} from "../libraries/ModelPolicyWord.sol";
import {ModelTerms} from "../libraries/ModelTerms.sol";
import {StoredScore} from "../libraries/StoredScore.sol";
import {AttesterEpochs} from "./AttesterEpochs.sol";

/// @title On what terms the scores of a model are taken
/// @dev A copy of the registry's policy, in one slot: asking the registry with each batch would cost every batch 3,000
/// gas more (docs/adr/0003).
abstract contract ModelAdmission is IQuarantine, AttesterEpochs {
    using ModelPolicyWord for uint256;
    using ModelTerms for uint256;

    /// @inheritdoc ICreditRating
    IModelRegistry public immutable models;

    constructor(IModelRegistry models_) {
        models = models_;
    }

    /// @inheritdoc IQuarantine
    function syncModelDates(uint32 modelId) external {
        _setTerms(modelId, _synced(modelId));
    }

    /// @inheritdoc IQuarantine
    function suspendModel(uint32 modelId) external onlyRole(GUARDIAN_ROLE) {
        uint256 terms = _synced(modelId);
        require(!terms.isSuspended(), ModelIsSuspended(modelId));
        _setTerms(modelId, terms.withSuspension(true));
    }

    /// @inheritdoc IQuarantine
    function reinstateModel(uint32 modelId) external onlyRole(GOVERNOR_ROLE) {
        uint256 terms = _terms[modelId];
        require(terms.isSuspended(), ModelNotSuspended(modelId));
        _setTerms(modelId, terms.withSuspension(false));
    }

    /// @inheritdoc IQuarantine
    function termsOf(uint32 modelId) external view returns (uint256) {
        return _terms[modelId];
    }

    /// @dev What a read adds to the status bits: why no newer record of this model can come.
    function _haltsOf(uint32 modelId) internal view returns (uint16 bits) {
        bits = _pauseBit();
        if (_terms[modelId].isSuspended()) bits |= StoredScore.MODEL_SUSPENDED;
    }

    function _pauseBit() internal view returns (uint16) {
        return _head.paused ? StoredScore.PUBLISHING_PAUSED : 0;
    }

    /// @dev The model's terms, if batches of it are taken now. Its first batch brings the policy from the registry.
    function _admit(uint32 modelId) internal returns (uint256 terms) {
        terms = _terms[modelId];
        if (terms == 0 && models.isActive(modelId)) {
            terms = _synced(modelId);
            _setTerms(modelId, terms);
        }
        require(!terms.isSuspended(), ModelIsSuspended(modelId));
        require(terms.isActive(), ModelNotActive(modelId));
    }

    function _synced(uint32 modelId) private view returns (uint256) {
        uint256 policy = models.policyOf(modelId);
        require(policy != 0, IModelRegistry.ModelUnknown(modelId));
        return _terms[modelId].withPolicy(policy);
    }

    function _setTerms(uint32 modelId, uint256 terms) private {
        _terms[modelId] = terms;
        emit ModelTermsChanged(modelId, terms, msg.sender);
    }
}
