// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

contract FreezeFileSignedTest is SubjectScene {
    function test_refusesASignatureOfSomebodyElse() external {
        ISubjectRegistry.Authorization memory by = forged(reasonedDigest("FreezeFile", ALICE, 7, nonceOf(ALICE), LATER));
        vm.expectRevert(notController(other));
        subjects.freezeFileSigned(ALICE, 7, by);
    }

    function test_refusesARequestTwice() external {
        ISubjectRegistry.Authorization memory by =
            authorized(reasonedDigest("FreezeFile", ALICE, 7, nonceOf(ALICE), LATER));
        subjects.freezeFileSigned(ALICE, 7, by);
        vm.expectRevert(unexpected(by.nonce + 1, by.nonce));
        subjects.freezeFileSigned(ALICE, 7, by);
    }

    function test_doesWhatTheWalletSignedForWhoeverSendsIt() external {
        ISubjectRegistry.Authorization memory by =
            authorized(reasonedDigest("FreezeFile", ALICE, 7, nonceOf(ALICE), LATER));
        vm.prank(RELAYER);
        subjects.freezeFileSigned(ALICE, 7, by);
        vm.assertEq(bitsOf(ALICE), 8);
        vm.assertEq(nonceOf(ALICE), by.nonce + 1);
    }
}
