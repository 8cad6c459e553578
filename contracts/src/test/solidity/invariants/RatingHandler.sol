// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAttesterEpochs} from "../../../main/solidity/interfaces/IAttesterEpochs.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {QuorumHandler} from "./QuorumHandler.sol";
import {TierHandler} from "./TierHandler.sol";

/// @notice Drives a registry in every way that it accepts, and tries what it must refuse.
contract RatingHandler is TierHandler {
    address private immutable GOVERNOR;
    address private immutable GUARDIAN;
    uint32 private immutable MODEL;

    constructor(ICreditRating rating, address governor, address guardian, uint32 model, uint256[] memory keys_)
        QuorumHandler(rating, keys_)
        TierHandler(model + 1)
    {
        (GOVERNOR, GUARDIAN, MODEL) = (governor, guardian, model);
    }

    /// @notice Publishes one to four records signed by the attesters in `signerMask`, maybe joined by an outsider.
    function publish(uint8 signerMask, bool outsider, uint8 first, uint8 count, uint16 points, uint16 back) external {
        ICreditRating.BatchHeader memory header = nextHeader(MODEL, block.timestamp - back % 1 hours);
        (count, points) = (count % 4 + 1, 300 + points % 551);
        bytes memory all = recordsOf(first, count, points);
        (bytes memory signatures, uint256 signers) = sign(RATING.digestOf(header, all), signerMask, outsider);
        (, uint8 threshold) = RATING.attesterSet(RATING.epoch());
        bool allowed = signers >= threshold && !outsider && !RATING.publishingPaused();

        try RATING.publish(header, all, signatures) {
            took(header.sequence, allowed);
            for (uint256 i = 0; i < count; ++i) {
                came(subject(uint256(first) + i), Origin.Pushed, points);
            }
        } catch {
            ++refused;
        }
    }

    /// @dev Two subjects that follow each other share a log.
    function revoke(uint8 attester, uint8 number, bool two) external {
        bytes20[] memory subjects = new bytes20[](two ? 2 : 1);
        for (uint256 i = 0; i < subjects.length; ++i) {
            subjects[i] = subject(uint256(number) + i);
        }
        vm.prank(vm.addr(keys[attester % keys.length]));
        try RATING.revoke(subjects, 1) {} catch {}
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

    function suspendOrReinstate(bool suspend, bool guarded) external {
        uint32 model = guarded ? GUARDED : MODEL;
        vm.prank(suspend ? GUARDIAN : GOVERNOR);
        if (suspend) {
            try quarantine().suspendModel(model) {} catch {}
        } else {
            try quarantine().reinstateModel(model) {} catch {}
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

    function recordsOf(uint8 first, uint256 count, uint16 points) private pure returns (bytes memory all) {
        for (uint256 i = 0; i < count; ++i) {
            all = abi.encodePacked(all, subject(uint256(first) + i), points, uint16(100));
        }
    }
}
