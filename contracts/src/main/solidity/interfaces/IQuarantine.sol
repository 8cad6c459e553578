// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {ICreditRating} from "./ICreditRating.sol";

/// @title Guards, and what they hold back
/// @notice A record beyond its model's guards is not stored and not altered: it waits, readers see the subject as
/// quarantined, and a second quorum approves it or it lapses.
interface IQuarantine {
    /// @notice A record went into quarantine; `word` is what the subject's slot would have become.
    event RecordHeld(bytes20 indexed subjectId, uint64 indexed sequence, uint256 word);

    /// @notice A second quorum approved these subjects' held records, and they were stored.
    event BatchReleased(
        uint64 indexed sequence,
        uint32 indexed epoch,
        uint32 indexed modelId,
        uint40 dataTime,
        uint40 deadline,
        bytes32 merkleRoot,
        bytes32 digest,
        bytes subjects
    );

    /// @notice A held record was not approved in time and is gone; the subject's earlier record counts again.
    event RecordLapsed(bytes20 indexed subjectId, uint64 indexed sequence);

    /// @notice The terms on which a model's scores are taken are now these; see docs/protocol.md.
    event ModelTermsChanged(uint32 indexed modelId, uint256 terms, address by);

    /// @notice The guardian suspended this model.
    error ModelIsSuspended(uint32 modelId);

    /// @notice The model is not suspended.
    error ModelNotSuspended(uint32 modelId);

    /// @notice The subjects are empty, more than a batch may have, or not a whole number of 20-byte identifiers.
    error SubjectsMalformed(uint256 length);

    /// @notice No record of the subject is held.
    error HeldRecordMissing(bytes20 subjectId);

    /// @notice The held record was not approved in time.
    error HeldRecordExpired(bytes20 subjectId, uint40 heldUntil, uint40 blockTime);

    /// @notice The held record may still be approved.
    error HeldRecordPending(bytes20 subjectId, uint40 heldUntil, uint40 blockTime);

    /// @notice Takes a model's dates and guards from the registry anew, as after a retirement.
    /// @dev Anyone may call. They are read once, at the model's first batch, and kept: this spares each batch a call.
    /// Reverts with `ModelUnknown`.
    function syncModelDates(uint32 modelId) external;

    /// @notice Stops batches of one model; reads go on.
    /// @dev Guardian only. Checks: the role, `ModelUnknown`, `ModelIsSuspended`.
    function suspendModel(uint32 modelId) external;

    /// @notice Lets batches of the model go on.
    /// @dev Governor only. Checks: the role, `ModelNotSuspended`.
    function reinstateModel(uint32 modelId) external;

    /// @notice Stores held records that a second quorum approves, and extends the hash chain.
    /// @dev Anyone may call. Checks as of `publish`, with `SubjectsMalformed` in place of the records' checks, then per
    /// subject `HeldRecordMissing`, `HeldRecordExpired`, `DataTimeNotIncreasing`.
    /// @param subjects 20 bytes per subject.
    function releaseBatch(ICreditRating.BatchHeader calldata header, bytes calldata subjects, bytes calldata signatures)
        external;

    /// @notice Ends the hold of records that were not approved in time.
    /// @dev Anyone may call. Per subject `HeldRecordMissing`, `HeldRecordPending`.
    function expireHeld(bytes20[] calldata subjects) external;

    /// @notice The subject's held record and until when it may be approved; a zero word where there is none.
    function heldRecordOf(bytes20 subjectId) external view returns (uint256 word, uint40 heldUntil);

    /// @notice The terms on which a model's scores are taken: the registry's policy word, bit 255 whether the guardian
    /// suspended the model; zero before its first batch.
    function termsOf(uint32 modelId) external view returns (uint256 terms);

    /// @notice How long a held record waits for its approval, in seconds.
    function HOLD_PERIOD() external view returns (uint40);
}
