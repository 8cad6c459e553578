// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IModelRegistry} from "../../../main/solidity/interfaces/IModelRegistry.sol";
import {Scene} from "../base/Scene.sol";

contract RetireTest is Scene {
    function testFuzz_refusesOthersThanTheGovernor(address caller) external {
        vm.assume(caller != GOVERNOR);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAccessControl.AccessControlUnauthorizedAccount.selector, caller, keccak256("GOVERNOR_ROLE")
            )
        );
        vm.prank(caller);
        registry.retire(MODEL, START);
    }

    function test_refusesAnUnknownModel() external {
        expectRefusal(9, START, abi.encodeWithSelector(IModelRegistry.ModelUnknown.selector, uint32(9)));
    }

    function test_refusesAPastMoment() external {
        expectRefusal(
            MODEL, START - 1, abi.encodeWithSelector(IModelRegistry.RetirementInPast.selector, START - 1, START)
        );
    }

    function test_refusesToPostpone() external {
        vm.prank(GOVERNOR);
        registry.retire(MODEL, START + 10);
        expectRefusal(
            MODEL,
            START + 10,
            abi.encodeWithSelector(IModelRegistry.RetirementNotEarlier.selector, START + 10, START + 10)
        );
    }

    function test_retiresAndBringsForward() external {
        vm.prank(GOVERNOR);
        registry.retire(MODEL, START + 10);

        vm.expectEmit(address(registry));
        emit IModelRegistry.ModelRetired(MODEL, START + 5);
        vm.prank(GOVERNOR);
        registry.retire(MODEL, START + 5);

        vm.assertEq(registry.modelOf(MODEL).retiresAt, START + 5);
    }

    function expectRefusal(uint32 modelId, uint40 retiresAt, bytes memory expected) private {
        vm.expectRevert(expected);
        vm.prank(GOVERNOR);
        registry.retire(modelId, retiresAt);
    }
}
