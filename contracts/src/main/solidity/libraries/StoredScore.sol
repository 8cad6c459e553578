// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../interfaces/ICreditRating.sol";

/// @title The word that a subject's slot holds
/// @dev Bits from the least significant: score points 16, pdBps 16, model 32, data time 40, publication time 40,
/// sequence 64, status 16, zero 32.
library StoredScore {
    uint16 internal constant REVOKED = 1;
    uint16 internal constant FROZEN = 2;
    uint16 internal constant DISPUTED = 4;
    uint16 internal constant FROZEN_BY_SUBJECT = 8;
    uint16 internal constant CORRECTED = 16;
    uint16 internal constant HELD = 32;

    /// @dev No slot has these two: reads add them, to say that no newer record can come.
    uint16 internal constant PUBLISHING_PAUSED = 64;
    uint16 internal constant MODEL_SUSPENDED = 128;

    uint256 private constant STATUS_SHIFT = 208;
    uint256 private constant HINDRANCES = uint256(REVOKED | FROZEN | FROZEN_BY_SUBJECT | HELD) << STATUS_SHIFT;
    uint256 private constant KEPT_BY_NEW_BATCH = uint256(FROZEN | DISPUTED | FROZEN_BY_SUBJECT) << STATUS_SHIFT;

    /// @notice What all records of a batch share.
    function common(uint32 modelId, uint40 dataTime, uint40 publishedAt, uint64 sequence)
        internal
        pure
        returns (uint256)
    {
        return uint256(modelId) << 32 | uint256(dataTime) << 64 | uint256(publishedAt) << 104 | uint256(sequence) << 144;
    }

    /// @notice A record that brings these numbers and no status.
    function record(uint256 shared, uint16 scorePoints, uint16 pdBps) internal pure returns (uint256) {
        return shared | uint256(pdBps) << 16 | scorePoints;
    }

    /// @notice The subject's next word: a new record ends a revocation, a correction's mark and a hold; a freeze or a
    /// dispute is the subject's and stays.
    function replacedBy(uint256 word, uint256 fresh) internal pure returns (uint256) {
        return word & KEPT_BY_NEW_BATCH | fresh;
    }

    /// @notice The same record, stored at another time.
    function storedAt(uint256 word, uint256 time) internal pure returns (uint256) {
        return word & ~(uint256(type(uint40).max) << 104) | time << 104;
    }

    function scorePointsOf(uint256 word) internal pure returns (uint16) {
        return uint16(word);
    }

    function modelIdOf(uint256 word) internal pure returns (uint32) {
        return uint32(word >> 32);
    }

    function publishedAtOf(uint256 word) internal pure returns (uint40) {
        return uint40(word >> 104);
    }

    function sequenceOf(uint256 word) internal pure returns (uint64) {
        return uint64(word >> 144);
    }

    function dataTimeOf(uint256 word) internal pure returns (uint40) {
        return uint40(word >> 64);
    }

    function statusBits(uint256 word) internal pure returns (uint16) {
        return uint16(word >> STATUS_SHIFT);
    }

    function hasStatus(uint256 word, uint16 bit) internal pure returns (bool) {
        return word >> STATUS_SHIFT & bit != 0;
    }

    function isFrozen(uint256 word) internal pure returns (bool) {
        return word >> STATUS_SHIFT & (FROZEN | FROZEN_BY_SUBJECT) != 0;
    }

    /// @notice The word with these bits of its status set besides the others.
    function joined(uint256 word, uint16 bits) internal pure returns (uint256) {
        return word | uint256(bits) << STATUS_SHIFT;
    }

    /// @notice The word without these bits of its status.
    function without(uint256 word, uint16 bits) internal pure returns (uint256) {
        return word & ~(uint256(bits) << STATUS_SHIFT);
    }

    /// @notice Whether `status` is `Current`, at less cost.
    /// @dev One expression without jumps: this is the read that lenders pay for.
    function isCurrent(uint256 word, uint40 maxAge) internal view returns (bool current) {
        uint256 hindrances = HINDRANCES;
        assembly ("memory-safe") {
            let dataTime := and(shr(64, word), 0xffffffffff)
            let hindered := or(iszero(dataTime), gt(timestamp(), add(dataTime, maxAge)))
            current := iszero(or(and(word, hindrances), hindered))
        }
    }

    /// @notice Whether a reader may use the record; the first rule that applies decides.
    function status(uint256 word, uint40 maxAge) internal view returns (ICreditRating.ScoreStatus) {
        if (word == 0) return ICreditRating.ScoreStatus.Missing;
        uint256 bits = word >> STATUS_SHIFT;
        if (bits & REVOKED != 0) return ICreditRating.ScoreStatus.Revoked;
        if (bits & (FROZEN | FROZEN_BY_SUBJECT) != 0) return ICreditRating.ScoreStatus.Frozen;
        if (bits & HELD != 0) return ICreditRating.ScoreStatus.Quarantined;
        // No data: a mark of a subject whose only record was held and lapsed.
        if (dataTimeOf(word) == 0) return ICreditRating.ScoreStatus.Missing;
        // Two 40-bit numbers: their sum as 256 bits cannot overflow.
        unchecked {
            if (block.timestamp > uint256(dataTimeOf(word)) + maxAge) return ICreditRating.ScoreStatus.Stale;
        }
        return ICreditRating.ScoreStatus.Current;
    }
}
