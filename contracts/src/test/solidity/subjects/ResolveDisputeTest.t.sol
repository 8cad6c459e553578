// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

contract ResolveDisputeTest is SubjectScene {
    function test_refusesAnOutcomeThatIsNone() external {
        for (uint8 outcome = 0; outcome < 3; ++outcome) {
            ISubjectRegistry.DisputeState state = ISubjectRegistry.DisputeState(outcome);
            vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.OutcomeInvalid.selector, state));
            subjects.resolveDispute(ALICE, 1, state, 1, 1, LATER, "");
        }
    }

    function test_refusesWhereNoneIsOpen() external {
        dispute(1);
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.DisputeNotOpen.selector, ALICE, uint32(2)));
        subjects.resolveDispute(ALICE, 2, ISubjectRegistry.DisputeState.Upheld, 1, 1, LATER, "");
    }

    function test_refusesAnotherEpoch() external {
        dispute(1);
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.EpochNotCurrent.selector, uint32(1), uint32(2)));
        subjects.resolveDispute(ALICE, 1, ISubjectRegistry.DisputeState.Upheld, 1, 2, LATER, "");
    }

    function test_refusesTooFewAttesters() external {
        dispute(1);
        bytes memory two = signatures(resolutionDigest(ALICE, 1, 5, 9, LATER), 2);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.QuorumNotReached.selector, 3, 2));
        subjects.resolveDispute(ALICE, 1, ISubjectRegistry.DisputeState.Rejected, 9, 1, LATER, two);
    }

    function test_endsTheDisputeAndTakesTheMarkAway() external {
        for (uint8 outcome = 3; outcome < 6; ++outcome) {
            ISubjectRegistry.DisputeState state = ISubjectRegistry.DisputeState(outcome);
            dispute(1);
            vm.expectEmit(address(subjects));
            emit ISubjectRegistry.DisputeClosed(ALICE, outcome - 2, state, 9);
            resolve(outcome - 2, state, 9);
            vm.assertEq(bitsOf(ALICE), 0);
            (ISubjectRegistry.Dispute memory found,) = subjects.disputeOf(ALICE);
            vm.assertTrue(found.state == state);
        }
    }

    function test_endsAnOverdueOneToo() external {
        dispute(1);
        vm.warp(START + 100 days);
        resolve(1, ISubjectRegistry.DisputeState.Upheld, 9);
        (, bool overdue) = subjects.disputeOf(ALICE);
        vm.assertFalse(overdue);
    }
}
