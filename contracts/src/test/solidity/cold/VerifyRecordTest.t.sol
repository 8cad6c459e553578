// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IColdTier} from "../../../main/solidity/interfaces/IColdTier.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {ColdScene} from "../base/ColdScene.sol";

contract VerifyRecordTest is ColdScene {
    function test_isFalseForAnUnknownBatch() external view {
        vm.assertFalse(cold().verifyRecord(2, leafOf(BOB, START), proofOf(BOB)));
    }

    function test_isFalseForAWithdrawnBatch() external {
        vm.prank(attesters[0]);
        cold().withdrawCommitment(COLD, 3);
        vm.assertFalse(cold().verifyRecord(COLD, leafOf(BOB, START), proofOf(BOB)));
    }

    function test_isFalseWithAnothersProof() external view {
        vm.assertFalse(cold().verifyRecord(COLD, leafOf(BOB, START), proofOf(ALICE)));
    }

    function test_isTrueForALeafOfTheTree() external view {
        vm.assertTrue(cold().verifyRecord(COLD, leafOf(BOB, START), proofOf(BOB)));
    }

    function test_walksLongerProofs() external {
        bytes32[] memory proof = new bytes32[](2);
        (proof[0], proof[1]) = (keccak256("sibling"), keccak256("uncle"));
        ICreditRating.BatchHeader memory header = nextHeader();
        header.merkleRoot = pair(pair(hash(leafOf(ALICE, START)), proof[0]), proof[1]);
        commit(header, 3);
        vm.assertTrue(cold().verifyRecord(header.sequence, leafOf(ALICE, START), proof));
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
}
