// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

contract CompleteBindingTest is SubjectScene {
    function test_refusesWhereNobodyIsAnnounced() external {
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.NoControllerAnnounced.selector, ALICE));
        subjects.completeBinding(ALICE);
    }

    function test_refusesOthersBeforeTheTime() external {
        bind(ALICE, other);
        vm.warp(START + 7 days - 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                ISubjectRegistry.TakeoverTooEarly.selector, ALICE, START + 7 days, START + 7 days - 1
            )
        );
        vm.prank(other);
        subjects.completeBinding(ALICE);
    }

    function test_thePresentWalletHandsOverAtOnce() external {
        bind(ALICE, other);
        vm.expectEmit(address(subjects));
        emit ISubjectRegistry.ControllerBound(ALICE, other);
        vm.prank(wallet);
        subjects.completeBinding(ALICE);

        ISubjectRegistry.Controller memory controller = subjects.controllerOf(ALICE);
        vm.assertEq(controller.current, other);
        vm.assertEq(controller.next, address(0));
        vm.assertEq(controller.effectiveAt, 0);
        vm.assertEq(controller.generation, 2);
    }

    function test_anyoneCompletesWhenTheTimeHasCome() external {
        bind(ALICE, other);
        vm.warp(START + 7 days);
        vm.prank(STRANGER);
        subjects.completeBinding(ALICE);
        vm.assertEq(subjects.controllerOf(ALICE).current, other);
    }

    function test_aLaterAnnouncementReplacesTheEarlier() external {
        bind(ALICE, other);
        bind(ALICE, STRANGER);
        vm.warp(START + 7 days);
        subjects.completeBinding(ALICE);
        vm.assertEq(subjects.controllerOf(ALICE).current, STRANGER);
    }

    function test_theNewWalletBeginsWithoutGrants() external {
        vm.prank(wallet);
        subjects.grantAccess(ALICE, LENDER, APPLICATION, START + 90 days);
        bind(ALICE, other);
        vm.assertTrue(subjects.mayInquire(ALICE, LENDER, APPLICATION));

        vm.prank(wallet);
        subjects.completeBinding(ALICE);

        vm.assertFalse(subjects.mayInquire(ALICE, LENDER, APPLICATION));
        vm.assertEq(subjects.grantOf(ALICE, LENDER, APPLICATION), 0);
    }
}
