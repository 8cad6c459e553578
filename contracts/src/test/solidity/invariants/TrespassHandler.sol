// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAttesterEpochs} from "../../../main/solidity/interfaces/IAttesterEpochs.sol";
import {IColdTier} from "../../../main/solidity/interfaces/IColdTier.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {IModelRegistry} from "../../../main/solidity/interfaces/IModelRegistry.sol";
import {IQuarantine} from "../../../main/solidity/interfaces/IQuarantine.sol";
import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {Cheats} from "../base/Vm.sol";

/// @notice Every role tries every power that is another's.
contract TrespassHandler is Cheats {
    struct Power {
        address target;
        /// @dev One bit per actor, in their order: who may.
        uint8 holders;
        bytes call;
    }

    uint8 private constant GOVERNOR = 1;
    uint8 private constant GUARDIAN = 2;
    uint8 private constant ATTESTER = 8;
    uint8 private constant NOBODY = 0;

    address[] private actors;
    Power[] private powers;

    /// @notice Calls that were accepted though the power is another's.
    uint256 public trespasses;

    /// @notice Calls that were tried.
    uint256 public attempts;

    /// @param actors_ Governor, guardian, registrar, an attester, and a stranger.
    constructor(ICreditRating rating, bytes20 subject, address[] memory actors_) {
        actors = actors_;
        bytes20[] memory subjects = new bytes20[](1);
        subjects[0] = subject;
        address[] memory set = new address[](1);
        set[0] = actors_[4];
        address target = address(rating);
        add(target, GUARDIAN, abi.encodeCall(ICreditRating.pausePublishing, ()));
        add(target, GOVERNOR, abi.encodeCall(ICreditRating.resumePublishing, ()));
        add(target, GUARDIAN, abi.encodeCall(ICreditRating.freeze, (subjects, 1)));
        add(target, GOVERNOR, abi.encodeCall(ICreditRating.unfreeze, (subjects, 1)));
        add(target, ATTESTER, abi.encodeCall(ICreditRating.revoke, (subjects, 1)));
        add(target, ATTESTER, abi.encodeCall(ICreditRating.withdrawScore, (subject, 1)));
        add(target, NOBODY, abi.encodeCall(ICreditRating.markSubject, (subject, 4, true, 1)));
        add(target, NOBODY, abi.encodeCall(ICreditRating.markSubject, (subject, 8, false, 1)));
        add(target, ATTESTER, abi.encodeCall(IColdTier.withdrawCommitment, (1, 1)));
        add(target, GUARDIAN, abi.encodeCall(IQuarantine.suspendModel, (7)));
        add(target, GOVERNOR, abi.encodeCall(IQuarantine.reinstateModel, (7)));
        add(target, GOVERNOR, abi.encodeCall(IAttesterEpochs.scheduleAttesters, (set, 1)));
        add(target, GOVERNOR | GUARDIAN, abi.encodeCall(IAttesterEpochs.cancelAttesters, ()));
        add(target, GOVERNOR, abi.encodeCall(IAccessControl.grantRole, (keccak256("GUARDIAN_ROLE"), actors_[4])));
        add(target, GOVERNOR, abi.encodeCall(IAccessControl.revokeRole, (keccak256("GUARDIAN_ROLE"), actors_[1])));
        target = address(rating.models());
        add(target, GOVERNOR, abi.encodeCall(IModelRegistry.promote, (7)));
        add(target, GOVERNOR, abi.encodeCall(IModelRegistry.retire, (7, type(uint40).max - 1)));
        add(target, GOVERNOR, abi.encodeCall(IAccessControl.grantRole, (keccak256("REGISTRAR_ROLE"), actors_[4])));
    }

    function trespass(uint8 actor, uint8 power) external {
        uint256 who = actor % actors.length;
        Power memory chosen = powers[power % powers.length];
        if (chosen.holders >> who & 1 == 1) return;
        ++attempts;
        vm.prank(actors[who]);
        (bool done,) = chosen.target.call(chosen.call);
        if (done) ++trespasses;
    }

    function add(address target, uint8 holders, bytes memory call) private {
        powers.push(Power(target, holders, call));
    }
}
