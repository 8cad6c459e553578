// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

contract FreezeFileTest is SubjectScene {
    function test_refusesOthersThanTheController() external {
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.CallerNotController.selector, ALICE, wallet, STRANGER));
        vm.prank(STRANGER);
        subjects.freezeFile(ALICE, 1);
    }

    function test_refusesASubjectWithoutRecord() external {
        bind(BOB, other);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreMissing.selector, BOB));
        vm.prank(other);
        subjects.freezeFile(BOB, 1);
    }

    function test_refusesToDoItTwice() external {
        vm.prank(wallet);
        subjects.freezeFile(ALICE, 1);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.StatusUnchanged.selector, ALICE, uint16(8)));
        vm.prank(wallet);
        subjects.freezeFile(ALICE, 1);
    }

    function test_hidesTheScore() external {
        vm.expectEmit(address(rating));
        emit ICreditRating.StatusChanged(ALICE, address(subjects), 8, 77);
        vm.prank(wallet);
        subjects.freezeFile(ALICE, 77);
        expectStatus(ALICE, ICreditRating.ScoreStatus.Frozen);
    }
}
