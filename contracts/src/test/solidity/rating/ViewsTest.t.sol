// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {Scene} from "../base/Scene.sol";

/// @notice Plain getters, and who gives roles.
contract ViewsTest is Scene {
    function test_startsEmpty() external view {
        vm.assertEq(rating.sequence(), 0);
        vm.assertEq(rating.epoch(), 1);
        vm.assertEq(rating.headHash(), bytes32(0));
        vm.assertFalse(rating.publishingPaused());
        vm.assertEq(rating.recordOf(ALICE), 0);
        vm.assertEq(rating.MAX_RECORDS(), 500);
        vm.assertEq(rating.deployedAt(), block.number);
        vm.assertEq(address(rating.models()), address(registry));
    }

    function test_theGovernorGrantsAndTakesRoles() external {
        IAccessControl roles = IAccessControl(address(rating));
        vm.prank(GOVERNOR);
        roles.grantRole(keccak256("GUARDIAN_ROLE"), STRANGER);
        vm.assertTrue(roles.hasRole(keccak256("GUARDIAN_ROLE"), STRANGER));
        vm.prank(GOVERNOR);
        roles.revokeRole(keccak256("GUARDIAN_ROLE"), STRANGER);
        vm.assertFalse(roles.hasRole(keccak256("GUARDIAN_ROLE"), STRANGER));
    }

    function test_nobodyElseGrantsRoles() external {
        vm.expectRevert(
            abi.encodeWithSelector(
                IAccessControl.AccessControlUnauthorizedAccount.selector, GUARDIAN, keccak256("GOVERNOR_ROLE")
            )
        );
        vm.prank(GUARDIAN);
        IAccessControl(address(rating)).grantRole(keccak256("GOVERNOR_ROLE"), GUARDIAN);
    }
}
