// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

contract RevokeAccessTest is SubjectScene {
    function test_refusesOthersThanTheController() external {
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.CallerNotController.selector, ALICE, wallet, STRANGER));
        vm.prank(STRANGER);
        subjects.revokeAccess(ALICE, LENDER, APPLICATION);
    }

    function test_refusesWhereNothingIsGranted() external {
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.AccessNotGranted.selector, ALICE, LENDER, APPLICATION));
        vm.prank(wallet);
        subjects.revokeAccess(ALICE, LENDER, APPLICATION);
    }

    function test_takesTheGrantBack() external {
        vm.prank(wallet);
        subjects.grantAccess(ALICE, LENDER, APPLICATION, LATER);

        vm.expectEmit(address(subjects));
        emit ISubjectRegistry.AccessRevoked(ALICE, LENDER, APPLICATION);
        vm.prank(wallet);
        subjects.revokeAccess(ALICE, LENDER, APPLICATION);

        vm.assertEq(subjects.grantOf(ALICE, LENDER, APPLICATION), 0);
    }
}
