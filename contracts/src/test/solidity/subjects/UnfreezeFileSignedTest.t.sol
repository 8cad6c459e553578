// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

contract UnfreezeFileSignedTest is SubjectScene {
    function test_refusesASignatureOfSomebodyElse() external {
        vm.prank(wallet);
        subjects.freezeFile(ALICE, 1);
        ISubjectRegistry.Authorization memory by =
            forged(reasonedDigest("UnfreezeFile", ALICE, 7, nonceOf(ALICE), LATER));
        vm.expectRevert(notController(other));
        subjects.unfreezeFileSigned(ALICE, 7, by);
    }

    function test_refusesARequestTwice() external {
        vm.prank(wallet);
        subjects.freezeFile(ALICE, 1);
        ISubjectRegistry.Authorization memory by =
            authorized(reasonedDigest("UnfreezeFile", ALICE, 7, nonceOf(ALICE), LATER));
        subjects.unfreezeFileSigned(ALICE, 7, by);
        vm.expectRevert(unexpected(by.nonce + 1, by.nonce));
        subjects.unfreezeFileSigned(ALICE, 7, by);
    }

    function test_doesWhatTheWalletSignedForWhoeverSendsIt() external {
        vm.prank(wallet);
        subjects.freezeFile(ALICE, 1);
        ISubjectRegistry.Authorization memory by =
            authorized(reasonedDigest("UnfreezeFile", ALICE, 7, nonceOf(ALICE), LATER));
        vm.prank(RELAYER);
        subjects.unfreezeFileSigned(ALICE, 7, by);
        vm.assertEq(bitsOf(ALICE), 0);
        vm.assertEq(nonceOf(ALICE), by.nonce + 1);
    }
}
