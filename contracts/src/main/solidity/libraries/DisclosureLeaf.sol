// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IColdTier} from "../interfaces/IColdTier.sol";

/// @title A leaf of a batch's tree and its proof
/// @dev OpenZeppelin's StandardMerkleTree format: leaves are hashed twice, and inner nodes hash their two children in
/// ascending order, so that a proof is only the siblings from the leaf up.
library DisclosureLeaf {
    /// @notice The leaf's hash in the tree.
    /// @dev A static struct lies in calldata as the ABI encodes it. Bits beyond a member's width are hashed as they
    /// come, and so lead to no root that was made from a leaf.
    function hash(IColdTier.Leaf calldata leaf) internal pure returns (bytes32 hashed) {
        assembly ("memory-safe") {
            let encoded := mload(0x40)
            calldatacopy(encoded, leaf, 0xe0)
            mstore(0, keccak256(encoded, 0xe0))
            hashed := keccak256(0, 32)
        }
    }

    /// @notice The root that this leaf and these siblings give.
    function rootOf(IColdTier.Leaf calldata leaf, bytes32[] calldata proof) internal pure returns (bytes32 node) {
        node = hash(leaf);
        assembly ("memory-safe") {
            let cursor := proof.offset
            let end := add(cursor, shl(5, proof.length))
            if lt(cursor, end) {
                for {} 1 {} {
                    let sibling := calldataload(cursor)
                    // The lesser node goes first, into the first of the two scratch words.
                    let place := shl(5, gt(node, sibling))
                    mstore(place, node)
                    mstore(xor(place, 32), sibling)
                    node := keccak256(0, 64)
                    cursor := add(cursor, 32)
                    if iszero(lt(cursor, end)) { break }
                }
            }
        }
    }
}
