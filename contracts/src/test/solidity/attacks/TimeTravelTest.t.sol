// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";

/// @notice Of several signed scores that are all within their validity, nobody chooses the one that suits: the next
/// sequence has one place, and data only grow newer (what consumers of pulled prices had to find out).
contract TimeTravelTest is Scene {
    function test_theOlderOfTwoSignedScoresIsVoidOnceTheNewerCame() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory good = record(ALICE, 700, 1);
        bytes memory bad = record(ALICE, 400, 1);
        bytes memory forGood = signatures(rating.digestOf(header, good), 3);
        vm.warp(START + 60);
        ICreditRating.BatchHeader memory later = nextHeader();
        bytes memory forBad = signatures(rating.digestOf(later, bad), 3);
        rating.publish(later, bad, forBad);

        vm.expectRevert(abi.encodeWithSelector(ICreditRating.UnexpectedSequence.selector, uint64(2), uint64(1)));
        rating.publish(header, good, forGood);
        vm.assertEq(rating.scoreOf(ALICE, MAX_AGE).scorePoints, 400);
    }

    function test_theOlderOneFirstLeavesTheNewerItsPlace() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory good = record(ALICE, 700, 1);
        bytes memory forGood = signatures(rating.digestOf(header, good), 3);
        vm.warp(START + 60);
        rating.publish(header, good, forGood);
        publish(ALICE, 400);
        vm.assertEq(rating.scoreOf(ALICE, MAX_AGE).scorePoints, 400);
    }

    function test_theReaderChoosesTheAgeNotTheRelayer() external {
        publish(ALICE, 700);
        vm.warp(START + 61);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreStale.selector, ALICE, START, uint40(60)));
        rating.scoreOf(ALICE, 60);
    }
}
