// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IQuarantine} from "../interfaces/IQuarantine.sol";
import {BatchDigest} from "../libraries/BatchDigest.sol";
import {ModelTerms} from "../libraries/ModelTerms.sol";
import {StoredScore} from "../libraries/StoredScore.sol";
import {BatchSequence} from "./BatchSequence.sol";

/// @title Records that wait for a second quorum
abstract contract Quarantine is BatchSequence {
    using ModelTerms for uint256;
    using StoredScore for uint256;

    /// @inheritdoc IQuarantine
    uint40 public constant HOLD_PERIOD = 7 days;

    uint256 private constant SUBJECT_LENGTH = 20;
    uint256 private constant MAX_SUBJECTS = 500;

    /// @inheritdoc IQuarantine
    function releaseBatch(BatchHeader memory header, bytes calldata subjects, bytes calldata signatures) external {
        address attesters = _checkHeader(header);
        require(
            subjects.length != 0 && subjects.length % SUBJECT_LENGTH == 0
                && subjects.length <= MAX_SUBJECTS * SUBJECT_LENGTH,
            SubjectsMalformed(subjects.length)
        );
        (bytes32 digest,) = _seal(BatchDigest.RELEASE_TYPEHASH, header, keccak256(subjects), attesters, signatures);

        for (uint256 i = 0; i < subjects.length; i += SUBJECT_LENGTH) {
            _release(bytes20(subjects[i:i + SUBJECT_LENGTH]));
        }

        emit BatchReleased(
            header.sequence,
            header.epoch,
            header.modelId,
            header.dataTime,
            header.deadline,
            header.merkleRoot,
            digest,
            subjects
        );
    }

    /// @inheritdoc IQuarantine
    function expireHeld(bytes20[] calldata subjects) external {
        uint40 blockTime = uint40(block.timestamp);
        for (uint256 i = 0; i < subjects.length; ++i) {
            bytes20 subjectId = subjects[i];
            (uint256 held, uint40 heldUntil) = heldRecordOf(subjectId);
            require(held != 0, HeldRecordMissing(subjectId));
            require(blockTime > heldUntil, HeldRecordPending(subjectId, heldUntil, blockTime));
            _endHold(subjectId, _records[subjectId]);
            emit RecordLapsed(subjectId, held.sequenceOf());
        }
    }

    /// @inheritdoc IQuarantine
    function heldRecordOf(bytes20 subjectId) public view returns (uint256 word, uint40 heldUntil) {
        word = _held[subjectId];
        if (word != 0) heldUntil = word.publishedAtOf() + HOLD_PERIOD;
    }

    /// @dev Stores the record, or holds it where it is beyond its model's guards. The caller has checked its time.
    function _place(bytes20 subjectId, uint256 word, uint256 fresh, uint256 terms) internal returns (uint256 placed) {
        if (terms.holdsBack(word, fresh.scorePointsOf())) return _hold(subjectId, word, fresh);
        placed = word.replacedBy(fresh);
        _records[subjectId] = placed;
    }

    /// @dev Keeps the record beside the subject's slot, and marks the slot.
    function _hold(bytes20 subjectId, uint256 word, uint256 fresh) internal returns (uint256 marked) {
        uint256 held = _held[subjectId];
        require(
            fresh.dataTimeOf() > held.dataTimeOf(),
            DataTimeNotIncreasing(subjectId, held.dataTimeOf(), fresh.dataTimeOf())
        );
        marked = word.joined(StoredScore.HELD);
        _held[subjectId] = fresh;
        _records[subjectId] = marked;
        emit RecordHeld(subjectId, fresh.sequenceOf(), fresh);
    }

    function _release(bytes20 subjectId) private {
        uint40 blockTime = uint40(block.timestamp);
        uint256 word = _records[subjectId];
        (uint256 held, uint40 heldUntil) = heldRecordOf(subjectId);
        require(held != 0, HeldRecordMissing(subjectId));
        require(blockTime <= heldUntil, HeldRecordExpired(subjectId, heldUntil, blockTime));
        // A correction may carry the data time of what it replaces, but nothing older than the slot comes back.
        bool corrects = held.hasStatus(StoredScore.CORRECTED) && held.dataTimeOf() == word.dataTimeOf()
            && held.sequenceOf() > word.sequenceOf();
        require(
            held.dataTimeOf() > word.dataTimeOf() || corrects,
            DataTimeNotIncreasing(subjectId, word.dataTimeOf(), held.dataTimeOf())
        );
        delete _held[subjectId];
        _records[subjectId] = word.replacedBy(held.storedAt(blockTime));
    }

    /// @dev A subject without any record has an empty slot again.
    function _endHold(bytes20 subjectId, uint256 word) private {
        delete _held[subjectId];
        _records[subjectId] = word.without(StoredScore.HELD);
    }
}
