// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

contract WithdrawDisputeTest is SubjectScene {
    function test_refusesOthersThanTheController() external {
        dispute(1);
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.CallerNotController.selector, ALICE, wallet, STRANGER));
        vm.prank(STRANGER);
        subjects.withdrawDispute(ALICE);
    }

    function test_refusesWhereNoneIsOpen() external {
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.DisputeNotOpen.selector, ALICE, uint32(0)));
        vm.prank(wallet);
        subjects.withdrawDispute(ALICE);
    }

    function test_takesTheMarkAway() external {
        dispute(1);
        vm.expectEmit(address(subjects));
        emit ISubjectRegistry.DisputeClosed(ALICE, 1, ISubjectRegistry.DisputeState.Withdrawn, 0);
        vm.prank(wallet);
        subjects.withdrawDispute(ALICE);
        vm.assertEq(bitsOf(ALICE), 0);
    }
}
