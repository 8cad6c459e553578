// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {Scene} from "../base/Scene.sol";
import {SubjectHandler} from "./SubjectHandler.sol";

/// @notice What holds of a subject after any sequence of calls; docs/properties.md says it in prose.
contract SubjectInvariants is Scene {
    SubjectHandler private handler;

    function setUp() public override {
        super.setUp();
        publish(ALICE, 600);
        handler = new SubjectHandler(rating, ALICE, keys);
        handler.bind(false);
    }

    /// @dev The run calls only what this names.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_onlyTheControllerSpeaks() external view {
        vm.assertEq(handler.breaches(), 0);
    }

    function invariant_disputedExactlyWhileADisputeIsOpen() external view {
        (ISubjectRegistry.Dispute memory dispute,) = rating.subjectRegistry().disputeOf(ALICE);
        vm.assertEq(rating.recordOf(ALICE) >> 208 & 4 != 0, dispute.state == ISubjectRegistry.DisputeState.Open);
        vm.assertEq(dispute.number, handler.opened());
    }

    function invariant_aDisputesTimeIsBounded() external view {
        (ISubjectRegistry.Dispute memory dispute,) = rating.subjectRegistry().disputeOf(ALICE);
        uint256 period = uint256(dispute.dueAt) - dispute.openedAt;
        vm.assertTrue(period == 0 || period == (dispute.extended ? 45 days : 30 days));
    }

    function invariant_aFrozenFileIsNeverCurrent() external view {
        (ICreditRating.ScoreStatus status,) = rating.tryScoreOf(ALICE, type(uint40).max);
        vm.assertEq(rating.recordOf(ALICE) >> 208 & 8 != 0, status == ICreditRating.ScoreStatus.Frozen);
    }
}
