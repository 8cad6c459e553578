// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";

contract RevokeTest is Scene {
    function setUp() public override {
        super.setUp();
        publish(nextHeader(), abi.encodePacked(record(ALICE, 600, 1), record(BOB, 700, 1)));
    }

    function testFuzz_refusesCallersWhoAreNotAttesters(address caller) external {
        for (uint256 i = 0; i < 5; ++i) {
            vm.assume(caller != attesters[i]);
        }
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.CallerNotAttester.selector, caller));
        vm.prank(caller);
        rating.revoke(one(ALICE), 1);
    }

    function test_refusesAnAttesterOfAnEarlierEpoch() external {
        address[] memory others = new address[](1);
        others[0] = STRANGER;
        rotate(others, 1);

        vm.expectRevert(abi.encodeWithSelector(ICreditRating.CallerNotAttester.selector, attesters[0]));
        vm.prank(attesters[0]);
        rating.revoke(one(ALICE), 1);
    }

    function test_refusesNoSubjects() external {
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.SubjectsMissing.selector));
        vm.prank(attesters[4]);
        rating.revoke(new bytes20[](0), 1);
    }

    function test_refusesASubjectWithoutRecord() external {
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreMissing.selector, subject(9)));
        vm.prank(attesters[4]);
        rating.revoke(one(subject(9)), 1);
    }

    function test_refusesToDoItTwice() external {
        vm.prank(attesters[4]);
        rating.revoke(one(ALICE), 1);

        vm.expectRevert(abi.encodeWithSelector(ICreditRating.StatusUnchanged.selector, ALICE, uint16(1)));
        vm.prank(attesters[4]);
        rating.revoke(one(ALICE), 1);
    }

    function test_changesOnlyItsBitOfTheNamedSubjects() external {
        uint256 before = rating.recordOf(ALICE);

        vm.expectEmit(address(rating));
        emit ICreditRating.StatusChanged(ALICE, attesters[4], 1, 77);
        vm.prank(attesters[4]);
        rating.revoke(one(ALICE), 77);

        vm.assertEq(rating.recordOf(ALICE), before ^ uint256(1) << 208);
        vm.assertEq(rating.recordOf(BOB) >> 208, 0);
    }

    function test_changesManySubjectsAtOnce() external {
        bytes20[] memory both = new bytes20[](2);
        (both[0], both[1]) = (ALICE, BOB);
        vm.prank(attesters[4]);
        rating.revoke(both, 1);
        vm.assertEq(rating.recordOf(ALICE) >> 208, 1);
        vm.assertEq(rating.recordOf(BOB) >> 208, 1);
    }

    function test_everyAttesterMayRevoke() external {
        for (uint256 i = 0; i < 5; ++i) {
            vm.warp(START + i + 1);
            publish(ALICE, 600);
            vm.prank(attesters[i]);
            rating.revoke(one(ALICE), 1);
            vm.assertEq(rating.recordOf(ALICE) >> 208, 1);
        }
    }

    function test_joinsAFreeze() external {
        vm.prank(GUARDIAN);
        rating.freeze(one(ALICE), 1);
        vm.prank(attesters[0]);
        rating.revoke(one(ALICE), 1);
        vm.assertEq(rating.recordOf(ALICE) >> 208, 3);
    }
}
