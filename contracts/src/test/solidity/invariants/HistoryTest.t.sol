// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";
import {Vm} from "../base/Vm.sol";
import {LogReplay} from "./LogReplay.sol";
import {RatingHandler} from "./RatingHandler.sol";

/// @notice Any history can be rebuilt from its logs alone.
/// @dev A fuzz test rather than an invariant: only within one call can all logs be had.
contract HistoryTest is Scene {
    uint256 private constant STEPS = 24;

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
            step(uint256(keccak256(abi.encode(seed, i))));
            takeLogs();
        }

        vm.assertTrue(rating.sequence() > 0);
        vm.assertEq(replay.sequence(), rating.sequence());
        vm.assertEq(replay.headHash(), rating.headHash());
        vm.assertEq(replay.epoch(), rating.epoch());
        for (uint256 i = 0; i < handler.subjectCount(); ++i) {
            vm.assertEq(replay.wordOf(handler.subject(i)), rating.recordOf(handler.subject(i)));
        }
    }

    /// @dev Mostly publishing, by three or more attesters more often than not.
    function step(uint256 dice) private {
        uint8 kind = uint8(dice % 18);
        uint8 number = uint8(dice >> 8);
        handler.pass(uint16(dice >> 16));
        if (kind < 10) handler.publish(uint8(7 | dice >> 24), false, number, uint8(dice >> 32), uint16(dice >> 40), 0);
        else if (kind == 10) handler.revoke(uint8(dice >> 24), number);
        else if (kind == 11) handler.freeze(number);
        else if (kind == 12) handler.unfreeze(number);
        else if (kind == 13) handler.rotate(number % 3);
        else if (kind > 15) handler.markSubject(number, kind == 16, dice >> 24 & 1 == 0);
        else handler.pauseOrResume(kind == 14 && number % 4 == 0);
    }

    function takeLogs() private {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].emitter == address(rating)) replay.take(logs[i], block.timestamp);
        }
    }
}
