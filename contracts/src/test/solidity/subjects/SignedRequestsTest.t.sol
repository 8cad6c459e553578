// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

/// @notice What a controller may do it may also sign, and a relayer sends it.
contract SignedRequestsTest is SubjectScene {
    function test_grants() external {
        bytes32 typehash = keccak256(
            "GrantAccess(bytes20 subjectId,address lender,uint16 purpose,uint40 expiresAt,uint64 nonce,uint40 deadline)"
        );
        bytes32 structHash =
            keccak256(abi.encode(typehash, ALICE, LENDER, APPLICATION, START + 9 days, nonceOf(ALICE), LATER));
        ISubjectRegistry.Authorization memory by = authorized(digestOf(structHash));
        vm.prank(RELAYER);
        subjects.grantAccessSigned(ALICE, LENDER, APPLICATION, START + 9 days, by);
        vm.assertEq(subjects.grantOf(ALICE, LENDER, APPLICATION), START + 9 days);
        vm.assertEq(nonceOf(ALICE), by.nonce + 1);
    }

    function test_revokes() external {
        vm.prank(wallet);
        subjects.grantAccess(ALICE, LENDER, APPLICATION, START + 9 days);
        bytes32 typehash =
            keccak256("RevokeAccess(bytes20 subjectId,address lender,uint16 purpose,uint64 nonce,uint40 deadline)");
        bytes32 structHash = keccak256(abi.encode(typehash, ALICE, LENDER, APPLICATION, nonceOf(ALICE), LATER));
        subjects.revokeAccessSigned(ALICE, LENDER, APPLICATION, authorized(digestOf(structHash)));
        vm.assertEq(subjects.grantOf(ALICE, LENDER, APPLICATION), 0);
    }

    function test_freezesAndUnfreezes() external {
        subjects.freezeFileSigned(ALICE, 7, authorized(reasonedDigest("FreezeFile", ALICE, 7, 1, LATER)));
        vm.assertEq(bitsOf(ALICE), 8);
        subjects.unfreezeFileSigned(ALICE, 8, authorized(reasonedDigest("UnfreezeFile", ALICE, 8, 2, LATER)));
        vm.assertEq(bitsOf(ALICE), 0);
    }

    function test_opensAndWithdrawsADispute() external {
        subjects.openDisputeSigned(ALICE, 7, authorized(reasonedDigest("OpenDispute", ALICE, 7, 1, LATER)));
        vm.assertEq(bitsOf(ALICE), 4);
        bytes32 typehash = keccak256("WithdrawDispute(bytes20 subjectId,uint64 nonce,uint40 deadline)");
        bytes32 structHash = keccak256(abi.encode(typehash, ALICE, uint64(2), LATER));
        subjects.withdrawDisputeSigned(ALICE, authorized(digestOf(structHash)));
        vm.assertEq(bitsOf(ALICE), 0);
    }
}
