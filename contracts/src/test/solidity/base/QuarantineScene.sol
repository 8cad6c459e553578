// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IModelRegistry} from "../../../main/solidity/interfaces/IModelRegistry.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "./Scene.sol";

/// @notice A registry with a guarded model: 400 to 800 points, steps of at most 100, at most half a batch moving by 20.
abstract contract QuarantineScene is Scene {
    uint32 internal constant GUARDED = 8;
    uint40 internal constant PERIOD = 7 days;

    function setUp() public virtual override {
        super.setUp();
        IModelRegistry.ModelPolicy memory policy = policyFrom(START);
        (policy.minPoints, policy.maxPoints, policy.maxStepPoints) = (400, 800, 100);
        (policy.maxMovedShareBps, policy.deviationPoints) = (5000, 20);
        vm.prank(REGISTRAR);
        registry.register(GUARDED, keccak256("guarded"), 0, IModelRegistry.ModelKind.Boosting, policy, "");
    }

    /// @notice Alice has 500 points from batch 1; batch 2's 700 wait.
    function hold() internal {
        put(record(ALICE, 500, 1));
        vm.warp(START + 1);
        put(record(ALICE, 700, 1));
        expectStatus(ALICE, ICreditRating.ScoreStatus.Quarantined);
    }

    function put(bytes memory all) internal {
        publish(guardedHeader(), all);
    }

    function guardedHeader() internal view returns (ICreditRating.BatchHeader memory header) {
        header = nextHeader();
        header.modelId = GUARDED;
    }

    /// @notice A batch of the guarded model with these records is refused so.
    function expectPublishRefusal(bytes memory all, bytes memory expected) internal {
        ICreditRating.BatchHeader memory header = guardedHeader();
        bytes memory quorum = signatures(rating.digestOf(header, all), THRESHOLD);
        vm.expectRevert(expected);
        rating.publish(header, all, quorum);
    }
}
