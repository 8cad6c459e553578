// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAggregatorV3} from "../interfaces/IAggregatorV3.sol";
import {ICreditRating} from "../interfaces/ICreditRating.sol";

/// @title One subject's score as a Chainlink feed
/// @notice For contracts that read `AggregatorV3Interface` already. The round is the batch that brought the score, the
/// answer its points without decimals, `updatedAt` the moment that the data describe.
/// @dev Reverts as `ICreditRating.scoreOf` does where the score may not be used: a reader who forgets to check is not
/// served a revoked, frozen or stale one. It holds nothing and nobody owns it; anyone may deploy one.
contract ScoreFeed is IAggregatorV3 {
    bytes16 private constant DIGITS = "0123456789abcdef";

    /// @notice The registry that is read.
    ICreditRating public immutable rating;

    /// @notice The subject.
    bytes20 public immutable subjectId;

    /// @notice Oldest data that are given, in seconds.
    uint40 public immutable maxAge;

    /// @inheritdoc IAggregatorV3
    uint8 public constant decimals = 0;

    /// @inheritdoc IAggregatorV3
    uint256 public constant version = 1;

    /// @notice Only the latest round is kept on chain; earlier ones are in the logs.
    error RoundNotKept(uint80 latest, uint80 found);

    constructor(ICreditRating rating_, bytes20 subjectId_, uint40 maxAge_) {
        rating = rating_;
        subjectId = subjectId_;
        maxAge = maxAge_;
    }

    /// @inheritdoc IAggregatorV3
    function getRoundData(uint80 roundId)
        external
        view
        returns (uint80 id, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)
    {
        (id, answer, startedAt, updatedAt, answeredInRound) = latestRoundData();
        require(roundId == id, RoundNotKept(id, roundId));
    }

    /// @inheritdoc IAggregatorV3
    function description() external view returns (string memory) {
        bytes memory digits = new bytes(40);
        for (uint256 i = 0; i < 20; ++i) {
            uint8 octet = uint8(subjectId[i]);
            digits[2 * i] = DIGITS[octet >> 4];
            digits[2 * i + 1] = DIGITS[octet & 15];
        }
        return string.concat("Credit score points of 0x", string(digits));
    }

    /// @inheritdoc IAggregatorV3
    function latestRoundData()
        public
        view
        returns (uint80 id, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)
    {
        ICreditRating.Score memory score = rating.scoreOf(subjectId, maxAge);
        return (score.sequence, int256(uint256(score.scorePoints)), score.dataTime, score.dataTime, score.sequence);
    }
}
