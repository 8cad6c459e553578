// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

/// @notice Freezing one's own file, and unfreezing it.
contract FreezeFileTest is SubjectScene {
    function test_refusesOthersThanTheController() external {
        bytes memory expected =
            abi.encodeWithSelector(ISubjectRegistry.CallerNotController.selector, ALICE, wallet, STRANGER);
        vm.expectRevert(expected);
        vm.prank(STRANGER);
        subjects.freezeFile(ALICE, 1);
        vm.expectRevert(expected);
        vm.prank(STRANGER);
        subjects.unfreezeFile(ALICE, 1);
    }

    function test_refusesASubjectWithoutRecord() external {
        bind(BOB, other);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreMissing.selector, BOB));
        vm.prank(other);
        subjects.freezeFile(BOB, 1);
    }

    function test_refusesToUnfreezeWhatIsNotFrozen() external {
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.StatusUnchanged.selector, ALICE, uint16(0)));
        vm.prank(wallet);
        subjects.unfreezeFile(ALICE, 1);
    }

    function test_hidesTheScoreUntilUnfrozen() external {
        vm.expectEmit(address(rating));
        emit ICreditRating.StatusChanged(ALICE, address(subjects), 8, 77);
        vm.prank(wallet);
        subjects.freezeFile(ALICE, 77);
        (ICreditRating.ScoreStatus status,) = rating.tryScoreOf(ALICE, MAX_AGE);
        vm.assertTrue(status == ICreditRating.ScoreStatus.Frozen);

        vm.prank(wallet);
        subjects.unfreezeFile(ALICE, 78);
        vm.assertEq(rating.scoreOf(ALICE, MAX_AGE).scorePoints, 600);
    }
}
