// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ScoreFeed} from "../../../main/solidity/integration/ScoreFeed.sol";
import {ScoreFeedFactory} from "../../../main/solidity/integration/ScoreFeedFactory.sol";
import {Scene} from "../base/Scene.sol";

/// @notice A factory, and Alice's feed with her 640 points.
abstract contract FeedScene is Scene {
    ScoreFeedFactory internal factory;
    ScoreFeed internal feed;

    function setUp() public override {
        super.setUp();
        publish(ALICE, 640);
        factory = new ScoreFeedFactory(rating);
        feed = ScoreFeed(factory.create(ALICE, MAX_AGE));
    }
}
