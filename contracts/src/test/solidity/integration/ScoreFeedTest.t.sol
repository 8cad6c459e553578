// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {ScoreFeed} from "../../../main/solidity/integration/ScoreFeed.sol";
import {ScoreFeedFactory} from "../../../main/solidity/integration/ScoreFeedFactory.sol";
import {Scene} from "../base/Scene.sol";

contract ScoreFeedTest is Scene {
    ScoreFeedFactory private factory;
    ScoreFeed private feed;

    function setUp() public override {
        super.setUp();
        publish(ALICE, 640);
        factory = new ScoreFeedFactory(rating);
        feed = ScoreFeed(factory.create(ALICE, MAX_AGE));
    }

    function test_refusesAScoreThatMayNotBeUsed() external {
        vm.warp(START + MAX_AGE + 1);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreStale.selector, ALICE, START, MAX_AGE));
        feed.latestRoundData();

        vm.prank(GUARDIAN);
        rating.freeze(one(ALICE), 1);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreFrozen.selector, ALICE));
        feed.latestRoundData();
    }

    function test_refusesAnEarlierRound() external {
        vm.warp(START + 1);
        publish(ALICE, 650);
        vm.expectRevert(abi.encodeWithSelector(ScoreFeed.RoundNotKept.selector, uint80(2), uint80(1)));
        feed.getRoundData(1);
    }

    function test_givesTheScoreAsARound() external view {
        (uint80 id, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredIn) = feed.latestRoundData();
        vm.assertEq(id, 1);
        vm.assertEq(uint256(answer), 640);
        vm.assertEq(startedAt, START);
        vm.assertEq(updatedAt, START);
        vm.assertEq(answeredIn, 1);
        (uint80 same,,,,) = feed.getRoundData(1);
        vm.assertEq(same, 1);
    }

    function test_saysWhatItIs() external view {
        vm.assertEq(feed.decimals(), 0);
        vm.assertEq(feed.version(), 1);
        vm.assertEq(
            bytes(feed.description()), bytes("Credit score points of 0xa11ce00000000000000000000000000000000001")
        );
        vm.assertEq(address(feed.rating()), address(rating));
        vm.assertEq(feed.maxAge(), MAX_AGE);
    }

    function test_theFactoryMakesAFeedOnce() external {
        address expected = factory.feedOf(BOB, 60);
        vm.assertEq(expected.code.length, 0);
        vm.expectEmit(address(factory));
        emit ScoreFeedFactory.FeedCreated(BOB, 60, expected);
        vm.assertEq(factory.create(BOB, 60), expected);
        vm.assertEq(factory.create(BOB, 60), expected);
        vm.assertTrue(factory.create(BOB, 61) != expected);
    }
}
