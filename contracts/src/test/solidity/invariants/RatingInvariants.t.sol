// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";
import {RatingHandler} from "./RatingHandler.sol";

/// @notice What holds after any sequence of calls; docs/properties.md says it in prose.
contract RatingInvariants is Scene {
    RatingHandler private handler;

    function setUp() public override {
        super.setUp();
        handler = new RatingHandler(rating, GOVERNOR, GUARDIAN, MODEL, keys);
        makeSubjectRegistry(address(handler));
    }

    /// @dev The run calls only what this names.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_noWriteWithoutQuorum() external view {
        vm.assertEq(handler.breaches(), 0);
    }

    function invariant_sequenceAndHeadOnlyGrow() external view {
        vm.assertFalse(handler.wentBack());
        vm.assertEq(rating.sequence(), handler.accepted());
        vm.assertEq(rating.headHash() == 0, handler.accepted() == 0);
    }

    function invariant_revokedOrFrozenIsNeverCurrent() external view {
        for (uint256 i = 0; i < handler.subjectCount(); ++i) {
            bytes20 subjectId = handler.subject(i);
            uint256 hindrances = rating.recordOf(subjectId) >> 208 & 11;
            (ICreditRating.ScoreStatus status,) = rating.tryScoreOf(subjectId, type(uint40).max);
            vm.assertTrue(hindrances == 0 || status != ICreditRating.ScoreStatus.Current);
        }
    }

    function invariant_recordsAreWithinRangeAndFromThePast() external view {
        for (uint256 i = 0; i < handler.subjectCount(); ++i) {
            (ICreditRating.ScoreStatus status, ICreditRating.Score memory score) =
                rating.tryScoreOf(handler.subject(i), type(uint40).max);
            if (status == ICreditRating.ScoreStatus.Missing) continue;
            vm.assertTrue(score.scorePoints >= 300 && score.scorePoints <= 850 && score.pdBps <= 10_000);
            vm.assertTrue(score.dataTime <= score.publishedAt && score.publishedAt <= block.timestamp);
            vm.assertTrue(score.sequence != 0 && score.sequence <= rating.sequence());
        }
    }
}
