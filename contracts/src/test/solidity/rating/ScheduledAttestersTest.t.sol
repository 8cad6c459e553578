// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Scene} from "../base/Scene.sol";

contract ScheduledAttestersTest is Scene {
    function test_isEmptyWhereNothingIsAnnounced() external view {
        (address[] memory set, uint8 threshold, uint40 executableAt) = epochs().scheduledAttesters();
        vm.assertEq(set.length, 0);
        vm.assertEq(threshold, 0);
        vm.assertEq(executableAt, 0);
    }

    function test_givesWhatIsAnnounced() external {
        address[] memory announced = new address[](1);
        announced[0] = STRANGER;
        vm.prank(GOVERNOR);
        epochs().scheduleAttesters(announced, 1);
        (address[] memory set, uint8 threshold, uint40 executableAt) = epochs().scheduledAttesters();
        vm.assertEq(set, announced);
        vm.assertEq(threshold, 1);
        vm.assertEq(executableAt, START + DELAY);
    }
}
