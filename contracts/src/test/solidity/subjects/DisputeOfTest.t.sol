// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

contract DisputeOfTest is SubjectScene {
    function test_isEmptyWhereNoneWasOpened() external view {
        (ISubjectRegistry.Dispute memory found, bool overdue) = subjects.disputeOf(ALICE);
        ISubjectRegistry.Dispute memory none;
        vm.assertEq(abi.encode(found), abi.encode(none));
        vm.assertFalse(overdue);
    }

    function test_isOverdueAfterItsLastMoment() external {
        dispute(1);
        vm.warp(START + 30 days);
        expectOverdue(false);
        vm.warp(START + 30 days + 1);
        expectOverdue(true);
    }

    function test_isNeverOverdueOnceClosed() external {
        dispute(1);
        vm.prank(wallet);
        subjects.withdrawDispute(ALICE);
        vm.warp(START + 31 days);
        expectOverdue(false);
    }

    function expectOverdue(bool expected) private view {
        (, bool overdue) = subjects.disputeOf(ALICE);
        vm.assertEq(overdue, expected);
    }
}
