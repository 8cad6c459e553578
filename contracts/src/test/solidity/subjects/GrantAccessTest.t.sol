// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

contract GrantAccessTest is SubjectScene {
    function testFuzz_refusesOthersThanTheController(address caller) external {
        vm.assume(caller != wallet);
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.CallerNotController.selector, ALICE, wallet, caller));
        vm.prank(caller);
        subjects.grantAccess(ALICE, LENDER, APPLICATION, LATER);
    }

    function test_refusesGrantsThatMeanNothing() external {
        expectInvalid(address(0), APPLICATION, LATER);
        expectInvalid(LENDER, 0, LATER);
        expectInvalid(LENDER, 256, LATER);
        expectInvalid(LENDER, APPLICATION, START);
    }

    function testFuzz_lastsUntilItsEnd(uint40 expiresAt, uint40 time) external {
        vm.assume(expiresAt > START);
        vm.expectEmit(address(subjects));
        emit ISubjectRegistry.AccessGranted(ALICE, LENDER, APPLICATION, expiresAt);
        vm.prank(wallet);
        subjects.grantAccess(ALICE, LENDER, APPLICATION, expiresAt);

        vm.assertEq(subjects.grantOf(ALICE, LENDER, APPLICATION), expiresAt);
        vm.warp(time);
        vm.assertEq(subjects.mayInquire(ALICE, LENDER, APPLICATION), time < expiresAt);
        vm.assertFalse(subjects.mayInquire(ALICE, LENDER, 2));
        vm.assertFalse(subjects.mayInquire(ALICE, STRANGER, APPLICATION));
        vm.assertFalse(subjects.mayInquire(BOB, LENDER, APPLICATION));
    }

    function expectInvalid(address lender, uint16 purpose, uint40 expiresAt) private {
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.GrantInvalid.selector, lender, purpose, expiresAt));
        vm.prank(wallet);
        subjects.grantAccess(ALICE, lender, purpose, expiresAt);
    }
}
