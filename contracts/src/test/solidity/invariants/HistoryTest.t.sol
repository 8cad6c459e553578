// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {QuarantineScene} from "../base/QuarantineScene.sol";
import {Vm} from "../base/Vm.sol";
import {LogReplay} from "./LogReplay.sol";
import {RatingHandler} from "./RatingHandler.sol";

/// @notice Any history can be rebuilt from its logs alone.
/// @dev A fuzz test rather than an invariant: only within one call can all logs be had.
contract HistoryTest is QuarantineScene {
    uint256 private constant STEPS = 40;

    RatingHandler private handler;
    LogReplay private replay;

    function setUp() public override {
        vm.recordLogs();
        super.setUp();
        handler = new RatingHandler(rating, GOVERNOR, GUARDIAN, MODEL, keys);
        makeSubjectRegistry(address(handler));
        replay = new LogReplay();
        takeLogs();
    }

    /// @dev Each run is a history of its own, a hundred times as long as other tests' runs.
    /// forge-config: default.fuzz.runs = 256
    function testFuzz_theLogsRebuildTheState(uint256 seed) external {
        handler.publish(7, false, 0, 0, 0, 0); // so that no run goes without a batch
        takeLogs();
        for (uint256 i = 0; i < STEPS; ++i) {
            uint256 refused = handler.refused();
            step(uint256(keccak256(abi.encode(seed, i))));
            // forge also records the logs of calls that reverted, which no chain keeps.
            if (handler.refused() == refused) takeLogs();
            else vm.getRecordedLogs();
        }

        vm.assertTrue(rating.sequence() > 0);
        vm.assertEq(replay.sequence(), rating.sequence());
        vm.assertEq(replay.headHash(), rating.headHash());
        vm.assertEq(replay.epoch(), rating.epoch());
        for (uint256 i = 0; i < handler.subjectCount(); ++i) {
            bytes20 subjectId = handler.subject(i);
            (uint256 held,) = quarantine().heldRecordOf(subjectId);
            vm.assertEq(replay.wordOf(subjectId), rating.recordOf(subjectId));
            vm.assertEq(replay.heldOf(subjectId), held);
        }
        for (uint64 i = 1; i <= rating.sequence(); ++i) {
            vm.assertEq(replay.rootOf(i), cold().rootOf(i));
        }
        vm.assertEq(replay.termsOf(MODEL), quarantine().termsOf(MODEL));
        vm.assertEq(replay.termsOf(GUARDED), quarantine().termsOf(GUARDED));
        vm.assertEq(replay.paused(), rating.publishingPaused());
    }

    /// @dev Mostly publishing, by three or more attesters more often than not.
    function step(uint256 dice) private {
        uint8 kind = uint8(dice % 30);
        uint8 number = uint8(dice >> 8);
        uint16 points = uint16(dice >> 40);
        bool coin = dice >> 24 & 1 == 0;
        handler.pass(uint16(dice >> 16));
        if (kind < 8) handler.publish(uint8(7 | dice >> 24), false, number, uint8(dice >> 32), points, 0);
        else if (kind < 11) handler.publishGuarded(number, points);
        else if (kind < 13) handler.release(number);
        else if (kind == 13) handler.lapse(number, coin);
        else if (kind < 16) handler.correct(number, points, coin);
        else if (kind < 18) handler.commit(number, points, coin);
        else if (kind < 20) handler.promote(number);
        else if (kind == 20) handler.withdrawCommitment(uint8(dice >> 24), number);
        else if (kind == 21) handler.withdrawScore(uint8(dice >> 24), number);
        else if (kind == 22) handler.revoke(uint8(dice >> 24), number, coin);
        else if (kind == 23) handler.freeze(number);
        else if (kind == 24) handler.unfreeze(number);
        else if (kind == 25) handler.rotate(number % 3);
        else if (kind == 26) handler.suspendOrReinstate(coin && number % 4 == 0, number & 1 == 0);
        else if (kind == 27) handler.pauseOrResume(coin && number % 4 == 0);
        else handler.markSubject(number, kind == 28, coin);
    }

    function takeLogs() private {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].emitter == address(rating)) replay.take(logs[i], block.timestamp);
        }
    }
}
