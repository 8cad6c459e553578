// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {SubjectScene} from "./SubjectScene.sol";

contract MayInquireTest is SubjectScene {
    function test_needsAGrantForAnApplication() external {
        vm.assertFalse(subjects.mayInquire(ALICE, LENDER, APPLICATION));
        grant();
        vm.assertTrue(subjects.mayInquire(ALICE, LENDER, APPLICATION));
        vm.warp(LATER);
        vm.assertFalse(subjects.mayInquire(ALICE, LENDER, APPLICATION));
    }

    function testFuzz_needsNoneForWhatTheLawAllows(address lender, uint16 purpose) external view {
        vm.assertEq(subjects.mayInquire(ALICE, lender, purpose), purpose >= 256);
    }
}
