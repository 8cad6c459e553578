// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAttesterEpochs} from "../../../main/solidity/interfaces/IAttesterEpochs.sol";
import {Scene} from "../base/Scene.sol";

contract CancelAttestersTest is Scene {
    function testFuzz_refusesOthersThanGovernorAndGuardian(address caller) external {
        vm.assume(caller != GOVERNOR && caller != GUARDIAN);
        schedule();
        vm.expectRevert(abi.encodeWithSelector(IAttesterEpochs.CallerMayNotCancel.selector, caller));
        vm.prank(caller);
        epochs().cancelAttesters();
    }

    function test_refusesWhereNoneIsAnnounced() external {
        vm.expectRevert(abi.encodeWithSelector(IAttesterEpochs.AttestersNotScheduled.selector));
        vm.prank(GOVERNOR);
        epochs().cancelAttesters();
    }

    function test_theGuardianCancels() external {
        schedule();
        expectCancelledBy(GUARDIAN);
    }

    function test_theGovernorCancelsAndAnnouncesAnew() external {
        schedule();
        expectCancelledBy(GOVERNOR);
        schedule();
        vm.warp(START + DELAY);
        epochs().executeAttesters();
        vm.assertEq(rating.epoch(), 2);
    }

    function schedule() private {
        vm.prank(GOVERNOR);
        epochs().scheduleAttesters(attesters, 2);
    }

    function expectCancelledBy(address caller) private {
        vm.expectEmit(address(rating));
        emit IAttesterEpochs.AttestersCancelled(caller);
        vm.prank(caller);
        epochs().cancelAttesters();

        (address[] memory members,, uint40 executableAt) = epochs().scheduledAttesters();
        vm.assertEq(members.length, 0);
        vm.assertEq(executableAt, 0);
    }
}
