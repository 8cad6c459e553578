// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../interfaces/ICreditRating.sol";
import {ScoreFeed} from "./ScoreFeed.sol";

/// @title Feeds at addresses that anyone can foretell
/// @notice One feed per subject and oldest age; asking twice gives the same one.
contract ScoreFeedFactory {
    /// @notice The registry that the feeds read.
    ICreditRating public immutable rating;

    /// @notice A feed was made.
    event FeedCreated(bytes20 indexed subjectId, uint40 maxAge, address feed);

    constructor(ICreditRating rating_) {
        rating = rating_;
    }

    /// @notice The subject's feed, made now if there was none.
    /// @param subjectId The subject; a record is not needed yet.
    /// @param maxAge Oldest data that the feed gives, in seconds.
    function create(bytes20 subjectId, uint40 maxAge) external returns (address feed) {
        feed = feedOf(subjectId, maxAge);
        if (feed.code.length == 0) {
            feed = address(new ScoreFeed{salt: 0}(rating, subjectId, maxAge));
            emit FeedCreated(subjectId, maxAge, feed);
        }
    }

    /// @notice Where the feed stands or would stand.
    function feedOf(bytes20 subjectId, uint40 maxAge) public view returns (address) {
        bytes32 codeHash =
            keccak256(abi.encodePacked(type(ScoreFeed).creationCode, abi.encode(rating, subjectId, maxAge)));
        return address(uint160(uint256(keccak256(abi.encodePacked(hex"ff", address(this), bytes32(0), codeHash)))));
    }
}
