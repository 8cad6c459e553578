// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IColdTier} from "../interfaces/IColdTier.sol";

/// @title A leaf of a batch's tree and its proof
/// @dev OpenZeppelin's StandardMerkleTree format: leaves are hashed twice, and inner nodes hash their two children in
/// ascending order, so that a proof is only the siblings from the leaf up.
library DisclosureLeaf {
    /// @notice The leaf's hash in the tree.
    function hash(IColdTier.Leaf memory leaf) internal pure returns (bytes32) {
        // A static struct in memory lies as the ABI encodes it: one word per member.
        bytes32 inner = keccak256(abi.encode(leaf));
        return keccak256(abi.encodePacked(inner));
    }

    /// @notice The root that this leaf and these siblings give.
    function rootOf(IColdTier.Leaf memory leaf, bytes32[] calldata proof) internal pure returns (bytes32 node) {
        node = hash(leaf);
        assembly ("memory-safe") {
            let cursor := proof.offset
            for { let end := add(cursor, shl(5, proof.length)) } lt(cursor, end) { cursor := add(cursor, 32) } {
                let sibling := calldataload(cursor)
                // The lesser node goes first, into the first of the two scratch words.
                let place := shl(5, gt(node, sibling))
                mstore(place, node)
                mstore(xor(place, 32), sibling)
                node := keccak256(0, 64)
            }
        }
    }
}
