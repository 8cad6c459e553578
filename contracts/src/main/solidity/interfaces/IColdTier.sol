// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {ICreditRating} from "./ICreditRating.sol";

/// @title Scores that the chain knows by one root per batch
/// @notice A cold batch puts only the root of its disclosure tree on chain, at a few hundredths of a gas per score. A
/// score is read with its leaf and a proof, and anyone may pay to promote it into its subject's slot.
/// @dev The leaf's salt keeps it from being guessed. Byte layouts: docs/protocol.md.
interface IColdTier {
    /// @notice What a leaf of a batch's tree says.
    /// @param featuresHash Commitment to the features that were scored.
    /// @param salt 32 random bytes; who does not have them cannot tell what the leaf says.
    struct Leaf {
        bytes20 subjectId;
        uint16 scorePoints;
        uint16 pdBps;
        uint32 modelId;
        uint40 dataTime;
        bytes32 featuresHash;
        bytes32 salt;
    }

    /// @notice A cold batch was accepted: its root stands for `leafCount` scores.
    event BatchCommitted(
        uint64 indexed sequence,
        uint32 indexed epoch,
        uint32 indexed modelId,
        uint40 dataTime,
        uint40 deadline,
        bytes32 merkleRoot,
        bytes32 digest,
        uint32 leafCount
    );

    /// @notice A cold batch was withdrawn: none of its leaves counts any longer.
    event BatchWithdrawn(uint64 indexed sequence, address indexed by, uint16 reasonCode);

    /// @notice A leaf of a cold batch was stored as its subject's record; `word` is the subject's slot since.
    event RecordPromoted(bytes20 indexed subjectId, uint64 indexed sequence, uint256 word);

    /// @notice A cold batch has no leaves or more than 1,000,000.
    error LeafCountOutOfRange(uint32 found, uint32 max);

    /// @notice No cold batch has this sequence.
    error CommitmentUnknown(uint64 sequence);

    /// @notice The cold batch was withdrawn.
    error CommitmentWithdrawn(uint64 sequence);

    /// @notice The proof does not lead from the leaf to the cold batch's root.
    error LeafNotProven(uint64 sequence, bytes32 root);

    /// @notice Accepts a signed root that stands for up to a million scores, and extends the hash chain.
    /// @dev Anyone may call. Checks as of `publish`, with `LeafCountOutOfRange` in place of the records' checks.
    /// @param header What the attesters signed; `merkleRoot` is the root of the leaves.
    /// @param leafCount 1 to 1,000,000, as signed.
    function commitBatch(ICreditRating.BatchHeader calldata header, uint32 leafCount, bytes calldata signatures)
        external;

    /// @notice Withdraws a cold batch as a whole.
    /// @dev Any single current attester may call. Checks: `CallerNotAttester`, `CommitmentUnknown`,
    /// `CommitmentWithdrawn`. What was promoted from it stays until it is revoked.
    /// @param reasonCode Why; recorded in the log.
    function withdrawCommitment(uint64 sequence, uint16 reasonCode) external;

    /// @notice Stores a proven leaf as its subject's record; guards may hold it back (`IQuarantine`).
    /// @dev Anyone may call and pay. Checks: `PublishingIsPaused`, `CommitmentUnknown`, `CommitmentWithdrawn`,
    /// `LeafNotProven`, `FutureDataTime`, `RecordOutOfRange`, `ModelIsSuspended`, `ModelNotActive`,
    /// `DataTimeNotIncreasing`.
    function promote(uint64 sequence, Leaf calldata leaf, bytes32[] calldata proof) external;

    /// @notice Whether the cold batch holds this leaf and was not withdrawn.
    /// @dev Warning: that attesters signed the leaf does not say that it is the subject's latest word. A lender calls
    /// `scoreByProof`.
    function verifyRecord(uint64 sequence, Leaf calldata leaf, bytes32[] calldata proof) external view returns (bool);

    /// @notice What `tryScoreOf` would say had the leaf been promoted: it also looks at the subject's slot.
    /// @dev The first line that applies: `Missing` (not proven), `Revoked` (batch withdrawn, or this very record
    /// revoked), `Frozen`, `Quarantined`, `Superseded` (the slot holds newer data, or a correction of this data),
    /// `Stale`, `Current`. Never reverts. The score's `publishedAt` is zero: the chain does not keep it for a leaf.
    function scoreByProof(uint64 sequence, Leaf calldata leaf, bytes32[] calldata proof, uint40 maxAge)
        external
        view
        returns (ICreditRating.ScoreStatus status, ICreditRating.Score memory score);

    /// @notice The root of a cold batch: zero where there is none, one where it was withdrawn.
    function rootOf(uint64 sequence) external view returns (bytes32 root);
}
