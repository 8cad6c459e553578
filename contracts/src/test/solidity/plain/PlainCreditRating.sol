// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice The plain starting point that this project grew from: two slots per customer, and anyone may write.
/// @dev For comparison only, in tests: its weaknesses are the point.
contract PlainCreditRating {
    struct Customer {
        uint256 id;
        uint256 creditScore;
    }

    mapping(uint256 id => Customer) private _customers;

    function addCustomer(uint256 id, uint256 creditScore) external {
        _customers[id] = Customer(id, creditScore);
    }

    function getCustomerCreditScore(uint256 id) external view returns (uint256) {
        return _customers[id].creditScore;
    }

    function calculateCreditScore(uint256 creditHistory, uint256 debtRatio) external pure returns (uint256) {
        return creditHistory * 100 / (debtRatio + 1);
    }
}
