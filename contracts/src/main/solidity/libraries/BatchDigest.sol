// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../interfaces/ICreditRating.sol";

/// @title The EIP-712 digest of a batch
/// @dev Domain and type as in docs/protocol.md. Each digest covers the one before it, so that signing a batch signs
/// the history up to it.
library BatchDigest {
    bytes32 internal constant DOMAIN_TYPEHASH =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");

    bytes32 internal constant BATCH_TYPEHASH = keccak256(
        "Batch(uint64 sequence,uint32 epoch,uint32 modelId,uint40 dataTime,uint40 deadline,bytes32 merkleRoot,bytes32 recordsHash,bytes32 previousHash)"
    );

    bytes32 internal constant COMMITMENT_TYPEHASH = keccak256(
        "Commitment(uint64 sequence,uint32 epoch,uint32 modelId,uint40 dataTime,uint40 deadline,bytes32 merkleRoot,uint32 leafCount,bytes32 previousHash)"
    );

    bytes32 internal constant CORRECTION_TYPEHASH = keccak256(
        "Correction(uint64 sequence,uint32 epoch,uint32 modelId,uint40 dataTime,uint40 deadline,bytes32 merkleRoot,bytes32 correctionsHash,bytes32 previousHash)"
    );

    bytes32 internal constant RELEASE_TYPEHASH = keccak256(
        "Release(uint64 sequence,uint32 epoch,uint32 modelId,uint40 dataTime,uint40 deadline,bytes32 merkleRoot,bytes32 subjectsHash,bytes32 previousHash)"
    );

    bytes32 private constant NAME_HASH = keccak256("CreditRating");
    bytes32 private constant VERSION_HASH = keccak256("1");

    /// @notice Separator of this contract on this chain.
    function domainSeparator() internal view returns (bytes32) {
        return keccak256(abi.encode(DOMAIN_TYPEHASH, NAME_HASH, VERSION_HASH, block.chainid, address(this)));
    }

    /// @notice What the attesters sign.
    /// @param typehash Which of the four kinds of batch it is.
    /// @param content The hash of the batch's records, corrections or subjects, or its number of leaves.
    function digest(
        bytes32 separator,
        bytes32 typehash,
        ICreditRating.BatchHeader memory header,
        bytes32 content,
        bytes32 previousHash
    ) internal pure returns (bytes32 result) {
        // A struct in memory lies as EIP-712 encodes it: one clean word per member.
        assembly ("memory-safe") {
            let encoded := mload(0x40)
            mstore(encoded, typehash)
            mstore(add(encoded, 0x20), mload(header))
            mstore(add(encoded, 0x40), mload(add(header, 0x20)))
            mstore(add(encoded, 0x60), mload(add(header, 0x40)))
            mstore(add(encoded, 0x80), mload(add(header, 0x60)))
            mstore(add(encoded, 0xa0), mload(add(header, 0x80)))
            mstore(add(encoded, 0xc0), mload(add(header, 0xa0)))
            mstore(add(encoded, 0xe0), content)
            mstore(add(encoded, 0x100), previousHash)
            let structHash := keccak256(encoded, 0x120)
            mstore(encoded, shl(240, 0x1901))
            mstore(add(encoded, 2), separator)
            mstore(add(encoded, 34), structHash)
            result := keccak256(encoded, 66)
        }
    }
}
