// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {IModelRegistry} from "./IModelRegistry.sol";
import {ISubjectRegistry} from "./ISubjectRegistry.sol";

/// @title Attested credit scores, one slot per subject
/// @notice Keeps the latest score of each subject. A batch of scores is accepted from anyone, provided that enough
/// attesters signed its EIP-712 digest. Every read states how old the data may be.
/// @dev Byte layouts and the order of the status rules: docs/protocol.md. Times are Unix seconds, probabilities basis
/// points, score points 300 to 850.
interface ICreditRating {
    /// @notice What the attesters sign about a batch, besides its records and its predecessor.
    /// @param sequence Number of the batch: one more than the last accepted one.
    /// @param epoch Number of the attester set that signs: the current one.
    /// @param modelId Model that made the scores, active in the model registry.
    /// @param dataTime Moment that the data describe, not after the block's time.
    /// @param deadline Last moment at which the batch may be published.
    /// @param merkleRoot Root of the batch's disclosure tree.
    struct BatchHeader {
        uint64 sequence;
        uint32 epoch;
        uint32 modelId;
        uint40 dataTime;
        uint40 deadline;
        bytes32 merkleRoot;
    }

    /// @notice A subject's stored record.
    /// @param scorePoints 300 to 850.
    /// @param pdBps Probability of default in basis points, 0 to 10000.
    /// @param modelId Model that made the score.
    /// @param dataTime Moment that the data describe; the age of a score counts from here.
    /// @param publishedAt Time of the block that stored the score.
    /// @param sequence Batch that brought the score.
    /// @param statusBits Bit 0 revoked, 1 frozen, 2 disputed, 3 frozen by the subject, 4 corrected, 5 held; added by reads,
    /// not by `scoreOf` and `recordOf`: 6 publishing is paused, and, by reads of one subject, 7 its model is suspended.
    struct Score {
        uint16 scorePoints;
        uint16 pdBps;
        uint32 modelId;
        uint40 dataTime;
        uint40 publishedAt;
        uint64 sequence;
        uint16 statusBits;
    }

    /// @notice What a reader may do with a score: use it (`Current`), or why not.
    /// @dev `Superseded` is an answer only of reads that name a batch: the slot holds a later record.
    enum ScoreStatus {
        Current,
        Missing,
        Stale,
        Revoked,
        Frozen,
        Quarantined,
        Superseded
    }

    /// @notice A batch was accepted: with the records, all that is needed to rebuild state from logs.
    event BatchPublished(
        uint64 indexed sequence,
        uint32 indexed epoch,
        uint32 indexed modelId,
        uint40 dataTime,
        uint40 deadline,
        bytes32 merkleRoot,
        bytes32 digest,
        bytes records
    );

    /// @notice A subject's status bits are now `statusBits`.
    event StatusChanged(bytes20 indexed subjectId, address indexed by, uint16 statusBits, uint16 reasonCode);

    /// @notice The same status bit was set, or cleared, for all these subjects.
    event StatusesChanged(address indexed by, uint16 bit, bool set, uint16 reasonCode, bytes20[] subjects);

    /// @notice A new epoch began with this attester set.
    event AttesterSetChanged(uint32 indexed epoch, uint8 threshold, address[] attesters);

    /// @notice Publishing stopped; reads go on, and say so.
    event PublishingPaused(address indexed by);

    /// @notice Publishing goes on.
    event PublishingResumed(address indexed by);

    /// @notice Publishing is paused.
    error PublishingIsPaused();

    /// @notice There is no pause to lift.
    error PublishingNotPaused();

    /// @notice The batch does not follow the last accepted one.
    error UnexpectedSequence(uint64 expected, uint64 found);

    /// @notice The batch was signed for another attester set.
    error UnexpectedEpoch(uint32 expected, uint32 found);

    /// @notice The batch came too late.
    error DeadlinePassed(uint40 deadline, uint40 blockTime);

    /// @notice The batch describes a moment that has not come yet.
    error FutureDataTime(uint40 dataTime, uint40 blockTime);

    /// @notice The batch's model is unknown, not yet active or retired.
    error ModelNotActive(uint32 modelId);

    /// @notice The records are empty or not a whole number of 24-byte records.
    error RecordsMalformed(uint256 length);

    /// @notice The batch has more records than `MAX_RECORDS`.
    error TooManyRecords(uint256 found, uint256 max);

    /// @notice A record has a zero subject, or score points or a probability outside their ranges.
    error RecordOutOfRange(bytes20 subjectId, uint16 scorePoints, uint16 pdBps);

    /// @notice The subject's stored record is as recent or more recent; also raised when a batch names a subject twice.
    error DataTimeNotIncreasing(bytes20 subjectId, uint40 stored, uint40 found);

    /// @notice The signatures are not a whole number of 65-byte signatures.
    error SignaturesMalformed(uint256 length);

    /// @notice Fewer signatures than the attester set's threshold.
    error QuorumNotReached(uint256 required, uint256 found);

    /// @notice The signature at `index` has `v` other than 27 or 28, a high `s`, or recovers to nobody.
    error SignatureInvalid(uint256 index);

    /// @notice The signers are not in strictly ascending order: one signed twice, or the order is wrong.
    error SignersNotAscending(address previous, address found);

    /// @notice A signer is not in the current attester set.
    error SignerNotAttester(address signer);

    /// @notice The caller is not in the current attester set.
    error CallerNotAttester(address caller);

    /// @notice The set has no attester or more than 32, or the threshold is zero or above their number.
    error AttesterSetInvalid(uint256 count, uint8 threshold);

    /// @notice The attesters are not in strictly ascending order from above the zero address.
    error AttestersNotAscending(address previous, address found);

    /// @notice No attester set has had this epoch.
    error EpochUnknown(uint32 epoch);

    /// @notice A call that changes subjects names none.
    error SubjectsMissing();

    /// @notice The subject's status bits already are as the call would make them.
    error StatusUnchanged(bytes20 subjectId, uint16 statusBits);

    /// @notice Subjects may change the bits for a dispute (4) and for their own freeze (8), and no others.
    error StatusBitNotSubjects(uint16 bit);

    /// @notice The subject has no record.
    error ScoreMissing(bytes20 subjectId);

    /// @notice The subject's record was revoked.
    error ScoreRevoked(bytes20 subjectId);

    /// @notice A record of the subject waits for a second quorum.
    error ScoreQuarantined(bytes20 subjectId);

    /// @notice The subject is frozen, by the guardian or by itself.
    error ScoreFrozen(bytes20 subjectId);

    /// @notice The subject's data are older than the reader accepts.
    error ScoreStale(bytes20 subjectId, uint40 dataTime, uint40 maxAge);

    /// @notice Accepts a signed batch: stores each record in its subject's slot and extends the hash chain.
    /// @dev Anyone may call: the relayer can change nothing and withhold only its own transaction. The checks, in this
    /// order: `PublishingIsPaused`, `UnexpectedSequence`, `UnexpectedEpoch`, `DeadlinePassed`, `FutureDataTime`,
    /// `RecordsMalformed`, `TooManyRecords`, `ModelIsSuspended`, `ModelNotActive`, `SignaturesMalformed`, `QuorumNotReached`, then per
    /// signature `SignatureInvalid`, `SignersNotAscending`, `SignerNotAttester`, then per record `RecordOutOfRange`,
    /// `DataTimeNotIncreasing`. One bad record rejects the batch: attesters signed the whole.
    /// @param header What the attesters signed about the batch.
    /// @param records 24 bytes per record: subject (20), score points (2), probability of default (2).
    /// @param signatures 65 bytes per signature (r, s, v), by ascending signer.
    function publish(BatchHeader calldata header, bytes calldata records, bytes calldata signatures) external;

    /// @notice Withdraws one subject's stored record, at less cost than `revoke`.
    /// @dev Any single current attester may call. Checks: `CallerNotAttester`, `ScoreMissing`, `StatusUnchanged`.
    /// @param subjectId Subject with a record that is not revoked.
    /// @param reasonCode Why; recorded in the log.
    function withdrawScore(bytes20 subjectId, uint16 reasonCode) external;

    /// @notice Withdraws the subjects' stored records; a later batch may bring new ones.
    /// @dev Any single current attester may call: withdrawal errs on the safe side. Checks: `CallerNotAttester`,
    /// `SubjectsMissing`, then per subject `ScoreMissing`, `StatusUnchanged`.
    /// @param subjects Subjects with a record that is not revoked.
    /// @param reasonCode Why, see docs/errors.md; recorded in the log.
    function revoke(bytes20[] calldata subjects, uint16 reasonCode) external;

    /// @notice Freezes subjects: their scores are not served until the governor lifts it; new batches do not lift it.
    /// @dev Guardian only. Checks: the role, `SubjectsMissing`, then per subject `ScoreMissing`, `StatusUnchanged`.
    /// @param subjects Subjects with a record that are not frozen.
    /// @param reasonCode Why; recorded in the log.
    function freeze(bytes20[] calldata subjects, uint16 reasonCode) external;

    /// @notice Lifts a freeze.
    /// @dev Governor only. Checks: the role, `SubjectsMissing`, then per subject `ScoreMissing`, `StatusUnchanged`.
    /// @param subjects Frozen subjects.
    /// @param reasonCode Why; recorded in the log.
    function unfreeze(bytes20[] calldata subjects, uint16 reasonCode) external;

    /// @notice Marks a subject as disputed or frozen by itself, or takes the mark away; new batches leave it.
    /// @dev The subject registry only. Checks: the role, `StatusBitNotSubjects`, `ScoreMissing`, `StatusUnchanged`.
    /// @param subjectId Subject with a record.
    /// @param bit 4 disputed, 8 frozen by the subject itself.
    /// @param set Whether to mark or to take the mark away.
    /// @param reasonCode Why; recorded in the log.
    function markSubject(bytes20 subjectId, uint16 bit, bool set, uint16 reasonCode) external;

    /// @notice Stops publishing; reads go on, and ages grow.
    /// @dev Guardian only. Checks: the role, `PublishingIsPaused`.
    function pausePublishing() external;

    /// @notice Lets publishing go on.
    /// @dev Governor only. Checks: the role, `PublishingNotPaused`.
    function resumePublishing() external;

    /// @notice The subject's score, if it may be used; otherwise reverts with the reason.
    /// @dev Errors, the first that applies: `ScoreMissing`, `ScoreRevoked`, `ScoreFrozen`, `ScoreQuarantined`,
    /// `ScoreStale`. Its status bits say nothing of a pause or a suspended model, which would cost half as much again:
    /// whoever cares asks `tryScoreOf`.
    /// @param subjectId Salted pseudonym of the subject.
    /// @param maxAge Oldest acceptable data, in seconds before the block's time.
    function scoreOf(bytes20 subjectId, uint40 maxAge) external view returns (Score memory score);

    /// @notice The subject's record and whether it may be used; never reverts.
    /// @dev Warning: use the score only where the status is `Current`. Status bits 6 and 7 say that no newer record can
    /// come, because the guardian paused publishing or suspended the record's model: the score stands, but whoever
    /// stopped it had a reason.
    /// @param subjectId Salted pseudonym of the subject.
    /// @param maxAge Oldest acceptable data, in seconds before the block's time.
    function tryScoreOf(bytes20 subjectId, uint40 maxAge) external view returns (ScoreStatus status, Score memory score);

    /// @notice `tryScoreOf` for many subjects, in their order, but without status bit 7: ask `termsOf` of their models.
    function scoresOf(bytes20[] calldata subjects, uint40 maxAge)
        external
        view
        returns (ScoreStatus[] memory statuses, Score[] memory scores);

    /// @notice The subject's storage word as it is: zero where there is no record.
    function recordOf(bytes20 subjectId) external view returns (uint256 word);

    /// @notice Number of the last accepted batch, zero before the first.
    function sequence() external view returns (uint64);

    /// @notice Number of the current attester set; the first is 1.
    function epoch() external view returns (uint32);

    /// @notice Digest of the last accepted batch, zero before the first.
    function headHash() external view returns (bytes32);

    /// @notice Whether publishing is paused.
    function publishingPaused() external view returns (bool);

    /// @notice The attester set of an epoch, current or past; reverts with `EpochUnknown`.
    function attesterSet(uint32 epoch) external view returns (address[] memory attesters, uint8 threshold);

    /// @notice The digest that attesters sign to publish this batch next.
    /// @dev Uses the present `headHash`, whatever the header's sequence says.
    function digestOf(BatchHeader calldata header, bytes calldata records) external view returns (bytes32);

    /// @notice The EIP-712 domain separator on this chain.
    function domainSeparator() external view returns (bytes32);

    /// @notice The registry that says which models are active.
    function models() external view returns (IModelRegistry);

    /// @notice What subjects may do about their scores; created with this contract, and the only one that marks them.
    function subjectRegistry() external view returns (ISubjectRegistry);

    /// @notice Most records that a batch may have.
    function MAX_RECORDS() external view returns (uint256);

    /// @notice Number of the block that holds the deployment: logs before it need not be read.
    function deployedAt() external view returns (uint256);
}
