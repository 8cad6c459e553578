// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {ICreditRating} from "./ICreditRating.sol";

/// @title A lender's desk that decides by score
/// @notice Approves a loan where the subject's score is usable, recent enough and high enough; declines otherwise.
interface ILendingDesk {
    /// @notice A decision and what it rests on.
    /// @param approved Whether the loan is granted.
    /// @param status What the score registry said of the subject's score.
    /// @param scorePoints The score used; zero where the status is not `Current`.
    /// @param halted Whether the guardian paused publishing or suspended the score's model: the desk waits.
    struct Decision {
        bool approved;
        ICreditRating.ScoreStatus status;
        uint16 scorePoints;
        bool halted;
    }

    /// @notice A loan was approved or declined.
    event LoanDecided(
        uint256 indexed loanId,
        bytes20 indexed subjectId,
        address indexed lender,
        bool approved,
        ICreditRating.ScoreStatus status,
        uint16 scorePoints,
        bool halted,
        uint256 amount
    );

    /// @notice A loan of nothing was asked for.
    error AmountMissing();

    /// @notice Decides a loan and records the decision as an event. Declining is an outcome, not an error.
    /// @param subjectId The borrower's pseudonym.
    /// @param amount Amount asked for, above zero; unit as the lender and borrower agree.
    /// @return loanId Number of the decision, from 1.
    /// @return approved Whether the loan is granted.
    function decideLoan(bytes20 subjectId, uint256 amount) external returns (uint256 loanId, bool approved);

    /// @notice The decision that `decideLoan` would take now.
    function previewDecision(bytes20 subjectId) external view returns (Decision memory decision);

    /// @notice Registry that the desk reads.
    function rating() external view returns (ICreditRating);

    /// @notice Least score points that the desk lends to.
    function minScorePoints() external view returns (uint16);

    /// @notice Oldest data that the desk accepts, in seconds.
    function maxAge() external view returns (uint40);

    /// @notice Number of decisions taken.
    function loanCount() external view returns (uint256);
}
