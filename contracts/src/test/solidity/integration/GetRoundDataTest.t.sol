// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ScoreFeed} from "../../../main/solidity/integration/ScoreFeed.sol";
import {FeedScene} from "./FeedScene.sol";

contract GetRoundDataTest is FeedScene {
    function test_refusesAnEarlierRound() external {
        vm.warp(START + 1);
        publish(ALICE, 650);
        vm.expectRevert(abi.encodeWithSelector(ScoreFeed.RoundNotKept.selector, uint80(2), uint80(1)));
        feed.getRoundData(1);
    }

    function test_givesTheLatestRound() external view {
        (uint80 id, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredIn) = feed.getRoundData(1);
        vm.assertEq(
            abi.encode(id, answer, startedAt, updatedAt, answeredIn),
            abi.encode(uint80(1), int256(640), uint256(START), uint256(START), uint80(1))
        );
    }
}
