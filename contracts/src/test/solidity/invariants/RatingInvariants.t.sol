// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {QuarantineScene} from "../base/QuarantineScene.sol";
import {QuorumHandler} from "./QuorumHandler.sol";
import {RatingHandler} from "./RatingHandler.sol";
import {TrespassHandler} from "./TrespassHandler.sol";

/// @notice What holds after any sequence of calls; docs/properties.md says it in prose.
contract RatingInvariants is QuarantineScene {
    RatingHandler private handler;
    TrespassHandler private trespasser;

    function setUp() public override {
        super.setUp();
        handler = new RatingHandler(rating, GOVERNOR, GUARDIAN, MODEL, keys);
        makeSubjectRegistry(address(handler));
        address[] memory actors = new address[](5);
        (actors[0], actors[1], actors[2], actors[3], actors[4]) =
        (GOVERNOR, GUARDIAN, REGISTRAR, attesters[0], STRANGER);
        trespasser = new TrespassHandler(rating, handler.subject(0), actors);
    }

    /// @dev The run calls only what this names.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](2);
        (targets[0], targets[1]) = (address(handler), address(trespasser));
    }

    function invariant_noWriteWithoutQuorum() external view {
        vm.assertEq(handler.breaches(), 0);
    }

    function invariant_sequenceAndHeadOnlyGrow() external view {
        vm.assertFalse(handler.wentBack());
        vm.assertEq(rating.sequence(), handler.accepted());
        vm.assertEq(rating.headHash() == 0, handler.accepted() == 0);
    }

    function invariant_noRoleReachesAnothersPower() external view {
        vm.assertEq(trespasser.trespasses(), 0);
        vm.assertFalse(IAccessControl(address(rating)).hasRole(keccak256("GUARDIAN_ROLE"), STRANGER));
        vm.assertTrue(IAccessControl(address(rating)).hasRole(keccak256("GUARDIAN_ROLE"), GUARDIAN));
    }

    /// @dev Each subject that has a score has the one that was last pushed or promoted, and no other subject has one.
    function invariant_whatWasPushedAndPromotedIsWhatReadersSee() external view {
        uint256 brought;
        uint256 seen;
        for (uint256 i = 0; i < handler.subjectCount(); ++i) {
            bytes20 subjectId = handler.subject(i);
            (, ICreditRating.Score memory score) = rating.tryScoreOf(subjectId, type(uint40).max);
            if (handler.originOf(subjectId) != QuorumHandler.Origin.None) ++brought;
            if (score.publishedAt != 0) ++seen;
            vm.assertEq(score.scorePoints, handler.pointsOf(subjectId));
        }
        vm.assertEq(seen, brought);
    }

    function invariant_revokedFrozenOrHeldIsNeverCurrent() external view {
        for (uint256 i = 0; i < handler.subjectCount(); ++i) {
            bytes20 subjectId = handler.subject(i);
            uint256 hindrances = rating.recordOf(subjectId) >> 208 & 43;
            (ICreditRating.ScoreStatus status,) = rating.tryScoreOf(subjectId, type(uint40).max);
            vm.assertTrue(hindrances == 0 || status != ICreditRating.ScoreStatus.Current);
        }
    }

    function invariant_recordsAreWithinRangeAndFromThePast() external view {
        for (uint256 i = 0; i < handler.subjectCount(); ++i) {
            (ICreditRating.ScoreStatus status, ICreditRating.Score memory score) =
                rating.tryScoreOf(handler.subject(i), type(uint40).max);
            if (score.publishedAt == 0) {
                vm.assertTrue(status != ICreditRating.ScoreStatus.Current); // nothing, or only a held record
                continue;
            }
            vm.assertTrue(score.scorePoints >= 300 && score.scorePoints <= 850 && score.pdBps <= 10_000);
            vm.assertTrue(score.dataTime <= score.publishedAt && score.publishedAt <= block.timestamp);
            vm.assertTrue(score.sequence != 0 && score.sequence <= rating.sequence());
        }
    }
}
