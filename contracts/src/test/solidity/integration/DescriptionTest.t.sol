// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {FeedScene} from "./FeedScene.sol";

contract DescriptionTest is FeedScene {
    function test_namesTheSubject() external view {
        vm.assertEq(
            bytes(feed.description()), bytes("Credit score points of 0xa11ce00000000000000000000000000000000001")
        );
    }
}
