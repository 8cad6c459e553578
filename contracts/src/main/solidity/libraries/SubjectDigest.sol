// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISubjectRegistry} from "../interfaces/ISubjectRegistry.sol";

/// @title The EIP-712 hashes of subjects' requests and of attesters' statements about subjects
/// @dev Types as in docs/protocol.md.
library SubjectDigest {
    bytes32 private constant DOMAIN_TYPEHASH =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    bytes32 private constant NAME_HASH = keccak256("SubjectRegistry");
    bytes32 private constant VERSION_HASH = keccak256("1");

    bytes32 private constant BIND_CONTROLLER =
        keccak256("BindController(bytes20 subjectId,address controller,uint32 epoch,uint32 nonce,uint40 deadline)");
    bytes32 private constant EXTEND_DISPUTE =
        keccak256("ExtendDispute(bytes20 subjectId,uint32 number,uint32 epoch,uint40 deadline)");
    bytes32 private constant RESOLVE_DISPUTE = keccak256(
        "ResolveDispute(bytes20 subjectId,uint32 number,uint8 outcome,uint16 reasonCode,uint32 epoch,uint40 deadline)"
    );

    bytes32 private constant GRANT_ACCESS = keccak256(
        "GrantAccess(bytes20 subjectId,address lender,uint16 purpose,uint40 expiresAt,uint64 nonce,uint40 deadline)"
    );
    bytes32 private constant REVOKE_ACCESS =
        keccak256("RevokeAccess(bytes20 subjectId,address lender,uint16 purpose,uint64 nonce,uint40 deadline)");
    bytes32 internal constant FREEZE_FILE =
        keccak256("FreezeFile(bytes20 subjectId,uint16 reasonCode,uint64 nonce,uint40 deadline)");
    bytes32 internal constant UNFREEZE_FILE =
        keccak256("UnfreezeFile(bytes20 subjectId,uint16 reasonCode,uint64 nonce,uint40 deadline)");
    bytes32 internal constant OPEN_DISPUTE =
        keccak256("OpenDispute(bytes20 subjectId,uint16 reasonCode,uint64 nonce,uint40 deadline)");
    bytes32 private constant WITHDRAW_DISPUTE =
        keccak256("WithdrawDispute(bytes20 subjectId,uint64 nonce,uint40 deadline)");

    /// @notice Separator of this contract on this chain.
    function domainSeparator() internal view returns (bytes32) {
        return keccak256(abi.encode(DOMAIN_TYPEHASH, NAME_HASH, VERSION_HASH, block.chainid, address(this)));
    }

    /// @notice What is signed.
    function digest(bytes32 structHash) internal view returns (bytes32) {
        return keccak256(abi.encodePacked(hex"1901", domainSeparator(), structHash));
    }

    function bindController(bytes20 subjectId, address controller, uint32 epoch, uint32 nonce, uint40 deadline)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(BIND_CONTROLLER, subjectId, controller, epoch, nonce, deadline));
    }

    function extendDispute(bytes20 subjectId, uint32 number, uint32 epoch, uint40 deadline)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(EXTEND_DISPUTE, subjectId, number, epoch, deadline));
    }

    function resolveDispute(
        bytes20 subjectId,
        uint32 number,
        ISubjectRegistry.DisputeState outcome,
        uint16 reasonCode,
        uint32 epoch,
        uint40 deadline
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(RESOLVE_DISPUTE, subjectId, number, outcome, reasonCode, epoch, deadline));
    }

    function grantAccess(
        bytes20 subjectId,
        address lender,
        uint16 purpose,
        uint40 expiresAt,
        uint64 nonce,
        uint40 deadline
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(GRANT_ACCESS, subjectId, lender, purpose, expiresAt, nonce, deadline));
    }

    function revokeAccess(bytes20 subjectId, address lender, uint16 purpose, uint64 nonce, uint40 deadline)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(REVOKE_ACCESS, subjectId, lender, purpose, nonce, deadline));
    }

    /// @notice A request that says a reason and nothing else: `FREEZE_FILE`, `UNFREEZE_FILE` or `OPEN_DISPUTE`.
    function reasoned(bytes32 typehash, bytes20 subjectId, uint16 reasonCode, uint64 nonce, uint40 deadline)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(typehash, subjectId, reasonCode, nonce, deadline));
    }

    function withdrawDispute(bytes20 subjectId, uint64 nonce, uint40 deadline) internal pure returns (bytes32) {
        return keccak256(abi.encode(WITHDRAW_DISPUTE, subjectId, nonce, deadline));
    }
}
