// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

contract WithdrawDisputeSignedTest is SubjectScene {
    function test_refusesASignatureOfSomebodyElse() external {
        dispute(1);
        ISubjectRegistry.Authorization memory by = forged(withdrawalDigest());
        vm.expectRevert(notController(other));
        subjects.withdrawDisputeSigned(ALICE, by);
    }

    function test_refusesARequestTwice() external {
        dispute(1);
        ISubjectRegistry.Authorization memory by = authorized(withdrawalDigest());
        subjects.withdrawDisputeSigned(ALICE, by);
        vm.expectRevert(unexpected(by.nonce + 1, by.nonce));
        subjects.withdrawDisputeSigned(ALICE, by);
    }

    function test_doesWhatTheWalletSignedForWhoeverSendsIt() external {
        dispute(1);
        ISubjectRegistry.Authorization memory by = authorized(withdrawalDigest());
        vm.prank(RELAYER);
        subjects.withdrawDisputeSigned(ALICE, by);
        vm.assertEq(bitsOf(ALICE), 0);
        vm.assertEq(nonceOf(ALICE), by.nonce + 1);
    }
}
