// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {Scene} from "../base/Scene.sol";

contract UnfreezeTest is Scene {
    function setUp() public override {
        super.setUp();
        publish(nextHeader(), abi.encodePacked(record(ALICE, 600, 1), record(BOB, 700, 1)));
        bytes20[] memory both = new bytes20[](2);
        (both[0], both[1]) = (ALICE, BOB);
        vm.prank(GUARDIAN);
        rating.freeze(both, 1);
    }

    function testFuzz_refusesOthersThanTheGovernor(address caller) external {
        vm.assume(caller != GOVERNOR);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAccessControl.AccessControlUnauthorizedAccount.selector, caller, keccak256("GOVERNOR_ROLE")
            )
        );
        vm.prank(caller);
        rating.unfreeze(one(ALICE), 1);
    }

    function test_refusesNoSubjects() external {
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.SubjectsMissing.selector));
        vm.prank(GOVERNOR);
        rating.unfreeze(new bytes20[](0), 1);
    }

    function test_refusesASubjectWithoutRecord() external {
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreMissing.selector, subject(9)));
        vm.prank(GOVERNOR);
        rating.unfreeze(one(subject(9)), 1);
    }

    function test_refusesToDoItTwice() external {
        vm.prank(GOVERNOR);
        rating.unfreeze(one(ALICE), 1);

        vm.expectRevert(abi.encodeWithSelector(ICreditRating.StatusUnchanged.selector, ALICE, uint16(0)));
        vm.prank(GOVERNOR);
        rating.unfreeze(one(ALICE), 1);
    }

    function test_changesOnlyItsBitOfTheNamedSubjects() external {
        uint256 before = rating.recordOf(ALICE);

        vm.expectEmit(address(rating));
        emit ICreditRating.StatusChanged(ALICE, GOVERNOR, 0, 77);
        vm.prank(GOVERNOR);
        rating.unfreeze(one(ALICE), 77);

        vm.assertEq(rating.recordOf(ALICE), before ^ uint256(2) << 208);
        vm.assertEq(rating.recordOf(BOB) >> 208, 2);
    }

    function test_changesManySubjectsAtOnce() external {
        bytes20[] memory both = new bytes20[](2);
        (both[0], both[1]) = (ALICE, BOB);
        vm.prank(GOVERNOR);
        rating.unfreeze(both, 1);
        vm.assertEq(rating.recordOf(ALICE) >> 208, 0);
        vm.assertEq(rating.recordOf(BOB) >> 208, 0);
    }

    function test_leavesARevocation() external {
        vm.prank(attesters[0]);
        rating.revoke(one(ALICE), 1);
        vm.prank(GOVERNOR);
        rating.unfreeze(one(ALICE), 1);
        vm.assertEq(rating.recordOf(ALICE) >> 208, 1);
    }
}
