// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

contract OpenDisputeSignedTest is SubjectScene {
    function test_refusesASignatureOfSomebodyElse() external {
        ISubjectRegistry.Authorization memory by =
            forged(reasonedDigest("OpenDispute", ALICE, 7, nonceOf(ALICE), LATER));
        vm.expectRevert(notController(other));
        subjects.openDisputeSigned(ALICE, 7, by);
    }

    function test_refusesARequestTwice() external {
        ISubjectRegistry.Authorization memory by =
            authorized(reasonedDigest("OpenDispute", ALICE, 7, nonceOf(ALICE), LATER));
        subjects.openDisputeSigned(ALICE, 7, by);
        vm.expectRevert(unexpected(by.nonce + 1, by.nonce));
        subjects.openDisputeSigned(ALICE, 7, by);
    }

    function test_doesWhatTheWalletSignedForWhoeverSendsIt() external {
        ISubjectRegistry.Authorization memory by =
            authorized(reasonedDigest("OpenDispute", ALICE, 7, nonceOf(ALICE), LATER));
        vm.prank(RELAYER);
        subjects.openDisputeSigned(ALICE, 7, by);
        vm.assertEq(bitsOf(ALICE), 4);
        vm.assertEq(nonceOf(ALICE), by.nonce + 1);
    }
}
