// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";

contract ResumePublishingTest is Scene {
    function testFuzz_refusesOthersThanTheGovernor(address caller) external {
        vm.assume(caller != GOVERNOR);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAccessControl.AccessControlUnauthorizedAccount.selector, caller, keccak256("GOVERNOR_ROLE")
            )
        );
        vm.prank(caller);
        rating.resumePublishing();
    }

    function test_refusesWithoutAPause() external {
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.PublishingNotPaused.selector));
        vm.prank(GOVERNOR);
        rating.resumePublishing();
    }

    function test_letsPublishingGoOn() external {
        vm.prank(GUARDIAN);
        rating.pausePublishing();

        vm.expectEmit(address(rating));
        emit ICreditRating.PublishingResumed(GOVERNOR);
        vm.prank(GOVERNOR);
        rating.resumePublishing();

        vm.assertFalse(rating.publishingPaused());
        publish(ALICE, 600);
        vm.assertEq(rating.sequence(), 1);
    }
}
