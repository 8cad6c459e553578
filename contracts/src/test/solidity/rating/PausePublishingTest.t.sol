// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";

contract PausePublishingTest is Scene {
    function testFuzz_refusesOthersThanTheGuardian(address caller) external {
        vm.assume(caller != GUARDIAN);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAccessControl.AccessControlUnauthorizedAccount.selector, caller, keccak256("GUARDIAN_ROLE")
            )
        );
        vm.prank(caller);
        rating.pausePublishing();
    }

    function test_refusesToPauseTwice() external {
        vm.prank(GUARDIAN);
        rating.pausePublishing();

        vm.expectRevert(abi.encodeWithSelector(ICreditRating.PublishingIsPaused.selector));
        vm.prank(GUARDIAN);
        rating.pausePublishing();
    }

    function test_stopsPublishingButNotReading() external {
        publish(ALICE, 600);

        vm.expectEmit(address(rating));
        emit ICreditRating.PublishingPaused(GUARDIAN);
        vm.prank(GUARDIAN);
        rating.pausePublishing();

        vm.assertTrue(rating.publishingPaused());
        vm.assertEq(rating.scoreOf(ALICE, MAX_AGE).scorePoints, 600);
    }

    function test_leavesSequenceAndEpochAlone() external {
        publish(ALICE, 600);
        vm.prank(GUARDIAN);
        rating.pausePublishing();
        vm.assertEq(rating.sequence(), 1);
        vm.assertEq(rating.epoch(), 1);
    }
}
