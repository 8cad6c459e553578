// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Governed} from "./Governed.sol";
import {ICreditRating} from "./interfaces/ICreditRating.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {AttesterSet} from "./libraries/AttesterSet.sol";
import {BatchDigest} from "./libraries/BatchDigest.sol";
import {CodeBlob} from "./libraries/CodeBlob.sol";
import {Quorum} from "./libraries/Quorum.sol";
import {RecordCodec} from "./libraries/RecordCodec.sol";
import {ScoreReply} from "./libraries/ScoreReply.sol";
import {StoredScore} from "./libraries/StoredScore.sol";

/// @title Attested credit scores, one slot per subject
contract CreditRating is ICreditRating, Governed {
    using AttesterSet for bytes;
    using CodeBlob for address;
    using Quorum for bytes;
    using RecordCodec for bytes;
    using StoredScore for uint256;

    /// @notice Role that pauses publishing and freezes subjects, and can lift neither.
    bytes32 public constant GUARDIAN_ROLE = keccak256("GUARDIAN_ROLE");

    /// @notice Role of the subject registry: marks disputes and the freezes that subjects ask for, nothing else.
    bytes32 public constant SUBJECT_REGISTRY_ROLE = keccak256("SUBJECT_REGISTRY_ROLE");

    uint16 private constant SUBJECTS_BITS = StoredScore.DISPUTED | StoredScore.FROZEN_BY_SUBJECT;

    /// @inheritdoc ICreditRating
    uint256 public constant MAX_RECORDS = 500;

    /// @dev What each publication reads and changes, in one slot. 2^56 batches will not happen.
    struct Head {
        address attesters;
        uint56 sequence;
        uint32 epoch;
        bool paused;
    }

    /// @inheritdoc ICreditRating
    IModelRegistry public immutable models;

    /// @inheritdoc ICreditRating
    uint256 public immutable deployedAt = block.number;

    uint256 private immutable _deploymentChainId = block.chainid;
    bytes32 private immutable _deploymentSeparator = BatchDigest.domainSeparator();

    Head private _head;

    /// @inheritdoc ICreditRating
    bytes32 public headHash;

    mapping(bytes20 subjectId => uint256 word) private _records;
    mapping(uint32 epoch => address blob) private _attesterSets;

    constructor(IModelRegistry models_, address governor, address guardian, address[] memory attesters, uint8 threshold)
        Governed(governor)
    {
        _establish(GUARDIAN_ROLE, guardian);
        _setRoleAdmin(SUBJECT_REGISTRY_ROLE, GOVERNOR_ROLE);
        models = models_;
        _beginEpoch(attesters, threshold);
    }

    /// @inheritdoc ICreditRating
    function publish(BatchHeader memory header, bytes calldata records, bytes calldata signatures) external {
        Head memory head = _head;
        bytes32 digest = BatchDigest.digest(domainSeparator(), header, records, headHash);

        _checkHeader(head, header);
        uint256 count = records.count(MAX_RECORDS);
        require(models.isActive(header.modelId), ModelNotActive(header.modelId));
        head.attesters.read().check(digest, signatures);

        _head.sequence = uint56(header.sequence);
        headHash = digest;
        _store(header, records, count);

        emit BatchPublished(
            header.sequence,
            header.epoch,
            header.modelId,
            header.dataTime,
            header.deadline,
            header.merkleRoot,
            digest,
            records
        );
    }

    /// @inheritdoc ICreditRating
    function revoke(bytes20[] calldata subjects, uint16 reasonCode) external {
        require(_head.attesters.read().contains(msg.sender), CallerNotAttester(msg.sender));
        _changeStatus(subjects, StoredScore.REVOKED, true, reasonCode);
    }

    /// @inheritdoc ICreditRating
    function freeze(bytes20[] calldata subjects, uint16 reasonCode) external onlyRole(GUARDIAN_ROLE) {
        _changeStatus(subjects, StoredScore.FROZEN, true, reasonCode);
    }

    /// @inheritdoc ICreditRating
    function unfreeze(bytes20[] calldata subjects, uint16 reasonCode) external onlyRole(GOVERNOR_ROLE) {
        _changeStatus(subjects, StoredScore.FROZEN, false, reasonCode);
    }

    /// @inheritdoc ICreditRating
    function markSubject(bytes20 subjectId, uint16 bit, bool set, uint16 reasonCode)
        external
        onlyRole(SUBJECT_REGISTRY_ROLE)
    {
        require(bit != 0 && bit & ~SUBJECTS_BITS == 0, StatusBitNotSubjects(bit));
        _changeStatus(subjectId, bit, set, reasonCode);
    }

    /// @inheritdoc ICreditRating
    function pausePublishing() external onlyRole(GUARDIAN_ROLE) {
        require(!_head.paused, PublishingIsPaused());
        _head.paused = true;
        emit PublishingPaused(msg.sender);
    }

    /// @inheritdoc ICreditRating
    function resumePublishing() external onlyRole(GOVERNOR_ROLE) {
        require(_head.paused, PublishingNotPaused());
        _head.paused = false;
        emit PublishingResumed(msg.sender);
    }

    /// @inheritdoc ICreditRating
    function rotateAttesters(address[] calldata attesters, uint8 threshold) external onlyRole(GOVERNOR_ROLE) {
        _beginEpoch(attesters, threshold);
    }

    /// @inheritdoc ICreditRating
    function scoreOf(bytes20 subjectId, uint40 maxAge) external view returns (Score calldata) {
        uint256 word = _records[subjectId];
        if (!word.isCurrent(maxAge)) _refuse(subjectId, word, maxAge);
        ScoreReply.score(word);
    }

    /// @inheritdoc ICreditRating
    function tryScoreOf(bytes20 subjectId, uint40 maxAge) external view returns (ScoreStatus, Score calldata) {
        uint256 word = _records[subjectId];
        ScoreReply.statusAndScore(word.status(maxAge), word);
    }

    /// @inheritdoc ICreditRating
    function scoresOf(bytes20[] calldata subjects, uint40 maxAge)
        external
        view
        returns (ScoreStatus[] calldata, Score[] calldata)
    {
        uint256 count = subjects.length;
        (uint256 statuses, uint256 scores) = ScoreReply.begin(count);
        for (uint256 i = 0; i < count; ++i) {
            uint256 word = _records[subjects[i]];
            ScoreReply.put(statuses, scores, i, word.status(maxAge), word);
        }
        ScoreReply.end(statuses, scores, count);
    }

    /// @inheritdoc ICreditRating
    function recordOf(bytes20 subjectId) external view returns (uint256) {
        return _records[subjectId];
    }

    /// @inheritdoc ICreditRating
    function sequence() external view returns (uint64) {
        return _head.sequence;
    }

    /// @inheritdoc ICreditRating
    function epoch() external view returns (uint32) {
        return _head.epoch;
    }

    /// @inheritdoc ICreditRating
    function publishingPaused() external view returns (bool) {
        return _head.paused;
    }

    /// @inheritdoc ICreditRating
    function attesterSet(uint32 epoch_) external view returns (address[] memory attesters, uint8 threshold) {
        address blob = _attesterSets[epoch_];
        require(blob != address(0), EpochUnknown(epoch_));
        return blob.read().unpack();
    }

    /// @inheritdoc ICreditRating
    function digestOf(BatchHeader memory header, bytes calldata records) external view returns (bytes32) {
        return BatchDigest.digest(domainSeparator(), header, records, headHash);
    }

    /// @inheritdoc ICreditRating
    function domainSeparator() public view returns (bytes32) {
        // After a fork of the chain both sides have this contract, and each must refuse the other's batches.
        return block.chainid == _deploymentChainId ? _deploymentSeparator : BatchDigest.domainSeparator();
    }

    function _checkHeader(Head memory head, BatchHeader memory header) private view {
        uint64 expected = uint64(head.sequence) + 1;
        uint40 blockTime = uint40(block.timestamp);
        require(!head.paused, PublishingIsPaused());
        require(header.sequence == expected, UnexpectedSequence(expected, header.sequence));
        require(header.epoch == head.epoch, UnexpectedEpoch(head.epoch, header.epoch));
        require(header.deadline >= blockTime, DeadlinePassed(header.deadline, blockTime));
        require(header.dataTime <= blockTime, FutureDataTime(header.dataTime, blockTime));
    }

    function _store(BatchHeader memory header, bytes calldata records, uint256 count) private {
        uint40 dataTime = header.dataTime;
        uint256 shared = StoredScore.common(header.modelId, dataTime, uint40(block.timestamp), header.sequence);
        for (uint256 i = 0; i < count; ++i) {
            (bytes20 subjectId, uint16 scorePoints, uint16 pdBps) = records.recordAt(i);
            uint256 word = _records[subjectId];
            require(dataTime > word.dataTimeOf(), DataTimeNotIncreasing(subjectId, word.dataTimeOf(), dataTime));
            _records[subjectId] = word.replaced(shared, scorePoints, pdBps);
        }
    }

    function _changeStatus(bytes20[] calldata subjects, uint16 bit, bool set, uint16 reasonCode) private {
        require(subjects.length != 0, SubjectsMissing());
        for (uint256 i = 0; i < subjects.length; ++i) {
            _changeStatus(subjects[i], bit, set, reasonCode);
        }
    }

    function _changeStatus(bytes20 subjectId, uint16 bit, bool set, uint16 reasonCode) private {
        uint256 word = _records[subjectId];
        uint16 stored = word.statusBits();
        uint16 changed = set ? stored | bit : stored & ~bit;
        require(word != 0, ScoreMissing(subjectId));
        require(changed != stored, StatusUnchanged(subjectId, stored));
        _records[subjectId] = word.withStatus(changed);
        emit StatusChanged(subjectId, msg.sender, changed, reasonCode);
    }

    function _beginEpoch(address[] memory attesters, uint8 threshold) private {
        address blob = AttesterSet.write(attesters, threshold);
        uint32 next = _head.epoch + 1;
        _head.attesters = blob;
        _head.epoch = next;
        _attesterSets[next] = blob;
        emit AttesterSetChanged(next, threshold, attesters);
    }

    function _refuse(bytes20 subjectId, uint256 word, uint40 maxAge) private view {
        ScoreStatus status = word.status(maxAge);
        if (status == ScoreStatus.Missing) revert ScoreMissing(subjectId);
        if (status == ScoreStatus.Revoked) revert ScoreRevoked(subjectId);
        if (status == ScoreStatus.Frozen) revert ScoreFrozen(subjectId);
        revert ScoreStale(subjectId, word.dataTimeOf(), maxAge);
    }
}
