// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IQuarantine} from "../interfaces/IQuarantine.sol";
import {StoredScore} from "./StoredScore.sol";

/// @title On what terms a model's scores are taken, in one word
/// @dev Bits from the least significant: activatesAt 40, retiresAt 40, then the guards: least points 16, most points 16,
/// largest step 16, points that count as a move 16, largest share that moves in basis points 16; paused 8.
library ModelTerms {
    using StoredScore for uint256;

    uint256 private constant GUARDS_SHIFT = 80;
    uint256 private constant PAUSED = 1 << 160;
    uint256 private constant DATES = (1 << GUARDS_SHIFT) - 1;
    uint16 private constant ALL_BPS = 10_000;

    /// @notice The guards of a model for which none were set: they hold nothing back.
    uint256 private constant OPEN_GUARDS =
        (300 | 850 << 16 | 550 << 32 | 551 << 48 | uint256(ALL_BPS) << 64) << GUARDS_SHIFT;

    /// @notice The terms with the registry's dates; guards and pause stay, or are open where there were no terms.
    function dated(uint256 terms, uint40 activatesAt, uint40 retiresAt) internal pure returns (uint256) {
        uint256 kept = terms == 0 ? OPEN_GUARDS : terms & ~DATES;
        return kept | uint256(retiresAt) << 40 | activatesAt;
    }

    /// @notice The terms with other guards.
    function guarded(uint256 terms, IQuarantine.Guards memory guards) internal pure returns (uint256) {
        return terms & (DATES | PAUSED)
            | (uint256(guards.minPoints)
                | uint256(guards.maxPoints)
                << 16
                | uint256(guards.maxStepPoints)
                << 32
                | uint256(guards.movePoints)
                << 48
                | uint256(guards.maxMovedBps)
                << 64) << GUARDS_SHIFT;
    }

    function guardsOf(uint256 terms) internal pure returns (IQuarantine.Guards memory) {
        return IQuarantine.Guards({
            minPoints: uint16(terms >> 80),
            maxPoints: uint16(terms >> 96),
            maxStepPoints: uint16(terms >> 112),
            movePoints: uint16(terms >> 128),
            maxMovedBps: uint16(terms >> 144)
        });
    }

    function withPause(uint256 terms, bool paused) internal pure returns (uint256) {
        return paused ? terms | PAUSED : terms & ~PAUSED;
    }

    function isPaused(uint256 terms) internal pure returns (bool) {
        return terms & PAUSED != 0;
    }

    function activatesAtOf(uint256 terms) internal pure returns (uint40) {
        return uint40(terms);
    }

    function retiresAtOf(uint256 terms) internal pure returns (uint40) {
        return uint40(terms >> 40);
    }

    function isActive(uint256 terms) internal view returns (bool) {
        return activatesAtOf(terms) <= block.timestamp && block.timestamp < retiresAtOf(terms);
    }

    /// @notice Whether a share guard is set, so that a batch must be counted before it is stored.
    function limitsShare(uint256 terms) internal pure returns (bool) {
        return uint16(terms >> 144) < ALL_BPS;
    }

    /// @notice Whether so many moves are too many for a batch of this size.
    function exceedsShare(uint256 terms, uint256 moved, uint256 count) internal pure returns (bool) {
        return moved * ALL_BPS > uint256(uint16(terms >> 144)) * count;
    }

    /// @notice Whether the record changes the stored score by so much that it counts as a move.
    function isMove(uint256 terms, uint256 word, uint16 scorePoints) internal pure returns (bool) {
        return word.publishedAtOf() != 0 && _step(word, scorePoints) >= uint16(terms >> 128);
    }

    /// @notice Whether the record may not enter the subject's slot without a second quorum.
    function holdsBack(uint256 terms, uint256 word, uint16 scorePoints) internal pure returns (bool) {
        if (scorePoints < uint16(terms >> 80) || scorePoints > uint16(terms >> 96)) return true;
        // A step within the largest one is the common case; whether there was a record is asked only beyond it.
        return _step(word, scorePoints) > uint16(terms >> 112) && word.publishedAtOf() != 0;
    }

    function _step(uint256 word, uint16 scorePoints) private pure returns (uint256) {
        uint256 stored = word.scorePointsOf();
        unchecked {
            return scorePoints > stored ? scorePoints - stored : stored - scorePoints;
        }
    }
}
