// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../interfaces/ICreditRating.sol";
import {BatchDigest} from "../libraries/BatchDigest.sol";
import {CodeBlob} from "../libraries/CodeBlob.sol";
import {Quorum} from "../libraries/Quorum.sol";
import {ModelAdmission} from "./ModelAdmission.sol";

/// @title One sequence and one hash chain for batches of every kind
/// @dev Every kind of batch goes through `_checkHeader`, then its own checks, then `_seal`.
abstract contract BatchSequence is ModelAdmission {
    using CodeBlob for address;
    using Quorum for bytes;

    /// @inheritdoc ICreditRating
    uint256 public immutable deployedAt = block.number;

    uint256 private immutable _deploymentChainId = block.chainid;
    bytes32 private immutable _deploymentSeparator = BatchDigest.domainSeparator();

    /// @inheritdoc ICreditRating
    function digestOf(BatchHeader memory header, bytes calldata records) external view returns (bytes32) {
        return BatchDigest.digest(domainSeparator(), BatchDigest.BATCH_TYPEHASH, header, keccak256(records), headHash);
    }

    /// @inheritdoc ICreditRating
    function domainSeparator() public view returns (bytes32) {
        // After a fork of the chain both sides have this contract, and each must refuse the other's batches.
        return block.chainid == _deploymentChainId ? _deploymentSeparator : BatchDigest.domainSeparator();
    }

    /// @dev The batch is the next one, in time, and nobody paused. Returns the contract that keeps the attester set.
    function _checkHeader(BatchHeader memory header) internal view returns (address attesters) {
        Head storage head = _head;
        require(!head.paused, PublishingIsPaused());
        unchecked {
            // 56 bits and one do not overflow 64.
            uint64 expected = uint64(head.sequence) + 1;
            require(header.sequence == expected, UnexpectedSequence(expected, header.sequence));
        }
        require(header.epoch == head.epoch, UnexpectedEpoch(head.epoch, header.epoch));
        require(header.deadline >= block.timestamp, DeadlinePassed(header.deadline, uint40(block.timestamp)));
        require(header.dataTime <= block.timestamp, FutureDataTime(header.dataTime, uint40(block.timestamp)));
        return head.attesters;
    }

    /// @dev The batch's model is admitted and a quorum signed: the batch becomes the head.
    function _seal(
        bytes32 typehash,
        BatchHeader memory header,
        bytes32 content,
        address attesters,
        bytes calldata signatures
    ) internal returns (bytes32 digest, uint256 terms) {
        terms = _admit(header.modelId);
        digest = BatchDigest.digest(domainSeparator(), typehash, header, content, headHash);
        attesters.read().check(digest, signatures);

        _head.sequence = uint56(header.sequence);
        headHash = digest;
    }
}
