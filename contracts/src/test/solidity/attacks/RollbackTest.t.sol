// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";

/// @notice An older signed score is brought again, or late, to undo a newer one.
contract RollbackTest is Scene {
    function test_anAcceptedBatchIsNotAcceptedAgain() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory all = record(ALICE, 700, 1);
        bytes memory quorum = signatures(rating.digestOf(header, all), 3);
        rating.publish(header, all, quorum);
        vm.warp(START + 1);
        publish(ALICE, 400);

        vm.expectRevert(abi.encodeWithSelector(ICreditRating.UnexpectedSequence.selector, uint64(3), uint64(1)));
        rating.publish(header, all, quorum);
        vm.assertEq(rating.scoreOf(ALICE, MAX_AGE).scorePoints, 400);
    }

    function test_aBatchThatWasOvertakenIsVoid() external {
        ICreditRating.BatchHeader memory withheld = nextHeader();
        bytes memory all = record(ALICE, 700, 1);
        bytes memory quorum = signatures(rating.digestOf(withheld, all), 3);
        publish(ALICE, 400);

        vm.expectRevert(abi.encodeWithSelector(ICreditRating.UnexpectedSequence.selector, uint64(2), uint64(1)));
        rating.publish(withheld, all, quorum);
    }

    function test_evenANewSequenceDoesNotBringOlderData() external {
        publish(ALICE, 400);
        vm.warp(START + 1 days);
        ICreditRating.BatchHeader memory header = nextHeader();
        header.dataTime = START - 1;
        bytes memory all = record(ALICE, 700, 1);
        bytes memory quorum = signatures(rating.digestOf(header, all), 3);

        vm.expectRevert(abi.encodeWithSelector(ICreditRating.DataTimeNotIncreasing.selector, ALICE, START, START - 1));
        rating.publish(header, all, quorum);
    }

    function test_aBatchForAnotherHistoryIsVoid() external {
        ICreditRating.BatchHeader memory second = nextHeader();
        second.sequence = 2;
        bytes memory all = record(ALICE, 700, 1);
        bytes memory quorum = signatures(rating.digestOf(second, all), 3); // signed before there was a first
        publish(BOB, 400);

        vm.expectRevert();
        rating.publish(second, all, quorum);
        vm.assertEq(rating.recordOf(ALICE), 0);
    }
}
