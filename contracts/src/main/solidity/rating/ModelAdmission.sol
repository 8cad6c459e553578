// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../interfaces/ICreditRating.sol";
import {IModelRegistry} from "../interfaces/IModelRegistry.sol";
import {IQuarantine} from "../interfaces/IQuarantine.sol";
import {ModelTerms} from "../libraries/ModelTerms.sol";
import {AttesterEpochs} from "./AttesterEpochs.sol";

/// @title On what terms the scores of a model are taken
/// @dev The registry's dates are kept beside the guards, in one slot: asking the registry with each batch would cost
/// every batch 3,000 gas more (docs/adr/0003).
abstract contract ModelAdmission is IQuarantine, AttesterEpochs {
    using ModelTerms for uint256;

    uint16 private constant MAX_BPS = 10_000;

    /// @inheritdoc ICreditRating
    IModelRegistry public immutable models;

    constructor(IModelRegistry models_) {
        models = models_;
    }

    /// @inheritdoc IQuarantine
    function setGuards(uint32 modelId, Guards calldata guards) external onlyRole(GOVERNOR_ROLE) {
        uint256 terms = _synced(modelId);
        require(
            guards.minPoints <= guards.maxPoints && guards.movePoints != 0 && guards.maxMovedBps <= MAX_BPS,
            GuardsInvalid(guards)
        );
        _setTerms(modelId, terms.guarded(guards));
    }

    /// @inheritdoc IQuarantine
    function syncModelDates(uint32 modelId) external {
        _setTerms(modelId, _synced(modelId));
    }

    /// @inheritdoc IQuarantine
    function suspendModel(uint32 modelId) external onlyRole(GUARDIAN_ROLE) {
        uint256 terms = _synced(modelId);
        require(!terms.isPaused(), ModelIsSuspended(modelId));
        _setTerms(modelId, terms.withPause(true));
    }

    /// @inheritdoc IQuarantine
    function reinstateModel(uint32 modelId) external onlyRole(GOVERNOR_ROLE) {
        uint256 terms = _terms[modelId];
        require(terms.isPaused(), ModelNotSuspended(modelId));
        _setTerms(modelId, terms.withPause(false));
    }

    /// @inheritdoc IQuarantine
    function termsOf(uint32 modelId)
        external
        view
        returns (uint40 activatesAt, uint40 retiresAt, Guards memory guards, bool paused)
    {
        uint256 terms = _terms[modelId];
        return (terms.activatesAtOf(), terms.retiresAtOf(), terms.guardsOf(), terms.isPaused());
    }

    /// @dev The model's terms, if batches of it are taken now. Its first batch brings the dates from the registry.
    function _admit(uint32 modelId) internal returns (uint256 terms) {
        terms = _terms[modelId];
        if (terms == 0 && models.isActive(modelId)) {
            terms = _synced(modelId);
            _setTerms(modelId, terms);
        }
        require(!terms.isPaused(), ModelIsSuspended(modelId));
        require(terms.isActive(), ModelNotActive(modelId));
    }

    function _synced(uint32 modelId) private view returns (uint256) {
        IModelRegistry.Model memory model = models.modelOf(modelId);
        return _terms[modelId].dated(model.activatesAt, model.retiresAt);
    }

    function _setTerms(uint32 modelId, uint256 terms) private {
        _terms[modelId] = terms;
        emit ModelTermsChanged(
            modelId, terms.activatesAtOf(), terms.retiresAtOf(), terms.guardsOf(), terms.isPaused(), msg.sender
        );
    }
}
