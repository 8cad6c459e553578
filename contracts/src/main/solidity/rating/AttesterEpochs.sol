// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAttesterEpochs} from "../interfaces/IAttesterEpochs.sol";
import {ICreditRating} from "../interfaces/ICreditRating.sol";
import {AttesterSet} from "../libraries/AttesterSet.sol";
import {CodeBlob} from "../libraries/CodeBlob.sol";
import {RatingStorage} from "./RatingStorage.sol";

/// @title Epochs of attester sets
abstract contract AttesterEpochs is IAttesterEpochs, RatingStorage {
    using AttesterSet for bytes;
    using CodeBlob for address;

    /// @dev Role that pauses publishing and freezes subjects, and can lift neither.
    bytes32 internal constant GUARDIAN_ROLE = keccak256("GUARDIAN_ROLE");

    /// @inheritdoc IAttesterEpochs
    uint40 public immutable noticePeriod;

    constructor(address guardian, address[] memory attesters, uint8 threshold, uint40 delay) {
        _establish(GUARDIAN_ROLE, guardian);
        noticePeriod = delay;
        _beginEpoch(AttesterSet.write(attesters, threshold));
    }

    /// @inheritdoc IAttesterEpochs
    function scheduleAttesters(address[] calldata attesters, uint8 threshold) external onlyRole(GOVERNOR_ROLE) {
        Scheduled memory scheduled = _scheduled;
        require(scheduled.attesters == address(0), AttestersAlreadyScheduled(scheduled.executableAt));

        scheduled = Scheduled(AttesterSet.write(attesters, threshold), uint40(block.timestamp) + noticePeriod);
        _scheduled = scheduled;

        emit AttestersScheduled(scheduled.executableAt, threshold, attesters);
    }

    /// @inheritdoc IAttesterEpochs
    function executeAttesters() external {
        Scheduled memory scheduled = _scheduled;
        uint40 blockTime = uint40(block.timestamp);
        require(scheduled.attesters != address(0), AttestersNotScheduled());
        require(blockTime >= scheduled.executableAt, AttestersNotReady(scheduled.executableAt, blockTime));

        delete _scheduled;
        _beginEpoch(scheduled.attesters);
    }

    /// @inheritdoc IAttesterEpochs
    function cancelAttesters() external {
        require(
            hasRole(GOVERNOR_ROLE, msg.sender) || hasRole(GUARDIAN_ROLE, msg.sender), CallerMayNotCancel(msg.sender)
        );
        require(_scheduled.attesters != address(0), AttestersNotScheduled());

        delete _scheduled;

        emit AttestersCancelled(msg.sender);
    }

    /// @inheritdoc IAttesterEpochs
    function scheduledAttesters()
        external
        view
        returns (address[] memory attesters, uint8 threshold, uint40 executableAt)
    {
        Scheduled memory scheduled = _scheduled;
        if (scheduled.attesters != address(0)) (attesters, threshold) = scheduled.attesters.read().unpack();
        executableAt = scheduled.executableAt;
    }

    /// @inheritdoc ICreditRating
    function pausePublishing() external onlyRole(GUARDIAN_ROLE) {
        require(!_head.paused, PublishingIsPaused());
        _head.paused = true;
        emit PublishingPaused(msg.sender);
    }

    /// @inheritdoc ICreditRating
    function resumePublishing() external onlyRole(GOVERNOR_ROLE) {
        require(_head.paused, PublishingNotPaused());
        _head.paused = false;
        emit PublishingResumed(msg.sender);
    }

    /// @inheritdoc ICreditRating
    function sequence() external view returns (uint64) {
        return _head.sequence;
    }

    /// @inheritdoc ICreditRating
    function epoch() external view returns (uint32) {
        return _head.epoch;
    }

    /// @inheritdoc ICreditRating
    function publishingPaused() external view returns (bool) {
        return _head.paused;
    }

    /// @inheritdoc ICreditRating
    function attesterSet(uint32 epoch_) external view returns (address[] memory attesters, uint8 threshold) {
        address blob = _attesterSets[epoch_];
        require(blob != address(0), EpochUnknown(epoch_));
        return blob.read().unpack();
    }

    function _requireAttester() internal view {
        require(_head.attesters.read().contains(msg.sender), CallerNotAttester(msg.sender));
    }

    function _beginEpoch(address blob) private {
        uint32 next = _head.epoch + 1;
        _head.attesters = blob;
        _head.epoch = next;
        _attesterSets[next] = blob;
        (address[] memory attesters, uint8 threshold) = blob.read().unpack();
        emit AttesterSetChanged(next, threshold, attesters);
    }
}
