// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../interfaces/ICreditRating.sol";
import {ILendingDesk} from "../interfaces/ILendingDesk.sol";

/// @title A lender's desk that decides by score
contract LendingDesk is ILendingDesk {
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

        emit LoanDecided(loanId, subjectId, msg.sender, approved, decision.status, decision.scorePoints, amount);
    }

    /// @inheritdoc ILendingDesk
    function previewDecision(bytes20 subjectId) public view returns (Decision memory decision) {
        ICreditRating.Score memory score;
        (decision.status, score) = rating.tryScoreOf(subjectId, maxAge);
        if (decision.status == ICreditRating.ScoreStatus.Current) {
            decision.scorePoints = score.scorePoints;
            decision.approved = score.scorePoints >= minScorePoints;
        }
    }
}
