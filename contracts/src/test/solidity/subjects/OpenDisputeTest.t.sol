// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

contract OpenDisputeTest is SubjectScene {
    function test_refusesOthersThanTheController() external {
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.CallerNotController.selector, ALICE, wallet, STRANGER));
        vm.prank(STRANGER);
        subjects.openDispute(ALICE, 1);
    }

    function test_refusesASecondOne() external {
        dispute(1);
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.DisputeIsOpen.selector, ALICE, uint32(1)));
        vm.prank(wallet);
        subjects.openDispute(ALICE, 2);
    }

    function test_refusesASubjectWithoutRecord() external {
        bind(BOB, other);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreMissing.selector, BOB));
        vm.prank(other);
        subjects.openDispute(BOB, 1);
    }

    function test_marksEveryReadAndBeginsTheClock() external {
        vm.expectEmit(address(subjects));
        emit ISubjectRegistry.DisputeOpened(ALICE, 1, 77, START + 30 days);
        dispute(77);

        vm.assertEq(rating.scoreOf(ALICE, MAX_AGE).statusBits, 4);
        (ISubjectRegistry.Dispute memory found, bool overdue) = subjects.disputeOf(ALICE);
        vm.assertEq(
            abi.encode(found),
            abi.encode(
                ISubjectRegistry.Dispute(1, ISubjectRegistry.DisputeState.Open, false, 77, START, START + 30 days)
            )
        );
        vm.assertFalse(overdue);
    }

    function testFuzz_isOverdueAfterItsTime(uint40 time) external {
        dispute(1);
        vm.warp(time);
        (, bool overdue) = subjects.disputeOf(ALICE);
        vm.assertEq(overdue, time > START + 30 days);
        vm.assertEq(bitsOf(ALICE), 4);
    }

    function test_countsFurtherDisputes() external {
        dispute(1);
        vm.prank(wallet);
        subjects.withdrawDispute(ALICE);
        dispute(2);
        (ISubjectRegistry.Dispute memory found,) = subjects.disputeOf(ALICE);
        vm.assertEq(found.number, 2);
        vm.assertEq(found.reasonCode, 2);
    }
}
