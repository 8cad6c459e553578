// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {CreditGuard} from "../integration/CreditGuard.sol";
import {ICreditRating} from "../interfaces/ICreditRating.sol";
import {ILendingDesk} from "../interfaces/ILendingDesk.sol";

/// @title A lender's desk that decides by score
contract LendingDesk is ILendingDesk {
    uint16 private constant ANY_PD = 10_000;

    /// @inheritdoc ILendingDesk
    ICreditRating public immutable rating;

    /// @inheritdoc ILendingDesk
    uint16 public immutable minScorePoints;

    /// @inheritdoc ILendingDesk
    uint40 public immutable maxAge;

    /// @inheritdoc ILendingDesk
    uint256 public loanCount;

    constructor(ICreditRating rating_, uint16 minScorePoints_, uint40 maxAge_) {
        rating = rating_;
        minScorePoints = minScorePoints_;
        maxAge = maxAge_;
    }

    /// @inheritdoc ILendingDesk
    function decideLoan(bytes20 subjectId, uint256 amount) external returns (uint256 loanId, bool approved) {
        Decision memory decision = previewDecision(subjectId);

        require(amount != 0, AmountMissing());

        loanId = ++loanCount;
        approved = decision.approved;

        emit LoanDecided(
            loanId, subjectId, msg.sender, approved, decision.status, decision.scorePoints, decision.halted, amount
        );
    }

    /// @inheritdoc ILendingDesk
    function previewDecision(bytes20 subjectId) public view returns (Decision memory decision) {
        ICreditRating.Score memory score;
        CreditGuard.Verdict verdict;
        // A disputed score will do: whoever disputes must not be worse off for it. One whose publishing was stopped will
        // not: whoever stopped it may have seen false scores.
        (verdict, decision.status, score) = CreditGuard.judge(
            rating,
            subjectId,
            CreditGuard.Terms({
                minScorePoints: minScorePoints,
                maxPdBps: ANY_PD,
                maxAge: maxAge,
                acceptsDisputed: true,
                acceptsHalted: false
            })
        );
        decision.approved = verdict == CreditGuard.Verdict.Accepted;
        decision.halted = verdict == CreditGuard.Verdict.Halted;
        if (decision.status == ICreditRating.ScoreStatus.Current) decision.scorePoints = score.scorePoints;
    }
}
