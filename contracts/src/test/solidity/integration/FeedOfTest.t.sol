// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {FeedScene} from "./FeedScene.sol";

contract FeedOfTest is FeedScene {
    function testFuzz_foretellsTheAddress(bytes20 subjectId, uint40 maxAge) external {
        address foretold = factory.feedOf(subjectId, maxAge);
        vm.assertEq(factory.create(subjectId, maxAge), foretold);
        vm.assertEq(factory.feedOf(subjectId, maxAge), foretold);
    }

    function test_nothingStandsThereBefore() external view {
        vm.assertEq(factory.feedOf(BOB, 60).code.length, 0);
    }
}
