// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";

contract WithdrawScoreTest is Scene {
    function testFuzz_refusesCallersWhoAreNotAttesters(address caller) external {
        for (uint256 i = 0; i < 5; ++i) {
            vm.assume(caller != attesters[i]);
        }
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.CallerNotAttester.selector, caller));
        vm.prank(caller);
        rating.withdrawScore(ALICE, 1);
    }

    function test_refusesASubjectWithoutRecord() external {
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreMissing.selector, ALICE));
        vm.prank(attesters[2]);
        rating.withdrawScore(ALICE, 1);
    }

    function test_refusesToDoItTwice() external {
        publish(ALICE, 600);
        vm.prank(attesters[2]);
        rating.withdrawScore(ALICE, 1);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.StatusUnchanged.selector, ALICE, uint16(1)));
        vm.prank(attesters[3]);
        rating.withdrawScore(ALICE, 1);
    }

    function test_revokesAndSaysWhy() external {
        publish(ALICE, 600);
        uint256 before = rating.recordOf(ALICE);
        vm.expectEmit(address(rating));
        emit ICreditRating.StatusChanged(ALICE, attesters[2], 1, 77);
        vm.prank(attesters[2]);
        rating.withdrawScore(ALICE, 77);
        vm.assertEq(rating.recordOf(ALICE), before ^ uint256(1) << 208);
        expectStatus(ALICE, ICreditRating.ScoreStatus.Revoked);
    }
}
