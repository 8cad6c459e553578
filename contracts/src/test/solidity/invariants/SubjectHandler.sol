// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {Cheats} from "../base/Vm.sol";

/// @notice Drives a subject registry in every way that it accepts, as two wallets, the attesters and time.
/// @dev A refused call is caught: a handler that reverts fails the run.
contract SubjectHandler is Cheats {
    ICreditRating private immutable RATING;
    ISubjectRegistry private immutable SUBJECTS;
    bytes20 private immutable SUBJECT;
    uint256[] private keys;

    /// @notice Calls that somebody else than the controller made, and that were accepted.
    uint256 public breaches;

    /// @notice Disputes that were opened.
    uint256 public opened;

    constructor(ICreditRating rating, bytes20 subject, uint256[] memory keys_) {
        (RATING, SUBJECTS, SUBJECT, keys) = (rating, rating.subjectRegistry(), subject, keys_);
    }

    function walletOf(bool second) public pure returns (address) {
        return address(second ? uint160(0xa2) : uint160(0xa1));
    }

    function bind(bool second) external {
        ISubjectRegistry.Controller memory stored = SUBJECTS.controllerOf(SUBJECT);
        bytes32 typehash =
            keccak256("BindController(bytes20 subjectId,address controller,uint32 epoch,uint32 nonce,uint40 deadline)");
        uint40 deadline = uint40(block.timestamp);
        bytes memory all =
            quorum(keccak256(abi.encode(typehash, SUBJECT, walletOf(second), uint32(1), stored.bindings, deadline)));
        try SUBJECTS.bindController(SUBJECT, walletOf(second), 1, stored.bindings, deadline, all) {} catch {}
    }

    function complete(bool second) external {
        vm.prank(walletOf(second));
        try SUBJECTS.completeBinding(SUBJECT) {} catch {}
    }

    function freeze(bool second, bool set) external {
        vm.prank(walletOf(second));
        if (set) {
            try SUBJECTS.freezeFile(SUBJECT, 1) {
                judge(second);
            } catch {}
        } else {
            try SUBJECTS.unfreezeFile(SUBJECT, 1) {
                judge(second);
            } catch {}
        }
    }

    function open(bool second) external {
        vm.prank(walletOf(second));
        try SUBJECTS.openDispute(SUBJECT, 1) {
            judge(second);
            ++opened;
        } catch {}
    }

    function withdraw(bool second) external {
        vm.prank(walletOf(second));
        try SUBJECTS.withdrawDispute(SUBJECT) {
            judge(second);
        } catch {}
    }

    function extend() external {
        (ISubjectRegistry.Dispute memory dispute,) = SUBJECTS.disputeOf(SUBJECT);
        bytes32 typehash = keccak256("ExtendDispute(bytes20 subjectId,uint32 number,uint32 epoch,uint40 deadline)");
        uint40 deadline = uint40(block.timestamp);
        bytes memory all = quorum(keccak256(abi.encode(typehash, SUBJECT, dispute.number, uint32(1), deadline)));
        try SUBJECTS.extendDispute(SUBJECT, dispute.number, 1, deadline, all) {} catch {}
    }

    function resolve(uint8 outcome) external {
        (ISubjectRegistry.Dispute memory dispute,) = SUBJECTS.disputeOf(SUBJECT);
        ISubjectRegistry.DisputeState state = ISubjectRegistry.DisputeState(outcome % 6);
        bytes32 typehash = keccak256(
            "ResolveDispute(bytes20 subjectId,uint32 number,uint8 outcome,uint16 reasonCode,uint32 epoch,uint40 deadline)"
        );
        uint40 deadline = uint40(block.timestamp);
        bytes memory all =
            quorum(keccak256(abi.encode(typehash, SUBJECT, dispute.number, state, uint16(9), uint32(1), deadline)));
        try SUBJECTS.resolveDispute(SUBJECT, dispute.number, state, 9, 1, deadline, all) {} catch {}
    }

    function pass(uint24 time) external {
        vm.warp(block.timestamp + time);
    }

    function judge(bool second) private {
        if (SUBJECTS.controllerOf(SUBJECT).current != walletOf(second)) ++breaches;
    }

    function quorum(bytes32 structHash) private view returns (bytes memory all) {
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", SUBJECTS.domainSeparator(), structHash));
        for (uint256 i = 0; i < 3; ++i) {
            (uint8 v, bytes32 r, bytes32 s) = vm.sign(keys[i], digest);
            all = abi.encodePacked(all, r, s, v);
        }
    }
}
