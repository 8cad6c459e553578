// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";

/// @notice A batch signed for one registry is brought to another: on another chain, at another address, in another epoch.
contract ReplayTest is Scene {
    ICreditRating.BatchHeader private header;
    bytes private all;
    bytes private quorum;

    function setUp() public override {
        super.setUp();
        header = nextHeader();
        all = record(ALICE, 700, 1);
        quorum = signatures(rating.digestOf(header, all), 3);
    }

    function test_failsOnAnotherChain() external {
        vm.chainId(4242);
        expectNothingWritten(rating);
    }

    function test_failsAtAnotherContract() external {
        ICreditRating twin = ICreditRating(
            vm.deployCode(
                "CreditRating.sol:CreditRating", abi.encode(registry, GOVERNOR, GUARDIAN, attesters, THRESHOLD, DELAY)
            )
        );
        expectNothingWritten(twin);
    }

    function test_failsInAnotherEpochEvenOfTheSameAttesters() external {
        rotate(attesters, THRESHOLD);
        expectNothingWritten(rating);

        header.epoch = 2; // not what was signed
        expectNothingWritten(rating);
    }

    function test_failsAfterItsDeadline() external {
        vm.warp(uint256(header.deadline) + 1);
        expectNothingWritten(rating);
    }

    function test_succeedsWhereItBelongs() external {
        rating.publish(header, all, quorum);
        vm.assertEq(rating.sequence(), 1);
    }

    function expectNothingWritten(ICreditRating target) private {
        vm.expectRevert();
        target.publish(header, all, quorum);
        vm.assertEq(target.sequence(), 0);
        vm.assertEq(target.recordOf(ALICE), 0);
    }
}
