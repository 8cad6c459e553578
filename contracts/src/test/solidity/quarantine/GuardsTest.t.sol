// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {QuarantineScene} from "../base/QuarantineScene.sol";

/// @notice What `publish` holds rather than stores.
contract GuardsTest is QuarantineScene {
    function test_refusesASubjectTwiceInABatchAlsoWhereHeld() external {
        expectPublishRefusal(
            abi.encodePacked(record(ALICE, 399, 1), record(ALICE, 399, 1)),
            abi.encodeWithSelector(ICreditRating.DataTimeNotIncreasing.selector, ALICE, START, START)
        );
    }

    function test_holdsPointsBelowAndAboveTheModelsRange() external {
        put(abi.encodePacked(record(ALICE, 399, 1), record(BOB, 801, 1), record(subject(1), 400, 1)));
        expectStatus(ALICE, ICreditRating.ScoreStatus.Quarantined);
        expectStatus(BOB, ICreditRating.ScoreStatus.Quarantined);
        expectStatus(subject(1), ICreditRating.ScoreStatus.Current);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreQuarantined.selector, ALICE));
        rating.scoreOf(ALICE, MAX_AGE);
    }

    function testFuzz_holdsAStepBeyondTheLargest(uint16 first, uint16 second) external {
        (first, second) = (400 + first % 401, 400 + second % 401);
        put(abi.encodePacked(record(ALICE, first, 1), record(BOB, 500, 1), record(subject(1), 500, 1)));
        vm.warp(START + 1);
        put(abi.encodePacked(record(ALICE, second, 1), record(BOB, 500, 1), record(subject(1), 500, 1)));
        uint256 step = first > second ? first - second : second - first;
        bool held = step > 100;
        expectStatus(ALICE, held ? ICreditRating.ScoreStatus.Quarantined : ICreditRating.ScoreStatus.Current);
        vm.assertEq(uint16(rating.recordOf(ALICE)), held ? first : second);
    }

    function test_holdsAllMovesOfABatchThatMovesTooMuch() external {
        put(abi.encodePacked(record(ALICE, 500, 1), record(BOB, 500, 1), record(subject(1), 500, 1)));
        vm.warp(START + 1);
        put(abi.encodePacked(record(ALICE, 520, 1), record(BOB, 480, 1), record(subject(1), 519, 1)));
        expectStatus(ALICE, ICreditRating.ScoreStatus.Quarantined);
        expectStatus(BOB, ICreditRating.ScoreStatus.Quarantined);
        expectStatus(subject(1), ICreditRating.ScoreStatus.Current);
    }
}
