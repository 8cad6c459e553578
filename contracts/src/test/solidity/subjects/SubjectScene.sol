// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {Scene} from "../base/Scene.sol";

/// @notice A registry in which Alice has a record and a wallet.
abstract contract SubjectScene is Scene {
    uint16 internal constant APPLICATION = 1;
    uint40 internal constant LATER = START + 1 hours;

    address internal constant LENDER = address(0x1e4d);

    ISubjectRegistry internal subjects;
    uint256 internal walletKey = uint256(keccak256("wallet"));
    uint256 internal otherKey = uint256(keccak256("other wallet"));
    address internal wallet;
    address internal other;

    function setUp() public virtual override {
        super.setUp();
        subjects = rating.subjectRegistry();
        wallet = vm.addr(walletKey);
        other = vm.addr(otherKey);
        publish(ALICE, 600);
        bind(ALICE, wallet);
    }

    /// @notice The EIP-712 digest under the subject registry's domain.
    function digestOf(bytes32 structHash) internal view returns (bytes32) {
        return keccak256(abi.encodePacked(hex"1901", subjects.domainSeparator(), structHash));
    }

    function bindingDigest(bytes20 subjectId, address controller, uint32 epoch, uint32 nonce, uint40 deadline)
        internal
        view
        returns (bytes32)
    {
        bytes32 typehash = keccak256(
            "BindController(bytes20 subjectId,address controller,uint32 epoch,uint32 nonce,uint40 deadline)"
        );
        return digestOf(keccak256(abi.encode(typehash, subjectId, controller, epoch, nonce, deadline)));
    }

    /// @notice Binds or announces a wallet as the attesters say now.
    function bind(bytes20 subjectId, address controller) internal {
        uint32 nonce = subjects.controllerOf(subjectId).bindings;
        uint40 deadline = uint40(block.timestamp + 1 hours);
        bytes memory quorum =
            signatures(bindingDigest(subjectId, controller, rating.epoch(), nonce, deadline), THRESHOLD);
        subjects.bindController(subjectId, controller, rating.epoch(), nonce, deadline, quorum);
    }

    function reasonedDigest(string memory name, bytes20 subjectId, uint16 reasonCode, uint64 nonce, uint40 deadline)
        internal
        view
        returns (bytes32)
    {
        bytes32 typehash =
            keccak256(abi.encodePacked(name, "(bytes20 subjectId,uint16 reasonCode,uint64 nonce,uint40 deadline)"));
        return digestOf(keccak256(abi.encode(typehash, subjectId, reasonCode, nonce, deadline)));
    }

    /// @notice A signature of Alice's wallet under what the digest says, with her next number.
    function authorized(bytes32 digest) internal view returns (ISubjectRegistry.Authorization memory) {
        return ISubjectRegistry.Authorization(nonceOf(ALICE), LATER, signature(walletKey, digest));
    }

    function nonceOf(bytes20 subjectId) internal view returns (uint64) {
        return subjects.controllerOf(subjectId).requests;
    }

    function extensionDigest(bytes20 subjectId, uint32 number, uint32 epoch, uint40 deadline)
        internal
        view
        returns (bytes32)
    {
        bytes32 typehash = keccak256("ExtendDispute(bytes20 subjectId,uint32 number,uint32 epoch,uint40 deadline)");
        return digestOf(keccak256(abi.encode(typehash, subjectId, number, epoch, deadline)));
    }

    function resolutionDigest(bytes20 subjectId, uint32 number, uint8 outcome, uint16 reason, uint40 deadline)
        internal
        view
        returns (bytes32)
    {
        bytes32 typehash = keccak256(
            "ResolveDispute(bytes20 subjectId,uint32 number,uint8 outcome,uint16 reasonCode,uint32 epoch,uint40 deadline)"
        );
        return digestOf(keccak256(abi.encode(typehash, subjectId, number, outcome, reason, rating.epoch(), deadline)));
    }

    /// @notice Alice grants the lender access for an application until `LATER`.
    function grant() internal {
        vm.prank(wallet);
        subjects.grantAccess(ALICE, LENDER, APPLICATION, LATER);
    }

    function grantDigest(uint40 expiresAt) internal view returns (bytes32) {
        bytes32 typehash = keccak256(
            "GrantAccess(bytes20 subjectId,address lender,uint16 purpose,uint40 expiresAt,uint64 nonce,uint40 deadline)"
        );
        return digestOf(keccak256(abi.encode(typehash, ALICE, LENDER, APPLICATION, expiresAt, nonceOf(ALICE), LATER)));
    }

    function revocationDigest() internal view returns (bytes32) {
        bytes32 typehash =
            keccak256("RevokeAccess(bytes20 subjectId,address lender,uint16 purpose,uint64 nonce,uint40 deadline)");
        return digestOf(keccak256(abi.encode(typehash, ALICE, LENDER, APPLICATION, nonceOf(ALICE), LATER)));
    }

    function withdrawalDigest() internal view returns (bytes32) {
        bytes32 typehash = keccak256("WithdrawDispute(bytes20 subjectId,uint64 nonce,uint40 deadline)");
        return digestOf(keccak256(abi.encode(typehash, ALICE, nonceOf(ALICE), LATER)));
    }

    /// @notice What a request with this number is refused with, once its wallet's next number is `expected`.
    function unexpected(uint64 expected, uint64 found) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(ISubjectRegistry.UnexpectedNonce.selector, ALICE, expected, found);
    }

    /// @notice What a request that Alice's wallet did not sign is refused with.
    function notController(address signer) internal view returns (bytes memory) {
        return abi.encodeWithSelector(ISubjectRegistry.SignerNotController.selector, ALICE, wallet, signer);
    }

    /// @notice A request signed with another wallet than Alice's.
    function forged(bytes32 digest) internal view returns (ISubjectRegistry.Authorization memory) {
        return ISubjectRegistry.Authorization(nonceOf(ALICE), LATER, signature(otherKey, digest));
    }

    function dispute(uint16 reasonCode) internal {
        vm.prank(wallet);
        subjects.openDispute(ALICE, reasonCode);
    }

    function resolve(uint32 number, ISubjectRegistry.DisputeState outcome, uint16 reasonCode) internal {
        uint40 deadline = uint40(block.timestamp);
        bytes memory quorum =
            signatures(resolutionDigest(ALICE, number, uint8(outcome), reasonCode, deadline), THRESHOLD);
        subjects.resolveDispute(ALICE, number, outcome, reasonCode, rating.epoch(), deadline, quorum);
    }

    function bitsOf(bytes20 subjectId) internal view returns (uint256) {
        return rating.recordOf(subjectId) >> 208;
    }
}
