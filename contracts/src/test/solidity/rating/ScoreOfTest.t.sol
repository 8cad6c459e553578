// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";

contract ScoreOfTest is Scene {
    function test_refusesAMissingScore() external {
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreMissing.selector, ALICE));
        rating.scoreOf(ALICE, type(uint40).max);
    }

    function test_refusesARevokedScore() external {
        publish(ALICE, 600);
        vm.prank(GUARDIAN);
        rating.freeze(one(ALICE), 1);
        vm.prank(attesters[0]);
        rating.revoke(one(ALICE), 1);

        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreRevoked.selector, ALICE));
        rating.scoreOf(ALICE, MAX_AGE);
    }

    function test_refusesAFrozenSubject() external {
        publish(ALICE, 600);
        vm.prank(GUARDIAN);
        rating.freeze(one(ALICE), 1);
        vm.warp(START + MAX_AGE + 1);

        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreFrozen.selector, ALICE));
        rating.scoreOf(ALICE, MAX_AGE);
    }

    function testFuzz_refusesDataOlderThanTheReaderAccepts(uint40 maxAge, uint40 later) external {
        maxAge %= 3650 days;
        later = maxAge + 1 + later % 3650 days;
        publish(ALICE, 600);
        vm.warp(uint256(START) + later);

        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreStale.selector, ALICE, START, maxAge));
        rating.scoreOf(ALICE, maxAge);
    }

    function testFuzz_givesDataUpToTheAgeAccepted(uint40 maxAge) external {
        maxAge %= 3650 days;
        publish(ALICE, 600);
        vm.warp(START + maxAge);
        vm.assertEq(
            abi.encode(rating.scoreOf(ALICE, maxAge)),
            abi.encode(ICreditRating.Score(600, 123, MODEL, START, START, 1, 0))
        );
    }

    function test_showsADispute() external {
        publish(ALICE, 600);
        bytes32 slot = keccak256(abi.encode(ALICE, uint256(3)));
        vm.store(address(rating), slot, bytes32(rating.recordOf(ALICE) | uint256(4) << 208));
        vm.assertEq(rating.scoreOf(ALICE, MAX_AGE).statusBits, 4);
    }
}
