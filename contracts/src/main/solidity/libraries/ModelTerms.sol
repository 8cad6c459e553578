// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ModelPolicyWord} from "./ModelPolicyWord.sol";
import {StoredScore} from "./StoredScore.sol";

/// @title On what terms a model's scores are taken
/// @dev The policy's word as the model registry gives it (`ModelPolicyWord`), and in the highest bit whether the guardian
/// suspended the model.
library ModelTerms {
    using ModelPolicyWord for uint256;
    using StoredScore for uint256;

    uint256 private constant SUSPENDED = 1 << 255;
    uint16 private constant ALL_BPS = 10_000;

    /// @notice The terms with the registry's present policy; a suspension stays.
    function withPolicy(uint256 terms, uint256 policy) internal pure returns (uint256) {
        return terms & SUSPENDED | policy;
    }

    function withSuspension(uint256 terms, bool suspended) internal pure returns (uint256) {
        return suspended ? terms | SUSPENDED : terms & ~SUSPENDED;
    }

    function isSuspended(uint256 terms) internal pure returns (bool) {
        return terms & SUSPENDED != 0;
    }

    /// @notice Whether a share guard is set, so that a batch must be counted before it is stored.
    function limitsShare(uint256 terms) internal pure returns (bool) {
        return uint16(terms >> 128) < ALL_BPS;
    }

    /// @notice Whether so many moves are too many for a batch of this size.
    function exceedsShare(uint256 terms, uint256 moved, uint256 count) internal pure returns (bool) {
        return moved * ALL_BPS > uint256(uint16(terms >> 128)) * count;
    }

    /// @notice Whether the record changes the stored score by so much that it counts as a move.
    function isMove(uint256 terms, uint256 word, uint16 scorePoints) internal pure returns (bool) {
        uint256 step = _step(word, scorePoints);
        return word.publishedAtOf() != 0 && step != 0 && step >= uint16(terms >> 176);
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
