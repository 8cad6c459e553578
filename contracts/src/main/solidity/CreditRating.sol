// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Governed} from "./Governed.sol";
import {ICreditRating} from "./interfaces/ICreditRating.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {ISubjectRegistry} from "./interfaces/ISubjectRegistry.sol";
import {BatchDigest} from "./libraries/BatchDigest.sol";
import {ModelTerms} from "./libraries/ModelTerms.sol";
import {RecordCodec} from "./libraries/RecordCodec.sol";
import {ScoreReply} from "./libraries/ScoreReply.sol";
import {StoredScore} from "./libraries/StoredScore.sol";
import {AttesterEpochs} from "./rating/AttesterEpochs.sol";
import {ColdTier} from "./rating/ColdTier.sol";
import {Corrections} from "./rating/Corrections.sol";
import {ModelAdmission} from "./rating/ModelAdmission.sol";
import {SubjectRegistry} from "./SubjectRegistry.sol";

/// @title Attested credit scores, one slot per subject
contract CreditRating is ColdTier, Corrections {
    using ModelTerms for uint256;
    using RecordCodec for bytes;
    using StoredScore for uint256;

    /// @dev Role of the subject registry: marks disputes and the freezes that subjects ask for, nothing else.
    bytes32 internal constant SUBJECT_REGISTRY_ROLE = keccak256("SUBJECT_REGISTRY_ROLE");

    uint16 private constant SUBJECTS_BITS = StoredScore.DISPUTED | StoredScore.FROZEN_BY_SUBJECT;

    /// @inheritdoc ICreditRating
    uint256 public constant MAX_RECORDS = 500;

    /// @inheritdoc ICreditRating
    ISubjectRegistry public immutable subjectRegistry;

    constructor(
        IModelRegistry models_,
        address governor,
        address guardian,
        address[] memory attesters,
        uint8 threshold,
        uint40 attesterDelay_
    ) Governed(governor) AttesterEpochs(guardian, attesters, threshold, attesterDelay_) ModelAdmission(models_) {
        subjectRegistry = new SubjectRegistry(this);
        _establish(SUBJECT_REGISTRY_ROLE, address(subjectRegistry));
    }

    /// @inheritdoc ICreditRating
    function publish(BatchHeader memory header, bytes calldata records, bytes calldata signatures) external {
        address attesters = _checkHeader(header);
        records.count(MAX_RECORDS);
        (bytes32 digest, uint256 terms) =
            _seal(BatchDigest.BATCH_TYPEHASH, header, keccak256(records), attesters, signatures);

        _store(header, records, terms);

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
    function withdrawScore(bytes20 subjectId, uint16 reasonCode) external {
        _requireAttester();
        uint16 changed = _changeStatus(subjectId, StoredScore.REVOKED, true);
        emit StatusChanged(subjectId, msg.sender, changed, reasonCode);
    }

    /// @inheritdoc ICreditRating
    function revoke(bytes20[] calldata subjects, uint16 reasonCode) external {
        _requireAttester();
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
        emit StatusChanged(subjectId, msg.sender, _changeStatus(subjectId, bit, set), reasonCode);
    }

    /// @inheritdoc ICreditRating
    function scoreOf(bytes20 subjectId, uint40 maxAge) external view returns (Score calldata) {
        uint256 word = _load(_slotOf(subjectId));
        if (!word.isCurrent(maxAge)) _refuse(subjectId, word, maxAge);
        ScoreReply.score(word);
    }

    /// @inheritdoc ICreditRating
    function tryScoreOf(bytes20 subjectId, uint40 maxAge) external view returns (ScoreStatus, Score calldata) {
        uint256 word = _records[subjectId];
        ScoreReply.statusAndScore(word.status(maxAge), word.joined(_haltsOf(word.modelIdOf())));
    }

    /// @inheritdoc ICreditRating
    function scoresOf(bytes20[] calldata subjects, uint40 maxAge)
        external
        view
        returns (ScoreStatus[] calldata, Score[] calldata)
    {
        uint256 count = subjects.length;
        (uint256 statuses, uint256 scores) = ScoreReply.begin(count);
        ScoreReply.fill(statuses, scores, subjects, maxAge, _recordsSlot(), _pauseBit());
        ScoreReply.end(statuses, scores, count);
    }

    /// @inheritdoc ICreditRating
    function recordOf(bytes20 subjectId) external view returns (uint256) {
        return _records[subjectId];
    }

    function _store(BatchHeader memory header, bytes calldata records, uint256 terms) private {
        uint40 dataTime = header.dataTime;
        uint256 shared = StoredScore.common(header.modelId, dataTime, uint40(block.timestamp), header.sequence);
        bool holdsMoves = terms.limitsShare() && _movesTooMany(records, terms);
        (uint256 cursor, uint256 end) = records.span();
        for (; cursor < end; cursor = RecordCodec.next(cursor)) {
            (bytes20 subjectId, uint16 scorePoints, uint16 pdBps) = RecordCodec.load(cursor);
            uint256 slot = _slotOf(subjectId);
            uint256 word = _load(slot);
            require(dataTime > word.dataTimeOf(), DataTimeNotIncreasing(subjectId, word.dataTimeOf(), dataTime));
            uint256 fresh = StoredScore.record(shared, scorePoints, pdBps);
            if (terms.holdsBack(word, scorePoints) || (holdsMoves && terms.isMove(word, scorePoints))) {
                _hold(subjectId, word, fresh);
            } else {
                _save(slot, word.replacedBy(fresh));
            }
        }
    }

    function _movesTooMany(bytes calldata records, uint256 terms) private view returns (bool) {
        uint256 moves;
        (uint256 cursor, uint256 end) = records.span();
        for (; cursor < end; cursor = RecordCodec.next(cursor)) {
            (bytes20 subjectId, uint16 scorePoints,) = RecordCodec.load(cursor);
            if (terms.isMove(_records[subjectId], scorePoints)) ++moves;
        }
        return terms.exceedsShare(moves, records.count(MAX_RECORDS));
    }

    /// @dev One subject has a log of its own, which names it in a topic; many share one, which costs each 40 % less.
    function _changeStatus(bytes20[] calldata subjects, uint16 bit, bool set, uint16 reasonCode) private {
        uint256 count = subjects.length;
        require(count != 0, SubjectsMissing());
        if (count == 1) {
            bytes20 subjectId = subjects[0];
            emit StatusChanged(subjectId, msg.sender, _changeStatus(subjectId, bit, set), reasonCode);
            return;
        }
        for (uint256 i = 0; i < count; ++i) {
            _changeStatus(subjects[i], bit, set);
        }
        emit StatusesChanged(msg.sender, bit, set, reasonCode, subjects);
    }

    function _changeStatus(bytes20 subjectId, uint16 bit, bool set) private returns (uint16) {
        uint256 slot = _slotOf(subjectId);
        uint256 word = _load(slot);
        uint256 changed = set ? word.joined(bit) : word.without(bit);
        require(word != 0, ScoreMissing(subjectId));
        require(changed != word, StatusUnchanged(subjectId, word.statusBits()));
        _save(slot, changed);
        return changed.statusBits();
    }

    function _refuse(bytes20 subjectId, uint256 word, uint40 maxAge) private view {
        ScoreStatus status = word.status(maxAge);
        if (status == ScoreStatus.Missing) revert ScoreMissing(subjectId);
        if (status == ScoreStatus.Revoked) revert ScoreRevoked(subjectId);
        if (status == ScoreStatus.Frozen) revert ScoreFrozen(subjectId);
        if (status == ScoreStatus.Quarantined) revert ScoreQuarantined(subjectId);
        revert ScoreStale(subjectId, word.dataTimeOf(), maxAge);
    }
}
