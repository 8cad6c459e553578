// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {ICreditRating} from "./ICreditRating.sol";

/// @title Records that were wrong and are put right
/// @notice A correction is a new record that names the batch of the record it replaces and says why.
interface ICorrections {
    /// @notice A batch of corrections was accepted; 34 bytes each, see docs/protocol.md.
    event BatchCorrected(
        uint64 indexed sequence,
        uint32 indexed epoch,
        uint32 indexed modelId,
        uint40 dataTime,
        uint40 deadline,
        bytes32 merkleRoot,
        bytes32 digest,
        bytes corrections
    );

    /// @notice The corrections are empty or not a whole number of 34-byte corrections.
    error CorrectionsMalformed(uint256 length);

    /// @notice The batch has more corrections than records may be in a batch.
    error TooManyCorrections(uint256 found, uint256 max);

    /// @notice The subject's record came with another batch than the correction says.
    error CorrectionMismatch(bytes20 subjectId, uint64 stored, uint64 expected);

    /// @notice The correction's data are older than those of the record that it replaces.
    error DataTimeDecreasing(bytes20 subjectId, uint40 stored, uint40 found);

    /// @notice Accepts signed corrections: each replaces the record of the batch that it names and marks it corrected.
    /// @dev Anyone may call. Checks as of `publish`, with `CorrectionsMalformed` and `TooManyCorrections` in place of
    /// the records' checks, then per correction `RecordOutOfRange`, `ScoreMissing`, `CorrectionMismatch`,
    /// `DataTimeDecreasing`. The data time may stay: the same data, read rightly. Guards apply.
    function correctRecords(
        ICreditRating.BatchHeader calldata header,
        bytes calldata corrections,
        bytes calldata signatures
    ) external;

    /// @notice What became of the record that a batch brought: `Superseded` (another record replaced it), `Quarantined`
    /// (it waits for a second quorum), `Missing` (none came, not yet, or it lapsed), else as `tryScoreOf` without regard
    /// to age.
    /// @dev Warning: the slot does not know which subjects a batch named. For a hot batch that never named the subject
    /// the answer may be `Superseded`. A leaf of a cold batch that nobody promoted is `Missing`: ask `scoreByProof`.
    function standingOf(bytes20 subjectId, uint64 sequence) external view returns (ICreditRating.ScoreStatus status);
}
