// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAttesterEpochs} from "../../../main/solidity/interfaces/IAttesterEpochs.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";

contract ExecuteAttestersTest is Scene {
    function test_refusesWhereNoneIsAnnounced() external {
        vm.expectRevert(abi.encodeWithSelector(IAttesterEpochs.AttestersNotScheduled.selector));
        epochs().executeAttesters();
    }

    function test_refusesBeforeTheDelayIsOver() external {
        vm.prank(GOVERNOR);
        epochs().scheduleAttesters(attesters, 3);

        vm.warp(START + DELAY - 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAttesterEpochs.AttestersNotReady.selector, uint40(START + DELAY), uint40(START + DELAY - 1)
            )
        );
        epochs().executeAttesters();
    }

    function test_refusesToDoItTwice() external {
        rotate(attesters, 3);
        vm.expectRevert(abi.encodeWithSelector(IAttesterEpochs.AttestersNotScheduled.selector));
        epochs().executeAttesters();
    }

    function test_beginsTheNextEpoch() external {
        vm.prank(GOVERNOR);
        epochs().scheduleAttesters(ascending(4), 2);
        vm.warp(START + DELAY);

        vm.expectEmit(address(rating));
        emit ICreditRating.AttesterSetChanged(2, 2, ascending(4));
        vm.prank(STRANGER);
        epochs().executeAttesters();

        vm.assertEq(rating.epoch(), 2);
        (address[] memory members, uint8 threshold) = rating.attesterSet(2);
        vm.assertEq(members, ascending(4));
        vm.assertEq(threshold, 2);
    }

    function test_keepsSequenceAndPause() external {
        publish(ALICE, 600);
        vm.prank(GUARDIAN);
        rating.pausePublishing();
        rotate(ascending(4), 2);
        vm.assertEq(rating.sequence(), 1);
        vm.assertTrue(rating.publishingPaused());
    }

    function testFuzz_acceptsEverySizeAndThreshold(uint8 size, uint8 threshold) external {
        size = size % 32 + 1;
        threshold = threshold % size + 1;
        rotate(ascending(size), threshold);
        (address[] memory members, uint8 stored) = rating.attesterSet(2);
        vm.assertEq(members, ascending(size));
        vm.assertEq(stored, threshold);
    }

    function test_theNewSetSigns() external {
        address[] memory alone = new address[](1);
        alone[0] = attesters[4];
        rotate(alone, 1);

        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory all = record(ALICE, 600, 1);
        rating.publish(header, all, signature(keys[4], rating.digestOf(header, all)));
        vm.assertEq(rating.sequence(), 1);
    }

    function ascending(uint256 count) private pure returns (address[] memory set) {
        set = new address[](count);
        for (uint256 i = 0; i < count; ++i) {
            set[i] = address(uint160(1000 * (i + 1)));
        }
    }
}
