// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IAttesterEpochs} from "../../../main/solidity/interfaces/IAttesterEpochs.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";

contract ScheduleAttestersTest is Scene {
    function testFuzz_refusesOthersThanTheGovernor(address caller) external {
        vm.assume(caller != GOVERNOR);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAccessControl.AccessControlUnauthorizedAccount.selector, caller, keccak256("GOVERNOR_ROLE")
            )
        );
        vm.prank(caller);
        epochs().scheduleAttesters(attesters, 3);
    }

    function test_refusesASecondAnnouncement() external {
        vm.prank(GOVERNOR);
        epochs().scheduleAttesters(attesters, 3);

        expectRefusal(
            attesters,
            0,
            abi.encodeWithSelector(IAttesterEpochs.AttestersAlreadyScheduled.selector, uint40(START + DELAY))
        );
    }

    function test_refusesASetOfNobody() external {
        expectRefusal(new address[](0), 1, invalid(0, 1));
    }

    function test_refusesMoreThan32Attesters() external {
        expectRefusal(ascending(33), 1, invalid(33, 1));
    }

    function test_refusesAThresholdOfZero() external {
        expectRefusal(ascending(3), 0, invalid(3, 0));
    }

    function test_refusesAThresholdAboveTheirNumber() external {
        expectRefusal(ascending(3), 4, invalid(3, 4));
    }

    function test_refusesTheZeroAddress() external {
        expectRefusal(
            new address[](1),
            1,
            abi.encodeWithSelector(ICreditRating.AttestersNotAscending.selector, address(0), address(0))
        );
    }

    function test_refusesAnAttesterTwice() external {
        address[] memory twice = ascending(3);
        twice[2] = twice[1];
        expectRefusal(
            twice, 1, abi.encodeWithSelector(ICreditRating.AttestersNotAscending.selector, twice[1], twice[1])
        );
    }

    function test_announcesTheSetAndWhenItMayTakeForce() external {
        vm.expectEmit(address(rating));
        emit IAttesterEpochs.AttestersScheduled(START + DELAY, 2, ascending(4));
        vm.prank(GOVERNOR);
        epochs().scheduleAttesters(ascending(4), 2);

        (address[] memory members, uint8 threshold, uint40 executableAt) = epochs().scheduledAttesters();
        vm.assertEq(members, ascending(4));
        vm.assertEq(threshold, 2);
        vm.assertEq(executableAt, START + DELAY);
        vm.assertEq(rating.epoch(), 1);
    }

    function ascending(uint256 count) private pure returns (address[] memory set) {
        set = new address[](count);
        for (uint256 i = 0; i < count; ++i) {
            set[i] = address(uint160(1000 * (i + 1)));
        }
    }

    function invalid(uint256 count, uint8 threshold) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ICreditRating.AttesterSetInvalid.selector, count, threshold);
    }

    function expectRefusal(address[] memory set, uint8 threshold, bytes memory expected) private {
        vm.expectRevert(expected);
        vm.prank(GOVERNOR);
        epochs().scheduleAttesters(set, threshold);
    }
}
