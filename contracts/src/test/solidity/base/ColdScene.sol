// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IColdTier} from "../../../main/solidity/interfaces/IColdTier.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "./Scene.sol";

/// @notice A registry with a cold batch of two leaves, Alice's and Bob's, and the words to prove them.
abstract contract ColdScene is Scene {
    uint64 internal constant COLD = 1;

    function setUp() public virtual override {
        super.setUp();
        commit(coldHeader(), 2);
    }

    function coldHeader() internal view returns (ICreditRating.BatchHeader memory header) {
        header = nextHeader();
        header.merkleRoot = pair(hash(leafOf(ALICE, START)), hash(leafOf(BOB, START)));
    }

    function leafOf(bytes20 subjectId, uint40 dataTime) internal pure returns (IColdTier.Leaf memory) {
        return IColdTier.Leaf(subjectId, 640, 310, MODEL, dataTime, keccak256("features"), keccak256("salt"));
    }

    function proofOf(bytes20 subjectId) internal pure returns (bytes32[] memory proof) {
        proof = new bytes32[](1);
        proof[0] = hash(leafOf(subjectId == ALICE ? BOB : ALICE, START));
    }

    function promote(bytes20 subjectId) internal {
        cold().promote(COLD, leafOf(subjectId, START), proofOf(subjectId));
    }

    /// @dev As OpenZeppelin's StandardMerkleTree does, in plain words.
    function hash(IColdTier.Leaf memory leaf) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(keccak256(abi.encode(leaf))));
    }

    function pair(bytes32 left, bytes32 right) internal pure returns (bytes32) {
        return left < right ? keccak256(abi.encode(left, right)) : keccak256(abi.encode(right, left));
    }
}
