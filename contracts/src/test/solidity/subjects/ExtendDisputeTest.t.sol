// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

contract ExtendDisputeTest is SubjectScene {
    function test_refusesWhereNoneIsOpen() external {
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.DisputeNotOpen.selector, ALICE, uint32(1)));
        subjects.extendDispute(ALICE, 1, 1, LATER, "");
    }

    function test_refusesASecondExtension() external {
        dispute(1);
        extend();
        vm.expectRevert(
            abi.encodeWithSelector(ISubjectRegistry.DisputeNotExtendable.selector, ALICE, uint32(1), START + 45 days)
        );
        subjects.extendDispute(ALICE, 1, 1, LATER, "");
    }

    function test_refusesWhenItsTimeIsOver() external {
        dispute(1);
        vm.warp(START + 30 days + 1);
        vm.expectRevert(
            abi.encodeWithSelector(ISubjectRegistry.DisputeNotExtendable.selector, ALICE, uint32(1), START + 30 days)
        );
        subjects.extendDispute(ALICE, 1, 1, START + 60 days, "");
    }

    function test_refusesTooFewAttesters() external {
        dispute(1);
        bytes memory two = signatures(extensionDigest(ALICE, 1, 1, LATER), 2);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.QuorumNotReached.selector, 3, 2));
        subjects.extendDispute(ALICE, 1, 1, LATER, two);
    }

    function test_gives15FurtherDays() external {
        dispute(1);
        vm.expectEmit(address(subjects));
        emit ISubjectRegistry.DisputeExtended(ALICE, 1, START + 45 days);
        extend();

        (ISubjectRegistry.Dispute memory found,) = subjects.disputeOf(ALICE);
        vm.assertTrue(found.extended);
        vm.assertEq(found.dueAt, START + 45 days);
    }

    function extend() private {
        bytes memory quorum = signatures(extensionDigest(ALICE, 1, 1, LATER), THRESHOLD);
        subjects.extendDispute(ALICE, 1, 1, LATER, quorum);
    }
}
