// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IModelRegistry} from "../../../main/solidity/interfaces/IModelRegistry.sol";
import {IQuarantine} from "../../../main/solidity/interfaces/IQuarantine.sol";
import {QuarantineScene} from "../base/QuarantineScene.sol";

contract SuspendModelTest is QuarantineScene {
    function testFuzz_refusesOthersThanTheGuardian(address caller) external {
        vm.assume(caller != GUARDIAN);
        vm.expectRevert(unauthorized(caller, "GUARDIAN_ROLE"));
        vm.prank(caller);
        quarantine().suspendModel(GUARDED);
    }

    function test_refusesAnUnknownModel() external {
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.ModelUnknown.selector, uint32(99)));
        vm.prank(GUARDIAN);
        quarantine().suspendModel(99);
    }

    function test_refusesToDoItTwice() external {
        suspend();
        vm.expectRevert(abi.encodeWithSelector(IQuarantine.ModelIsSuspended.selector, GUARDED));
        suspend();
    }

    function test_stopsTheBatchesOfOneModelOnly() external {
        suspend();
        publish(ALICE, 600);
        expectPublishRefusal(
            record(BOB, 500, 1), abi.encodeWithSelector(IQuarantine.ModelIsSuspended.selector, GUARDED)
        );
    }

    function test_saysWhoDidIt() external {
        uint256 terms = registry.policyOf(GUARDED) | uint256(1) << 255;
        vm.expectEmit(address(rating));
        emit IQuarantine.ModelTermsChanged(GUARDED, terms, GUARDIAN);
        suspend();
        vm.assertEq(quarantine().termsOf(GUARDED), terms);
    }

    function suspend() private {
        vm.prank(GUARDIAN);
        quarantine().suspendModel(GUARDED);
    }
}
