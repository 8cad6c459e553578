// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {ILendingDesk} from "../../../main/solidity/interfaces/ILendingDesk.sol";
import {DeskScene} from "./DeskScene.sol";

contract PreviewDecisionTest is DeskScene {
    function testFuzz_approvesFromTheMinimumOn(uint16 points) external {
        points = 300 + points % 551;
        publish(ALICE, points);
        ILendingDesk.Decision memory decision = desk.previewDecision(ALICE);
        vm.assertEq(decision.approved, points >= 600);
        vm.assertEq(decision.scorePoints, points);
        vm.assertTrue(decision.status == ICreditRating.ScoreStatus.Current);
    }

    function test_declinesWhereThereIsNoScore() external view {
        ILendingDesk.Decision memory decision = desk.previewDecision(ALICE);
        vm.assertFalse(decision.approved);
        vm.assertTrue(decision.status == ICreditRating.ScoreStatus.Missing);
    }

    function test_agreesWithTheDecision() external {
        publish(ALICE, 700);
        (, bool approved) = desk.decideLoan(ALICE, 1);
        vm.assertEq(desk.previewDecision(ALICE).approved, approved);
    }

    function test_saysItsTerms() external view {
        vm.assertEq(address(desk.rating()), address(rating));
        vm.assertEq(desk.minScorePoints(), 600);
        vm.assertEq(desk.maxAge(), MAX_AGE);
    }
}
