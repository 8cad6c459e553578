// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {ILendingDesk} from "../../../main/solidity/interfaces/ILendingDesk.sol";
import {DeskScene} from "./DeskScene.sol";

contract DecideLoanTest is DeskScene {
    function test_refusesALoanOfNothing() external {
        vm.expectRevert(abi.encodeWithSelector(ILendingDesk.AmountMissing.selector));
        desk.decideLoan(ALICE, 0);
    }

    function test_approvesAGoodScore() external {
        publish(ALICE, 600);

        vm.expectEmit(address(desk));
        emit ILendingDesk.LoanDecided(1, ALICE, RELAYER, true, ICreditRating.ScoreStatus.Current, 600, false, 5);
        vm.prank(RELAYER);
        (uint256 loanId, bool approved) = desk.decideLoan(ALICE, 5);

        vm.assertEq(loanId, 1);
        vm.assertTrue(approved);
        vm.assertEq(desk.loanCount(), 1);
    }

    function test_declinesALowScore() external {
        publish(ALICE, 599);
        expectDecline(ICreditRating.ScoreStatus.Current, 599);
    }

    function test_declinesAMissingScore() external {
        expectDecline(ICreditRating.ScoreStatus.Missing, 0);
    }

    function test_declinesAStaleScore() external {
        publish(ALICE, 850);
        vm.warp(START + MAX_AGE + 1);
        expectDecline(ICreditRating.ScoreStatus.Stale, 0);
    }

    function test_declinesARevokedScore() external {
        publish(ALICE, 850);
        vm.prank(attesters[0]);
        rating.revoke(one(ALICE), 1);
        expectDecline(ICreditRating.ScoreStatus.Revoked, 0);
    }

    function test_declinesAFrozenSubject() external {
        publish(ALICE, 850);
        vm.prank(GUARDIAN);
        rating.freeze(one(ALICE), 1);
        expectDecline(ICreditRating.ScoreStatus.Frozen, 0);
    }

    function test_numbersEveryDecision() external {
        desk.decideLoan(ALICE, 1);
        (uint256 second,) = desk.decideLoan(BOB, 1);
        vm.assertEq(second, 2);
    }

    function test_waitsWhilePublishingIsPaused() external {
        publish(ALICE, 850);
        vm.prank(GUARDIAN);
        rating.pausePublishing();
        expectDecline(ICreditRating.ScoreStatus.Current, 850, true);
    }

    function expectDecline(ICreditRating.ScoreStatus status, uint16 points) private {
        expectDecline(status, points, false);
    }

    function expectDecline(ICreditRating.ScoreStatus status, uint16 points, bool halted) private {
        vm.expectEmit(address(desk));
        emit ILendingDesk.LoanDecided(1, ALICE, address(this), false, status, points, halted, 5);
        (, bool approved) = desk.decideLoan(ALICE, 5);
        vm.assertFalse(approved);
    }
}
