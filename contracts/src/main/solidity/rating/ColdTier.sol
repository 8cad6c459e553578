// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IColdTier} from "../interfaces/IColdTier.sol";
import {BatchDigest} from "../libraries/BatchDigest.sol";
import {DisclosureLeaf} from "../libraries/DisclosureLeaf.sol";
import {RecordCodec} from "../libraries/RecordCodec.sol";
import {ScoreReply} from "../libraries/ScoreReply.sol";
import {StoredScore} from "../libraries/StoredScore.sol";
import {Quarantine} from "./Quarantine.sol";

/// @title Scores that the chain knows by one root per batch
abstract contract ColdTier is IColdTier, Quarantine {
    using DisclosureLeaf for Leaf;
    using StoredScore for uint256;

    uint32 private constant MAX_COLD_LEAVES = 1_000_000;

    /// @dev No tree has this root: nobody finds leaves that hash to it.
    bytes32 private constant WITHDRAWN = bytes32(uint256(1));

    /// @inheritdoc IColdTier
    function commitBatch(BatchHeader memory header, uint32 leafCount, bytes calldata signatures) external {
        address attesters = _checkHeader(header);
        require(leafCount != 0 && leafCount <= MAX_COLD_LEAVES, LeafCountOutOfRange(leafCount, MAX_COLD_LEAVES));
        (bytes32 digest,) =
            _seal(BatchDigest.COMMITMENT_TYPEHASH, header, bytes32(uint256(leafCount)), attesters, signatures);

        _commitments[header.sequence] = header.merkleRoot;

        emit BatchCommitted(
            header.sequence,
            header.epoch,
            header.modelId,
            header.dataTime,
            header.deadline,
            header.merkleRoot,
            digest,
            leafCount
        );
    }

    /// @inheritdoc IColdTier
    function withdrawCommitment(uint64 sequence, uint16 reasonCode) external {
        _requireAttester();
        _committedRoot(sequence);

        _commitments[sequence] = WITHDRAWN;

        emit BatchWithdrawn(sequence, msg.sender, reasonCode);
    }

    /// @inheritdoc IColdTier
    function promote(uint64 sequence, Leaf calldata leaf, bytes32[] calldata proof) external {
        uint40 blockTime = uint40(block.timestamp);
        require(!_head.paused, PublishingIsPaused());
        bytes32 root = _committedRoot(sequence);
        require(leaf.rootOf(proof) == root, LeafNotProven(sequence, root));
        require(leaf.dataTime <= blockTime, FutureDataTime(leaf.dataTime, blockTime));
        RecordCodec.check(leaf.subjectId, leaf.scorePoints, leaf.pdBps);
        uint256 terms = _admit(leaf.modelId);
        uint256 word = _records[leaf.subjectId];
        require(
            leaf.dataTime > word.dataTimeOf(), DataTimeNotIncreasing(leaf.subjectId, word.dataTimeOf(), leaf.dataTime)
        );

        uint256 placed = _place(leaf.subjectId, word, _recordOf(sequence, leaf, blockTime), terms);

        emit RecordPromoted(leaf.subjectId, sequence, placed);
    }

    /// @inheritdoc IColdTier
    function verifyRecord(uint64 sequence, Leaf calldata leaf, bytes32[] calldata proof) external view returns (bool) {
        return leaf.rootOf(proof) == _commitments[sequence];
    }

    /// @inheritdoc IColdTier
    function scoreByProof(uint64 sequence, Leaf calldata leaf, bytes32[] calldata proof, uint40 maxAge)
        external
        view
        returns (ScoreStatus, Score calldata)
    {
        uint256 fresh = _recordOf(sequence, leaf, 0);
        ScoreStatus status = _statusByProof(sequence, leaf, leaf.rootOf(proof), fresh, maxAge);
        ScoreReply.statusAndScore(status, fresh.joined(_haltsOf(leaf.modelId)));
    }

    /// @inheritdoc IColdTier
    function rootOf(uint64 sequence) external view returns (bytes32) {
        return _commitments[sequence];
    }

    function _statusByProof(uint64 sequence, Leaf calldata leaf, bytes32 proven, uint256 fresh, uint40 maxAge)
        private
        view
        returns (ScoreStatus)
    {
        bytes32 root = _commitments[sequence];
        if (root == WITHDRAWN) return ScoreStatus.Revoked;
        if (proven != root || leaf.dataTime > block.timestamp) return ScoreStatus.Missing;
        uint256 word = _records[leaf.subjectId];
        if (word.sequenceOf() == sequence) return word.status(maxAge);
        if (word.isFrozen()) return ScoreStatus.Frozen;
        if (word.hasStatus(StoredScore.HELD)) return ScoreStatus.Quarantined;
        if (word.dataTimeOf() >= leaf.dataTime) return ScoreStatus.Superseded;
        return fresh.status(maxAge);
    }

    function _committedRoot(uint64 sequence) private view returns (bytes32 root) {
        root = _commitments[sequence];
        require(root != 0, CommitmentUnknown(sequence));
        require(root != WITHDRAWN, CommitmentWithdrawn(sequence));
    }

    function _recordOf(uint64 sequence, Leaf calldata leaf, uint40 publishedAt) private pure returns (uint256) {
        uint256 shared = StoredScore.common(leaf.modelId, leaf.dataTime, publishedAt, sequence);
        return StoredScore.record(shared, leaf.scorePoints, leaf.pdBps);
    }
}
