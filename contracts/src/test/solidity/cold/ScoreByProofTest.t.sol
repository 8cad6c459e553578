// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IColdTier} from "../../../main/solidity/interfaces/IColdTier.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {ColdScene} from "../base/ColdScene.sol";

contract ScoreByProofTest is ColdScene {
    function test_givesTheLeafAsCurrent() external view {
        (ICreditRating.ScoreStatus status, ICreditRating.Score memory score) =
            cold().scoreByProof(COLD, leafOf(ALICE, START), proofOf(ALICE), MAX_AGE);
        expect(status, ICreditRating.ScoreStatus.Current);
        vm.assertEq(abi.encode(score), abi.encode(ICreditRating.Score(640, 310, MODEL, START, 0, COLD, 0)));
    }

    function test_isMissingWithoutAProof() external view {
        (ICreditRating.ScoreStatus status,) =
            cold().scoreByProof(COLD, leafOf(ALICE, START - 1), proofOf(ALICE), MAX_AGE);
        expect(status, ICreditRating.ScoreStatus.Missing);
    }

    function test_isRevokedWithItsBatch() external {
        vm.prank(attesters[0]);
        cold().withdrawCommitment(COLD, 3);
        expect(statusOf(), ICreditRating.ScoreStatus.Revoked);
        vm.assertFalse(cold().verifyRecord(COLD, leafOf(ALICE, START), proofOf(ALICE)));
    }

    function test_growsStale() external {
        vm.warp(START + MAX_AGE);
        expect(statusOf(), ICreditRating.ScoreStatus.Current);
        vm.warp(START + MAX_AGE + 1);
        expect(statusOf(), ICreditRating.ScoreStatus.Stale);
    }

    function test_isSupersededByNewerHotData() external {
        vm.warp(START + 1);
        publish(ALICE, 500);
        expect(statusOf(), ICreditRating.ScoreStatus.Superseded);
    }

    function test_showsAFreezeOfTheSubject() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        header.dataTime = START - 10;
        publish(header, record(ALICE, 600, 1));
        expect(statusOf(), ICreditRating.ScoreStatus.Current);
        vm.prank(GUARDIAN);
        rating.freeze(one(ALICE), 1);
        expect(statusOf(), ICreditRating.ScoreStatus.Frozen);
    }

    function test_onceRevokedAfterPromotionStaysRevoked() external {
        promote(ALICE);
        expect(statusOf(), ICreditRating.ScoreStatus.Current);
        vm.prank(attesters[0]);
        rating.withdrawScore(ALICE, 9);
        expect(statusOf(), ICreditRating.ScoreStatus.Revoked);
    }

    function test_verifiesOnlyLeavesOfTheTree() external view {
        vm.assertTrue(cold().verifyRecord(COLD, leafOf(BOB, START), proofOf(BOB)));
        vm.assertFalse(cold().verifyRecord(COLD, leafOf(BOB, START), proofOf(ALICE)));
        vm.assertFalse(cold().verifyRecord(2, leafOf(BOB, START), proofOf(BOB)));
    }

    function test_hashesLeavesAsTheVectorsDo() external {
        string memory json = vm.readFile("src/test/vectors/merkle.json");
        string memory leaf = ".cases[1].leaves[0]";
        IColdTier.Leaf memory values = IColdTier.Leaf({
            subjectId: bytes20(vm.parseJsonBytes(json, string.concat(leaf, ".subjectId"))),
            scorePoints: uint16(vm.parseJsonUint(json, string.concat(leaf, ".scorePoints"))),
            pdBps: uint16(vm.parseJsonUint(json, string.concat(leaf, ".pdBps"))),
            modelId: uint32(vm.parseJsonUint(json, string.concat(leaf, ".modelId"))),
            dataTime: uint40(vm.parseJsonUint(json, string.concat(leaf, ".dataTime"))),
            featuresHash: vm.parseJsonBytes32(json, string.concat(leaf, ".featuresHash")),
            salt: vm.parseJsonBytes32(json, string.concat(leaf, ".salt"))
        });
        ICreditRating.BatchHeader memory header = nextHeader();
        header.merkleRoot = vm.parseJsonBytes32(json, ".cases[1].root");
        commit(header, 2);
        bytes32[] memory proof = vm.parseJsonBytes32Array(json, string.concat(leaf, ".proof"));
        vm.assertTrue(cold().verifyRecord(header.sequence, values, proof));
    }

    function statusOf() private view returns (ICreditRating.ScoreStatus status) {
        (status,) = cold().scoreByProof(COLD, leafOf(ALICE, START), proofOf(ALICE), MAX_AGE);
    }

    function expect(ICreditRating.ScoreStatus found, ICreditRating.ScoreStatus expected) private pure {
        vm.assertEq(uint256(found), uint256(expected));
    }
}
