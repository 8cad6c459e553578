// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAttesterEpochs} from "../../../main/solidity/interfaces/IAttesterEpochs.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Cheats} from "../base/Vm.sol";

/// @notice Drives a registry in every way that it accepts, and tries what it must refuse.
/// @dev A refused call is caught and counted: a handler that reverts fails the run.
contract RatingHandler is Cheats {
    uint256 private constant SUBJECTS = 8;

    ICreditRating private immutable RATING;
    address private immutable GOVERNOR;
    address private immutable GUARDIAN;
    uint32 private immutable MODEL;
    uint256[] private keys;

    /// @notice Batches that were accepted though fewer attesters than the threshold signed, or though paused.
    uint256 public breaches;
    uint256 public accepted;
    uint256 public refused;
    uint64 public highestSequence;
    bool public wentBack;

    constructor(ICreditRating rating, address governor, address guardian, uint32 model, uint256[] memory keys_) {
        (RATING, GOVERNOR, GUARDIAN, MODEL, keys) = (rating, governor, guardian, model, keys_);
    }

    /// @notice Publishes one to four records signed by the attesters in `signerMask`, maybe joined by an outsider.
    function publish(uint8 signerMask, bool outsider, uint8 first, uint8 count, uint16 points, uint16 back) external {
        ICreditRating.BatchHeader memory header = headerOf(back);
        bytes memory all = recordsOf(first, count % 4 + 1, 300 + points % 551);
        (bytes memory signatures, uint256 signers) = sign(RATING.digestOf(header, all), signerMask, outsider);
        (, uint8 threshold) = RATING.attesterSet(RATING.epoch());
        bool allowed = signers >= threshold && !outsider && !RATING.publishingPaused();

        try RATING.publish(header, all, signatures) {
            if (!allowed) ++breaches;
            if (header.sequence != highestSequence + 1) wentBack = true;
            highestSequence = header.sequence;
            ++accepted;
        } catch {
            ++refused;
        }
    }

    function revoke(uint8 attester, uint8 number) external {
        vm.prank(vm.addr(keys[attester % keys.length]));
        try RATING.revoke(one(number), 1) {} catch {}
    }

    function freeze(uint8 number) external {
        vm.prank(GUARDIAN);
        try RATING.freeze(one(number), 1) {} catch {}
    }

    function unfreeze(uint8 number) external {
        vm.prank(GOVERNOR);
        try RATING.unfreeze(one(number), 1) {} catch {}
    }

    /// @dev The run's governor made this handler the subject registry.
    function markSubject(uint8 number, bool freezes, bool set) external {
        try RATING.markSubject(subject(number), freezes ? 8 : 4, set, 1) {} catch {}
    }

    function pauseOrResume(bool pause) external {
        vm.prank(pause ? GUARDIAN : GOVERNOR);
        if (pause) {
            try RATING.pausePublishing() {} catch {}
        } else {
            try RATING.resumePublishing() {} catch {}
        }
    }

    function rotate(uint8 threshold) external {
        address[] memory set = new address[](keys.length);
        for (uint256 i = 0; i < keys.length; ++i) {
            set[i] = vm.addr(keys[i]);
        }
        IAttesterEpochs epochs = IAttesterEpochs(address(RATING));
        vm.prank(GOVERNOR);
        epochs.scheduleAttesters(set, uint8(threshold % keys.length + 1));
        vm.warp(block.timestamp + epochs.noticePeriod());
        epochs.executeAttesters();
    }

    function pass(uint16 time) external {
        vm.warp(block.timestamp + time);
    }

    function subject(uint256 number) public pure returns (bytes20) {
        return bytes20(keccak256(abi.encode("subject", number % SUBJECTS)));
    }

    function subjectCount() external pure returns (uint256) {
        return SUBJECTS;
    }

    function headerOf(uint16 back) private view returns (ICreditRating.BatchHeader memory) {
        return ICreditRating.BatchHeader({
            sequence: RATING.sequence() + 1,
            epoch: RATING.epoch(),
            modelId: MODEL,
            dataTime: uint40(block.timestamp - back % 1 hours),
            deadline: uint40(block.timestamp),
            merkleRoot: keccak256("root")
        });
    }

    function recordsOf(uint8 first, uint256 count, uint16 points) private pure returns (bytes memory all) {
        for (uint256 i = 0; i < count; ++i) {
            all = abi.encodePacked(all, subject(uint256(first) + i), points, uint16(100));
        }
    }

    function sign(bytes32 digest, uint8 mask, bool outsider) private view returns (bytes memory all, uint256 signers) {
        for (uint256 i = 0; i < keys.length; ++i) {
            if (mask >> i & 1 == 0) continue;
            (uint8 v, bytes32 r, bytes32 s) = vm.sign(keys[i], digest);
            all = abi.encodePacked(all, r, s, v);
            ++signers;
        }
        if (outsider) {
            (uint8 v, bytes32 r, bytes32 s) = vm.sign(1, digest);
            all = abi.encodePacked(all, r, s, v);
        }
    }

    function one(uint8 number) private pure returns (bytes20[] memory subjects) {
        subjects = new bytes20[](1);
        subjects[0] = subject(number);
    }
}
