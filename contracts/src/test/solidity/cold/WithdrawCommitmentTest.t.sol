// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IColdTier} from "../../../main/solidity/interfaces/IColdTier.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {ColdScene} from "../base/ColdScene.sol";

contract WithdrawCommitmentTest is ColdScene {
    function testFuzz_refusesCallersWhoAreNotAttesters(address caller) external {
        for (uint256 i = 0; i < 5; ++i) {
            vm.assume(caller != attesters[i]);
        }
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.CallerNotAttester.selector, caller));
        vm.prank(caller);
        cold().withdrawCommitment(COLD, 3);
    }

    function test_refusesABatchThatIsNoColdOne() external {
        publish(ALICE, 600);
        vm.expectRevert(abi.encodeWithSelector(IColdTier.CommitmentUnknown.selector, uint64(2)));
        vm.prank(attesters[0]);
        cold().withdrawCommitment(2, 3);
    }

    function test_refusesToDoItTwice() external {
        vm.prank(attesters[0]);
        cold().withdrawCommitment(COLD, 3);
        vm.expectRevert(abi.encodeWithSelector(IColdTier.CommitmentWithdrawn.selector, COLD));
        vm.prank(attesters[1]);
        cold().withdrawCommitment(COLD, 3);
    }

    function test_voidsTheBatchAndSaysWhy() external {
        vm.expectEmit(address(rating));
        emit IColdTier.BatchWithdrawn(COLD, attesters[4], 3);
        vm.prank(attesters[4]);
        cold().withdrawCommitment(COLD, 3);
        vm.assertEq(cold().rootOf(COLD), bytes32(uint256(1)));
    }

    function test_leavesWhatWasPromotedBefore() external {
        promote(ALICE);
        vm.prank(attesters[4]);
        cold().withdrawCommitment(COLD, 3);
        vm.assertEq(rating.scoreOf(ALICE, MAX_AGE).scorePoints, 640);
    }
}
