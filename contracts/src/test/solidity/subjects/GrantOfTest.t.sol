// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {SubjectScene} from "./SubjectScene.sol";

contract GrantOfTest is SubjectScene {
    function test_isZeroWhereNothingWasGranted() external view {
        vm.assertEq(subjects.grantOf(ALICE, LENDER, APPLICATION), 0);
    }

    function test_givesTheEndAlsoAfterIt() external {
        grant();
        vm.warp(LATER + 1);
        vm.assertEq(subjects.grantOf(ALICE, LENDER, APPLICATION), LATER);
    }

    function test_isZeroAgainForANewWallet() external {
        grant();
        bind(ALICE, other);
        vm.prank(wallet);
        subjects.completeBinding(ALICE);
        vm.assertEq(subjects.grantOf(ALICE, LENDER, APPLICATION), 0);
    }
}
