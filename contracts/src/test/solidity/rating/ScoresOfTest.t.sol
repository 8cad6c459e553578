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

        expectSingleAnswers(subjects, MAX_AGE);
    }

    function testFuzz_answersLikeSingleReadsWhateverHappened(uint256[5] calldata words, uint40 maxAge, bool paused)
        external
    {
        bytes20[] memory subjects = new bytes20[](5);
        for (uint256 i = 0; i < 5; ++i) {
            subjects[i] = subject(i);
            vm.store(
                address(rating), keccak256(abi.encode(subject(i), uint256(3))), bytes32(words[i] & type(uint224).max)
            );
        }
        if (paused) {
            vm.prank(GUARDIAN);
            rating.pausePublishing();
        }
        expectSingleAnswers(subjects, maxAge);
    }

    function test_saysEveryHindrance() external {
        publish(nextHeader(), records(0, 3, 600));
        uint16[4] memory bits = [uint16(0), 1, 2, 32];
        bytes20[] memory subjects = new bytes20[](4);
        for (uint256 i = 0; i < 4; ++i) {
            subjects[i] = subject(i);
            bytes32 word = bytes32(rating.recordOf(subject(0)) | uint256(bits[i]) << 208);
            vm.store(address(rating), keccak256(abi.encode(subject(i), uint256(3))), word);
        }
        (ICreditRating.ScoreStatus[] memory statuses,) = rating.scoresOf(subjects, MAX_AGE);
        vm.assertTrue(statuses[0] == ICreditRating.ScoreStatus.Current);
        vm.assertTrue(statuses[1] == ICreditRating.ScoreStatus.Revoked);
        vm.assertTrue(statuses[2] == ICreditRating.ScoreStatus.Frozen);
        vm.assertTrue(statuses[3] == ICreditRating.ScoreStatus.Quarantined);
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

    function expectSingleAnswers(bytes20[] memory subjects, uint40 maxAge) private view {
        (ICreditRating.ScoreStatus[] memory statuses, ICreditRating.Score[] memory scores) =
            rating.scoresOf(subjects, maxAge);
        vm.assertEq(statuses.length, subjects.length);
        vm.assertEq(scores.length, subjects.length);
        for (uint256 i = 0; i < subjects.length; ++i) {
            (ICreditRating.ScoreStatus status, ICreditRating.Score memory score) =
                rating.tryScoreOf(subjects[i], maxAge);
            vm.assertEq(uint256(statuses[i]), uint256(status));
            vm.assertEq(abi.encode(scores[i]), abi.encode(score));
        }
    }
}
