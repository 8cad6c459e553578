// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {ICreditRating} from "./interfaces/ICreditRating.sol";
import {ISubjectRegistry} from "./interfaces/ISubjectRegistry.sol";
import {AttesterSet} from "./libraries/AttesterSet.sol";
import {Quorum} from "./libraries/Quorum.sol";
import {SubjectDigest} from "./libraries/SubjectDigest.sol";

/// @title Who speaks for a subject, and who for the attesters
abstract contract SubjectControllers is ISubjectRegistry {
    using Quorum for bytes;

    /// @inheritdoc ISubjectRegistry
    uint40 public constant TAKEOVER_DELAY = 7 days;

    /// @inheritdoc ISubjectRegistry
    ICreditRating public immutable rating;

    mapping(bytes20 subjectId => Controller) internal _controllers;

    constructor(ICreditRating rating_) {
        rating = rating_;
    }

    /// @inheritdoc ISubjectRegistry
    function bindController(
        bytes20 subjectId,
        address controller,
        uint32 epoch,
        uint32 nonce,
        uint40 deadline,
        bytes calldata signatures
    ) external {
        Controller storage stored = _controllers[subjectId];

        require(controller != address(0), ControllerMissing(subjectId));
        require(controller != stored.current, ControllerUnchanged(subjectId, controller));
        require(nonce == stored.bindings, UnexpectedNonce(subjectId, stored.bindings, nonce));
        _checkQuorum(
            subjectId,
            SubjectDigest.bindController(subjectId, controller, epoch, nonce, deadline),
            epoch,
            deadline,
            signatures
        );

        stored.bindings = nonce + 1;
        if (stored.current == address(0)) {
            _bind(subjectId, stored, controller);
        } else {
            uint40 effectiveAt = uint40(block.timestamp) + TAKEOVER_DELAY;
            stored.next = controller;
            stored.effectiveAt = effectiveAt;
            emit ControllerAnnounced(subjectId, stored.current, controller, effectiveAt);
        }
    }

    /// @inheritdoc ISubjectRegistry
    function completeBinding(bytes20 subjectId) external {
        Controller storage stored = _controllers[subjectId];

        require(stored.next != address(0), NoControllerAnnounced(subjectId));
        require(
            msg.sender == stored.current || block.timestamp >= stored.effectiveAt,
            TakeoverTooEarly(subjectId, stored.effectiveAt, uint40(block.timestamp))
        );

        _bind(subjectId, stored, stored.next);
    }

    /// @inheritdoc ISubjectRegistry
    function controllerOf(bytes20 subjectId) external view returns (Controller memory) {
        return _controllers[subjectId];
    }

    /// @inheritdoc ISubjectRegistry
    function domainSeparator() external view returns (bytes32) {
        return SubjectDigest.domainSeparator();
    }

    /// @dev Checks a signed request and uses its number up.
    function _spend(bytes20 subjectId, bytes32 structHash, Authorization calldata by) internal {
        Controller storage stored = _controllers[subjectId];
        uint40 blockTime = uint40(block.timestamp);

        require(by.nonce == stored.requests, UnexpectedNonce(subjectId, stored.requests, by.nonce));
        require(by.deadline >= blockTime, RequestExpired(subjectId, by.deadline, blockTime));
        (address signer, ECDSA.RecoverError problem,) = ECDSA.tryRecover(SubjectDigest.digest(structHash), by.signature);
        require(problem == ECDSA.RecoverError.NoError, RequestSignatureInvalid(subjectId));
        require(signer == stored.current, SignerNotController(subjectId, stored.current, signer));

        stored.requests = by.nonce + 1;
    }

    function _checkCaller(bytes20 subjectId) internal view {
        address controller = _controllers[subjectId].current;
        require(msg.sender == controller, CallerNotController(subjectId, controller, msg.sender));
    }

    function _checkQuorum(
        bytes20 subjectId,
        bytes32 structHash,
        uint32 epoch,
        uint40 deadline,
        bytes calldata signatures
    ) internal view {
        uint40 blockTime = uint40(block.timestamp);
        uint32 current = rating.epoch();
        require(deadline >= blockTime, RequestExpired(subjectId, deadline, blockTime));
        require(epoch == current, EpochNotCurrent(current, epoch));
        (address[] memory attesters, uint8 threshold) = rating.attesterSet(epoch);
        AttesterSet.pack(attesters, threshold).check(SubjectDigest.digest(structHash), signatures);
    }

    function _bind(bytes20 subjectId, Controller storage stored, address controller) private {
        stored.current = controller;
        stored.next = address(0);
        stored.effectiveAt = 0;
        // What the wallet before had signed and nobody sent yet is void, even where it is bound again.
        ++stored.requests;
        ++stored.generation;
        emit ControllerBound(subjectId, controller);
    }
}
