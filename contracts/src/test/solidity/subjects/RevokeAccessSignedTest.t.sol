// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

contract RevokeAccessSignedTest is SubjectScene {
    function test_refusesASignatureOfSomebodyElse() external {
        grant();
        ISubjectRegistry.Authorization memory by = forged(revocationDigest());
        vm.expectRevert(notController(other));
        subjects.revokeAccessSigned(ALICE, LENDER, APPLICATION, by);
    }

    function test_refusesARequestTwice() external {
        grant();
        ISubjectRegistry.Authorization memory by = authorized(revocationDigest());
        subjects.revokeAccessSigned(ALICE, LENDER, APPLICATION, by);
        vm.expectRevert(unexpected(by.nonce + 1, by.nonce));
        subjects.revokeAccessSigned(ALICE, LENDER, APPLICATION, by);
    }

    function test_doesWhatTheWalletSignedForWhoeverSendsIt() external {
        grant();
        ISubjectRegistry.Authorization memory by = authorized(revocationDigest());
        vm.prank(RELAYER);
        subjects.revokeAccessSigned(ALICE, LENDER, APPLICATION, by);
        vm.assertEq(subjects.grantOf(ALICE, LENDER, APPLICATION), 0);
        vm.assertEq(nonceOf(ALICE), by.nonce + 1);
    }
}
