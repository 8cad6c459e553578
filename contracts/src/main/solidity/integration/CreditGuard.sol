// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {ICreditRating} from "../interfaces/ICreditRating.sol";

/// @title What a contract should ask of a score before it lends on it
/// @notice Import it, say your terms once, and call `requireScore` where a bad score must stop the transaction, or
/// `judge` where it is an outcome. Both let nothing through that is revoked, frozen, missing or older than the terms
/// allow.
library CreditGuard {
    /// @notice What a lender asks for.
    /// @param minScorePoints Least points, inclusive.
    /// @param maxPdBps Largest probability of default in basis points, inclusive; 10000 for any.
    /// @param maxAge Oldest data, in seconds before the block's time.
    /// @param acceptsDisputed Whether a score that its subject disputes will do.
    /// @param acceptsHalted Whether a score will do while the guardian paused publishing or suspended its model. To
    /// refuse it, `requireScore` reads two slots more.
    struct Terms {
        uint16 minScorePoints;
        uint16 maxPdBps;
        uint40 maxAge;
        bool acceptsDisputed;
        bool acceptsHalted;
    }

    /// @notice How a score stands to the terms: the first that applies.
    enum Verdict {
        Accepted,
        NotCurrent,
        Disputed,
        PointsTooLow,
        PdTooHigh,
        Halted
    }

    uint16 private constant DISPUTED = 4;
    uint16 private constant HALTED = 64 | 128;

    /// @notice The subject disputes its score, and the terms do not accept that.
    error ScoreDisputed(bytes20 subjectId);

    /// @notice Publishing is paused (status bit 64) or the score's model is suspended (128), and the terms do not accept
    /// that.
    error ScoreHalted(bytes20 subjectId, uint16 statusBits);

    /// @notice The score is lower than the terms ask for.
    error ScoreTooLow(bytes20 subjectId, uint16 found, uint16 minimum);

    /// @notice The probability of default is higher than the terms allow.
    error PdTooHigh(bytes20 subjectId, uint16 foundBps, uint16 maximumBps);

    /// @notice The score, where it meets the terms; otherwise reverts with what it lacks.
    /// @dev Errors, the first that applies: those of `ICreditRating.scoreOf`, `ScoreHalted`, `ScoreDisputed`,
    /// `ScoreTooLow`, `PdTooHigh`.
    function requireScore(ICreditRating rating, bytes20 subjectId, Terms memory terms)
        internal
        view
        returns (ICreditRating.Score memory score)
    {
        score = terms.acceptsHalted
            ? rating.scoreOf(subjectId, terms.maxAge)
            : _currentScore(rating, subjectId, terms.maxAge);
        Verdict verdict = _weigh(score, terms);
        if (verdict == Verdict.Halted) revert ScoreHalted(subjectId, score.statusBits);
        if (verdict == Verdict.Disputed) revert ScoreDisputed(subjectId);
        if (verdict == Verdict.PointsTooLow) {
            revert ScoreTooLow(subjectId, score.scorePoints, terms.minScorePoints);
        }
        if (verdict == Verdict.PdTooHigh) revert PdTooHigh(subjectId, score.pdBps, terms.maxPdBps);
    }

    /// @notice How the score stands to the terms; never reverts because of the score.
    /// @return verdict `Accepted`, or what it lacks.
    /// @return status What the registry says of the score.
    /// @return score The record. Warning: use it only where the verdict is `Accepted`.
    function judge(ICreditRating rating, bytes20 subjectId, Terms memory terms)
        internal
        view
        returns (Verdict verdict, ICreditRating.ScoreStatus status, ICreditRating.Score memory score)
    {
        (status, score) = rating.tryScoreOf(subjectId, terms.maxAge);
        verdict = status == ICreditRating.ScoreStatus.Current ? _weigh(score, terms) : Verdict.NotCurrent;
    }

    /// @dev As `scoreOf`, with the status bits that say whether newer scores can come.
    function _currentScore(ICreditRating rating, bytes20 subjectId, uint40 maxAge)
        private
        view
        returns (ICreditRating.Score memory score)
    {
        ICreditRating.ScoreStatus status;
        (status, score) = rating.tryScoreOf(subjectId, maxAge);
        if (status != ICreditRating.ScoreStatus.Current) score = rating.scoreOf(subjectId, maxAge); // says why
    }

    function _weigh(ICreditRating.Score memory score, Terms memory terms) private pure returns (Verdict) {
        if (score.statusBits & HALTED != 0 && !terms.acceptsHalted) return Verdict.Halted;
        if (score.statusBits & DISPUTED != 0 && !terms.acceptsDisputed) return Verdict.Disputed;
        if (score.scorePoints < terms.minScorePoints) return Verdict.PointsTooLow;
        if (score.pdBps > terms.maxPdBps) return Verdict.PdTooHigh;
        return Verdict.Accepted;
    }
}
