// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {IQuarantine} from "../../../main/solidity/interfaces/IQuarantine.sol";
import {QuarantineScene} from "../base/QuarantineScene.sol";

contract ExpireHeldTest is QuarantineScene {
    function test_refusesWhatIsNotHeld() external {
        vm.expectRevert(abi.encodeWithSelector(IQuarantine.HeldRecordMissing.selector, ALICE));
        quarantine().expireHeld(one(ALICE));
    }

    function test_refusesBeforeTheHoldPeriodIsOver() external {
        hold();
        vm.warp(START + 1 + PERIOD);
        vm.expectRevert(
            abi.encodeWithSelector(
                IQuarantine.HeldRecordPending.selector, ALICE, START + 1 + PERIOD, START + 1 + PERIOD
            )
        );
        quarantine().expireHeld(one(ALICE));
    }

    function test_refusesToDoItTwice() external {
        hold();
        vm.warp(START + 2 + PERIOD);
        quarantine().expireHeld(one(ALICE));
        vm.expectRevert(abi.encodeWithSelector(IQuarantine.HeldRecordMissing.selector, ALICE));
        quarantine().expireHeld(one(ALICE));
    }

    function test_anyoneEndsTheHoldAndTheRecordBeforeStands() external {
        hold();
        vm.warp(START + 2 + PERIOD);
        vm.expectEmit(address(rating));
        emit IQuarantine.RecordLapsed(ALICE, 2);
        vm.prank(STRANGER);
        quarantine().expireHeld(one(ALICE));
        expectStatus(ALICE, ICreditRating.ScoreStatus.Current);
        vm.assertEq(uint16(rating.recordOf(ALICE)), 500);
    }

    function test_aMarkAloneIsNoScore() external {
        makeSubjectRegistry(address(this));
        put(record(ALICE, 399, 1));
        rating.markSubject(ALICE, 4, true, 1);
        vm.warp(START + 1 + PERIOD);
        quarantine().expireHeld(one(ALICE));
        (ICreditRating.ScoreStatus status,) = rating.tryScoreOf(ALICE, type(uint40).max);
        vm.assertTrue(status == ICreditRating.ScoreStatus.Missing);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreMissing.selector, ALICE));
        rating.scoreOf(ALICE, type(uint40).max);
        rating.markSubject(ALICE, 4, false, 1); // the dispute can still be closed
        vm.assertEq(rating.recordOf(ALICE), 0);
    }

    function test_aSubjectWithoutRecordIsMissingAgain() external {
        put(record(ALICE, 399, 1));
        vm.warp(START + 1 + PERIOD);
        quarantine().expireHeld(one(ALICE));
        vm.assertEq(rating.recordOf(ALICE), 0);
    }
}
