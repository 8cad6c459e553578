// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {FeedScene} from "./FeedScene.sol";

contract LatestRoundDataTest is FeedScene {
    function test_refusesAScoreThatMayNotBeUsed() external {
        vm.warp(START + MAX_AGE + 1);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreStale.selector, ALICE, START, MAX_AGE));
        feed.latestRoundData();

        vm.prank(GUARDIAN);
        rating.freeze(one(ALICE), 1);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreFrozen.selector, ALICE));
        feed.latestRoundData();
    }

    function test_givesTheScoreAsARound() external view {
        (uint80 id, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredIn) = feed.latestRoundData();
        vm.assertEq(id, 1);
        vm.assertEq(uint256(answer), 640);
        vm.assertEq(startedAt, START);
        vm.assertEq(updatedAt, START);
        vm.assertEq(answeredIn, 1);
    }
}
