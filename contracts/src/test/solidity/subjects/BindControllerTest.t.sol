// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

contract BindControllerTest is SubjectScene {
    function test_refusesTheZeroAddress() external {
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.ControllerMissing.selector, BOB));
        subjects.bindController(BOB, address(0), 1, 0, LATER, "");
    }

    function test_refusesThePresentWallet() external {
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.ControllerUnchanged.selector, ALICE, wallet));
        subjects.bindController(ALICE, wallet, 1, 1, LATER, "");
    }

    function test_refusesAnotherNumber() external {
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.UnexpectedNonce.selector, ALICE, uint64(1), uint64(0)));
        subjects.bindController(ALICE, other, 1, 0, LATER, "");
    }

    function test_refusesALateStatement() external {
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.RequestExpired.selector, BOB, START - 1, START));
        subjects.bindController(BOB, other, 1, 0, START - 1, "");
    }

    function test_refusesAnotherEpoch() external {
        vm.expectRevert(
            abi.encodeWithSelector(ISubjectRegistry.EpochNotCurrent.selector, rating.epoch(), rating.epoch() + 1)
        );
        subjects.bindController(BOB, other, 2, 0, LATER, "");
    }

    function test_refusesTooFewAttesters() external {
        bytes memory two = signatures(bindingDigest(BOB, other, 1, 0, LATER), 2);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.QuorumNotReached.selector, 3, 2));
        subjects.bindController(BOB, other, 1, 0, LATER, two);
    }

    function test_refusesSignersWhoAreNoAttesters() external {
        uint256[] memory strangers = new uint256[](3);
        (strangers[0], strangers[1], strangers[2]) = (11, 12, 13);
        bytes memory foreign = signedBy(strangers, bindingDigest(BOB, other, 1, 0, LATER));
        vm.expectPartialRevert(ICreditRating.SignerNotAttester.selector);
        subjects.bindController(BOB, other, 1, 0, LATER, foreign);
    }

    function test_bindsTheFirstWalletAtOnce() external {
        vm.expectEmit(address(subjects));
        emit ISubjectRegistry.ControllerBound(BOB, other);
        bind(BOB, other);

        ISubjectRegistry.Controller memory controller = subjects.controllerOf(BOB);
        vm.assertEq(controller.current, other);
        vm.assertEq(controller.bindings, 1);
        vm.assertEq(controller.generation, 1);
        vm.assertEq(controller.next, address(0));
    }

    function test_onlyAnnouncesALaterWallet() external {
        vm.expectEmit(address(subjects));
        emit ISubjectRegistry.ControllerAnnounced(ALICE, wallet, other, START + 7 days);
        bind(ALICE, other);

        ISubjectRegistry.Controller memory controller = subjects.controllerOf(ALICE);
        vm.assertEq(controller.current, wallet);
        vm.assertEq(controller.next, other);
        vm.assertEq(controller.effectiveAt, START + 7 days);
    }
}
