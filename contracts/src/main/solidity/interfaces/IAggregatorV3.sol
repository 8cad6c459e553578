// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @title The reading interface of Chainlink's price feeds
/// @dev The same selectors as Chainlink's `AggregatorV3Interface`, so that its consumers read unchanged.
interface IAggregatorV3 {
    /// @notice Decimal places of the answer.
    function decimals() external view returns (uint8);

    /// @notice What the answer is.
    function description() external view returns (string memory);

    /// @notice Version of the feed.
    function version() external view returns (uint256);

    /// @notice The answer of a round.
    function getRoundData(uint80 roundId)
        external
        view
        returns (uint80 id, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound);

    /// @notice The answer of the latest round.
    function latestRoundData()
        external
        view
        returns (uint80 id, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound);
}
