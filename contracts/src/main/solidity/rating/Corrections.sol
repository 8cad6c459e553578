// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICorrections} from "../interfaces/ICorrections.sol";
import {BatchDigest} from "../libraries/BatchDigest.sol";
import {CorrectionCodec} from "../libraries/CorrectionCodec.sol";
import {StoredScore} from "../libraries/StoredScore.sol";
import {Quarantine} from "./Quarantine.sol";

/// @title Records that were wrong and are put right
abstract contract Corrections is ICorrections, Quarantine {
    using CorrectionCodec for bytes;
    using StoredScore for uint256;

    /// @dev A correction's bytes are no more than a record's, so that the same number fits a block.
    uint256 private constant MAX_CORRECTIONS = 500;

    /// @inheritdoc ICorrections
    function correctRecords(BatchHeader memory header, bytes calldata corrections, bytes calldata signatures) external {
        address attesters = _checkHeader(header);
        uint256 count = corrections.count(MAX_CORRECTIONS);
        (bytes32 digest, uint256 terms) =
            _seal(BatchDigest.CORRECTION_TYPEHASH, header, keccak256(corrections), attesters, signatures);

        uint256 shared = StoredScore.common(header.modelId, header.dataTime, uint40(block.timestamp), header.sequence);
        for (uint256 i = 0; i < count; ++i) {
            _correct(corrections, i, shared.joined(StoredScore.CORRECTED), terms);
        }

        emit BatchCorrected(
            header.sequence,
            header.epoch,
            header.modelId,
            header.dataTime,
            header.deadline,
            header.merkleRoot,
            digest,
            corrections
        );
    }

    /// @inheritdoc ICorrections
    function standingOf(bytes20 subjectId, uint64 sequence) external view returns (ScoreStatus) {
        uint256 word = _records[subjectId];
        uint64 stored = word.sequenceOf();
        if (stored == sequence) return word.status(type(uint40).max);
        if (_held[subjectId].sequenceOf() == sequence) return ScoreStatus.Quarantined;
        // A promotion puts an earlier cold batch's record over a later batch's.
        bool promotedOver = _commitments[stored] != 0 && _commitments[sequence] == 0 && sequence <= _head.sequence;
        return stored > sequence || promotedOver ? ScoreStatus.Superseded : ScoreStatus.Missing;
    }

    function _correct(bytes calldata corrections, uint256 index, uint256 shared, uint256 terms) private {
        (bytes20 subjectId, uint16 scorePoints, uint16 pdBps, uint64 replaced) = corrections.correctionAt(index);
        uint256 word = _records[subjectId];
        require(word.publishedAtOf() != 0, ScoreMissing(subjectId));
        require(word.sequenceOf() == replaced, CorrectionMismatch(subjectId, word.sequenceOf(), replaced));
        require(
            shared.dataTimeOf() >= word.dataTimeOf(),
            DataTimeDecreasing(subjectId, word.dataTimeOf(), shared.dataTimeOf())
        );
        _place(subjectId, word, StoredScore.record(shared, scorePoints, pdBps), terms);
    }
}
