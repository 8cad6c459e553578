// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";

contract TryScoreOfTest is Scene {
    function test_saysMissing() external view {
        expectStatus(ICreditRating.ScoreStatus.Missing, type(uint40).max);
    }

    function test_saysRevokedFirst() external {
        publish(ALICE, 600);
        vm.prank(GUARDIAN);
        rating.freeze(one(ALICE), 1);
        vm.prank(attesters[0]);
        rating.revoke(one(ALICE), 1);
        vm.warp(START + 1);
        expectStatus(ICreditRating.ScoreStatus.Revoked, 0);
    }

    function test_saysFrozenBeforeStale() external {
        publish(ALICE, 600);
        vm.prank(GUARDIAN);
        rating.freeze(one(ALICE), 1);
        vm.warp(START + 1);
        expectStatus(ICreditRating.ScoreStatus.Frozen, 0);
    }

    function test_saysStale() external {
        publish(ALICE, 600);
        vm.warp(START + 1);
        expectStatus(ICreditRating.ScoreStatus.Stale, 0);
    }

    function test_saysCurrent() external {
        publish(ALICE, 600);
        expectStatus(ICreditRating.ScoreStatus.Current, 0);
    }

    function test_saysThatPublishingIsPaused() external {
        publish(ALICE, 600);
        vm.prank(GUARDIAN);
        rating.pausePublishing();
        expectBits(64);
        expectStatus(ICreditRating.ScoreStatus.Current, 0);
        vm.assertEq(rating.scoreOf(ALICE, 0).statusBits, 0);
        vm.assertEq(rating.recordOf(ALICE) >> 208, 0);

        vm.prank(GOVERNOR);
        rating.resumePublishing();
        expectBits(0);
    }

    function test_saysThatTheModelIsSuspended() external {
        publish(ALICE, 600);
        vm.prank(GUARDIAN);
        quarantine().suspendModel(MODEL);
        expectBits(128);
        vm.prank(GUARDIAN);
        rating.pausePublishing();
        expectBits(192);
        vm.prank(GOVERNOR);
        quarantine().reinstateModel(MODEL);
        expectBits(64);
    }

    function testFuzz_decodesEveryWord(uint256 word, uint40 maxAge) external {
        vm.store(address(rating), keccak256(abi.encode(ALICE, uint256(3))), bytes32(word & type(uint224).max));
        (, ICreditRating.Score memory score) = rating.tryScoreOf(ALICE, maxAge);
        vm.assertEq(
            abi.encode(score),
            abi.encode(
                uint16(word),
                uint16(word >> 16),
                uint32(word >> 32),
                uint40(word >> 64),
                uint40(word >> 104),
                uint64(word >> 144),
                uint16(word >> 208)
            )
        );
    }

    function testFuzz_agreesWithScoreOf(uint256 word, uint40 maxAge, uint40 time) external {
        vm.warp(time);
        vm.store(address(rating), keccak256(abi.encode(ALICE, uint256(3))), bytes32(word & type(uint224).max));
        (ICreditRating.ScoreStatus status, ICreditRating.Score memory tried) = rating.tryScoreOf(ALICE, maxAge);
        try rating.scoreOf(ALICE, maxAge) returns (ICreditRating.Score memory score) {
            vm.assertTrue(status == ICreditRating.ScoreStatus.Current);
            vm.assertEq(abi.encode(score), abi.encode(tried));
        } catch {
            vm.assertFalse(status == ICreditRating.ScoreStatus.Current);
        }
    }

    function expectBits(uint16 expected) private view {
        (, ICreditRating.Score memory score) = rating.tryScoreOf(ALICE, 0);
        vm.assertEq(score.statusBits, expected);
    }

    function expectStatus(ICreditRating.ScoreStatus expected, uint40 maxAge) private view {
        (ICreditRating.ScoreStatus status, ICreditRating.Score memory score) = rating.tryScoreOf(ALICE, maxAge);
        vm.assertEq(uint256(status), uint256(expected));
        vm.assertEq(score.scorePoints, expected == ICreditRating.ScoreStatus.Missing ? 0 : 600);
    }
}
