// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ScoreFeedFactory} from "../../../main/solidity/integration/ScoreFeedFactory.sol";
import {FeedScene} from "./FeedScene.sol";

contract CreateTest is FeedScene {
    function test_makesAFeedOnce() external {
        address expected = factory.feedOf(BOB, 60);
        vm.expectEmit(address(factory));
        emit ScoreFeedFactory.FeedCreated(BOB, 60, expected);
        vm.assertEq(factory.create(BOB, 60), expected);
        vm.assertEq(factory.create(BOB, 60), expected);
    }

    function test_makesAnotherOneForAnotherAge() external {
        vm.assertTrue(factory.create(BOB, 61) != factory.create(BOB, 60));
    }

    function test_theFeedReadsWhatItWasMadeFor() external view {
        vm.assertEq(address(feed.rating()), address(rating));
        vm.assertEq(address(factory.rating()), address(rating));
        vm.assertEq(bytes32(feed.subjectId()), bytes32(ALICE));
        vm.assertEq(feed.maxAge(), MAX_AGE);
        vm.assertEq(feed.decimals(), 0);
        vm.assertEq(feed.version(), 1);
    }
}
