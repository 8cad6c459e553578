// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

contract UnfreezeFileTest is SubjectScene {
    function test_refusesOthersThanTheController() external {
        vm.prank(wallet);
        subjects.freezeFile(ALICE, 1);
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.CallerNotController.selector, ALICE, wallet, GOVERNOR));
        vm.prank(GOVERNOR);
        subjects.unfreezeFile(ALICE, 1);
    }

    function test_refusesWhatIsNotFrozen() external {
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.StatusUnchanged.selector, ALICE, uint16(0)));
        vm.prank(wallet);
        subjects.unfreezeFile(ALICE, 1);
    }

    function test_showsTheScoreAgain() external {
        vm.prank(wallet);
        subjects.freezeFile(ALICE, 77);
        vm.expectEmit(address(rating));
        emit ICreditRating.StatusChanged(ALICE, address(subjects), 0, 78);
        vm.prank(wallet);
        subjects.unfreezeFile(ALICE, 78);
        vm.assertEq(rating.scoreOf(ALICE, MAX_AGE).scorePoints, 600);
    }
}
