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
