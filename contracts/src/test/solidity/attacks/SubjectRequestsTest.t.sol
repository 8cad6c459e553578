// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "../subjects/SubjectScene.sol";

/// @notice Attacks on signed requests, on wallets and with disputes.
contract SubjectRequestsTest is SubjectScene {
    uint256 private constant ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;

    function test_aRequestCannotBeSentTwice() external {
        ISubjectRegistry.Authorization memory by = authorized(reasonedDigest("FreezeFile", ALICE, 7, 1, LATER));
        subjects.freezeFileSigned(ALICE, 7, by);
        vm.prank(wallet);
        subjects.unfreezeFile(ALICE, 1);
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.UnexpectedNonce.selector, ALICE, uint64(2), uint64(1)));
        subjects.freezeFileSigned(ALICE, 7, by);
    }

    function test_aRequestIsVoidAfterItsDeadline() external {
        ISubjectRegistry.Authorization memory by = authorized(reasonedDigest("FreezeFile", ALICE, 7, 1, LATER));
        vm.warp(LATER + 1);
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.RequestExpired.selector, ALICE, LATER, LATER + 1));
        subjects.freezeFileSigned(ALICE, 7, by);
    }

    function test_aRequestIsVoidOnAnotherChain() external {
        ISubjectRegistry.Authorization memory by = authorized(reasonedDigest("FreezeFile", ALICE, 7, 1, LATER));
        vm.chainId(99);
        vm.expectPartialRevert(ISubjectRegistry.SignerNotController.selector);
        subjects.freezeFileSigned(ALICE, 7, by);
    }

    function test_aRequestIsVoidAtAnotherContract() external {
        ISubjectRegistry first = subjects;
        ISubjectRegistry.Authorization memory by = authorized(reasonedDigest("FreezeFile", ALICE, 7, 1, LATER));
        SubjectRequestsTest(address(this)).setUpAgain();
        vm.assertTrue(address(first) != address(subjects));
        vm.expectPartialRevert(ISubjectRegistry.SignerNotController.selector);
        subjects.freezeFileSigned(ALICE, 7, by);
    }

    function setUpAgain() external {
        delete keys;
        delete attesters;
        setUp();
    }

    function test_aRequestIsVoidForAnotherPurposeThanSigned() external {
        ISubjectRegistry.Authorization memory by = authorized(reasonedDigest("FreezeFile", ALICE, 7, 1, LATER));
        vm.expectPartialRevert(ISubjectRegistry.SignerNotController.selector);
        subjects.openDisputeSigned(ALICE, 7, by);
        vm.expectPartialRevert(ISubjectRegistry.SignerNotController.selector);
        subjects.freezeFileSigned(ALICE, 8, by);
    }

    function test_nobodyElseSigns() external {
        bytes memory foreign = signature(otherKey, reasonedDigest("FreezeFile", ALICE, 7, 1, LATER));
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.SignerNotController.selector, ALICE, wallet, other));
        subjects.freezeFileSigned(ALICE, 7, ISubjectRegistry.Authorization(1, LATER, foreign));
    }

    function test_nobodySignsForASubjectWithoutWallet() external {
        bytes memory foreign = signature(otherKey, reasonedDigest("FreezeFile", BOB, 7, 0, LATER));
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.SignerNotController.selector, BOB, address(0), other));
        subjects.freezeFileSigned(BOB, 7, ISubjectRegistry.Authorization(0, LATER, foreign));
    }

    function test_theOtherFormOfASignatureIsRefused() external {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(walletKey, reasonedDigest("FreezeFile", ALICE, 7, 1, LATER));
        bytes memory high = abi.encodePacked(r, bytes32(ORDER - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.RequestSignatureInvalid.selector, ALICE));
        subjects.freezeFileSigned(ALICE, 7, ISubjectRegistry.Authorization(1, LATER, high));
    }

    function test_aShortSignatureIsRefused() external {
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.RequestSignatureInvalid.selector, ALICE));
        subjects.freezeFileSigned(ALICE, 7, ISubjectRegistry.Authorization(1, LATER, hex"1234"));
    }

    /// @dev A thief of the wallet cannot keep the attesters from binding another: his numbers are not theirs.
    function test_aThiefCannotKeepTheWallet() external {
        bytes memory quorum = signatures(bindingDigest(ALICE, other, 1, 1, LATER), THRESHOLD);
        for (uint16 i = 0; i < 3; ++i) {
            bytes32 digest = reasonedDigest(i % 2 == 0 ? "FreezeFile" : "UnfreezeFile", ALICE, i, 1 + i, LATER);
            if (i % 2 == 0) subjects.freezeFileSigned(ALICE, i, authorized(digest));
            else subjects.unfreezeFileSigned(ALICE, i, authorized(digest));
        }
        subjects.bindController(ALICE, other, 1, 1, LATER, quorum);
        vm.warp(START + 7 days);
        subjects.completeBinding(ALICE);
        vm.assertEq(subjects.controllerOf(ALICE).current, other);
    }

    /// @dev A quorum cannot take a wallet's place unseen: for seven days the present one sees it and can act.
    function test_aQuorumCannotTakeOverAtOnce() external {
        bind(ALICE, other);
        vm.expectPartialRevert(ISubjectRegistry.TakeoverTooEarly.selector);
        vm.prank(other);
        subjects.completeBinding(ALICE);
        vm.expectPartialRevert(ISubjectRegistry.CallerNotController.selector);
        vm.prank(other);
        subjects.unfreezeFile(ALICE, 1);
    }

    function test_aBindingCannotBeSentTwice() external {
        bytes memory quorum = signatures(bindingDigest(ALICE, other, 1, 1, LATER), THRESHOLD);
        subjects.bindController(ALICE, other, 1, 1, LATER, quorum);
        vm.prank(wallet);
        subjects.completeBinding(ALICE);
        bind(ALICE, wallet);
        vm.prank(other);
        subjects.completeBinding(ALICE);
        vm.expectPartialRevert(ISubjectRegistry.UnexpectedNonce.selector);
        subjects.bindController(ALICE, other, 1, 1, LATER, quorum);
    }

    /// @dev What a wallet signed before it was replaced stays void when it comes back.
    function test_oldRequestsStayVoidWhenAWalletComesBack() external {
        ISubjectRegistry.Authorization memory by = authorized(reasonedDigest("FreezeFile", ALICE, 7, 1, LATER));
        bind(ALICE, other);
        vm.prank(wallet);
        subjects.completeBinding(ALICE);
        bind(ALICE, wallet);
        vm.prank(other);
        subjects.completeBinding(ALICE);
        vm.expectPartialRevert(ISubjectRegistry.UnexpectedNonce.selector);
        subjects.freezeFileSigned(ALICE, 7, by);
    }

    /// @dev Griefing with disputes: strangers open none, a subject has one at a time, and none hides the score.
    function test_disputesBotherNobodyElse() external {
        vm.expectPartialRevert(ISubjectRegistry.CallerNotController.selector);
        vm.prank(STRANGER);
        subjects.openDispute(ALICE, 1);
        dispute(1);
        vm.expectPartialRevert(ISubjectRegistry.DisputeIsOpen.selector);
        vm.prank(wallet);
        subjects.openDispute(ALICE, 1);
        vm.warp(START + 1);
        publish(ALICE, 700);
        vm.assertEq(rating.scoreOf(ALICE, MAX_AGE).scorePoints, 700);
        vm.assertEq(bitsOf(ALICE), 4);
    }
}
