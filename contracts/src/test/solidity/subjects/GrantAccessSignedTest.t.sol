// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

contract GrantAccessSignedTest is SubjectScene {
    function test_refusesASignatureOfSomebodyElse() external {
        ISubjectRegistry.Authorization memory by = forged(grantDigest(START + 9 days));
        vm.expectRevert(notController(other));
        subjects.grantAccessSigned(ALICE, LENDER, APPLICATION, START + 9 days, by);
    }

    function test_refusesARequestTwice() external {
        ISubjectRegistry.Authorization memory by = authorized(grantDigest(START + 9 days));
        subjects.grantAccessSigned(ALICE, LENDER, APPLICATION, START + 9 days, by);
        vm.expectRevert(unexpected(by.nonce + 1, by.nonce));
        subjects.grantAccessSigned(ALICE, LENDER, APPLICATION, START + 9 days, by);
    }

    function test_doesWhatTheWalletSignedForWhoeverSendsIt() external {
        ISubjectRegistry.Authorization memory by = authorized(grantDigest(START + 9 days));
        vm.prank(RELAYER);
        subjects.grantAccessSigned(ALICE, LENDER, APPLICATION, START + 9 days, by);
        vm.assertEq(subjects.grantOf(ALICE, LENDER, APPLICATION), START + 9 days);
        vm.assertEq(nonceOf(ALICE), by.nonce + 1);
    }
}
