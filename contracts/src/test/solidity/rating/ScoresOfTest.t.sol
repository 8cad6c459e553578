// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";

contract ScoresOfTest is Scene {
    function test_answersNobodyForNobody() external view {
        (ICreditRating.ScoreStatus[] memory statuses, ICreditRating.Score[] memory scores) =
            rating.scoresOf(new bytes20[](0), MAX_AGE);
        vm.assertEq(statuses.length, 0);
        vm.assertEq(scores.length, 0);
    }

    function testFuzz_answersLikeSingleReads(uint8 count, uint8 revoked) external {
        count = count % 20 + 1;
        publish(nextHeader(), records(0, count, 600));
        vm.prank(attesters[1]);
        rating.revoke(one(subject(revoked % count)), 1);
        bytes20[] memory subjects = new bytes20[](uint256(count) + 1); // the last has no record
        for (uint256 i = 0; i <= count; ++i) {
            subjects[i] = subject(i);
        }

        (ICreditRating.ScoreStatus[] memory statuses, ICreditRating.Score[] memory scores) =
            rating.scoresOf(subjects, MAX_AGE);

        vm.assertEq(statuses.length, subjects.length);
        vm.assertEq(scores.length, subjects.length);
        for (uint256 i = 0; i <= count; ++i) {
            (ICreditRating.ScoreStatus status, ICreditRating.Score memory score) =
                rating.tryScoreOf(subjects[i], MAX_AGE);
            vm.assertEq(uint256(statuses[i]), uint256(status));
            vm.assertEq(abi.encode(scores[i]), abi.encode(score));
        }
    }

    function test_encodesAsTheCompilerWould() external {
        publish(nextHeader(), records(0, 3, 600));
        bytes20[] memory subjects = new bytes20[](3);
        (subjects[0], subjects[1], subjects[2]) = (subject(2), subject(7), subject(0));
        (bool done, bytes memory raw) = address(rating).staticcall(abi.encodeCall(rating.scoresOf, (subjects, 1)));
        (ICreditRating.ScoreStatus[] memory statuses, ICreditRating.Score[] memory scores) =
            rating.scoresOf(subjects, 1);
        vm.assertTrue(done);
        vm.assertEq(raw, abi.encode(statuses, scores));
    }
}
