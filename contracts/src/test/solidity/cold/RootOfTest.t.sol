// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ColdScene} from "../base/ColdScene.sol";

contract RootOfTest is ColdScene {
    function test_isZeroWhereNoColdBatchIs() external {
        publish(ALICE, 600);
        vm.assertEq(cold().rootOf(2), 0);
        vm.assertEq(cold().rootOf(9), 0);
    }

    function test_isOneWhereTheBatchWasWithdrawn() external {
        vm.prank(attesters[0]);
        cold().withdrawCommitment(COLD, 3);
        vm.assertEq(cold().rootOf(COLD), bytes32(uint256(1)));
    }

    function test_isTheRootThatWasSigned() external view {
        vm.assertEq(cold().rootOf(COLD), pair(hash(leafOf(ALICE, START)), hash(leafOf(BOB, START))));
    }
}
