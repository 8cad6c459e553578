// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IModelRegistry} from "../../../main/solidity/interfaces/IModelRegistry.sol";
import {Scene} from "../base/Scene.sol";

contract IsActiveTest is Scene {
    function test_isFalseForAnUnknownModel() external view {
        vm.assertFalse(registry.isActive(9));
    }

    function test_isFalseBeforeActivation() external {
        vm.prank(REGISTRAR);
        registry.register(9, keccak256("later"), 0, IModelRegistry.ModelKind.Boosting, policyFrom(START + 1), "");
        vm.assertFalse(registry.isActive(9));
        vm.warp(START + 1);
        vm.assertTrue(registry.isActive(9));
    }

    function testFuzz_activeFromActivationUntilBeforeRetirement(uint40 from, uint40 until, uint40 time) external {
        vm.assume(from < until && until >= START && until < type(uint40).max);
        vm.prank(REGISTRAR);
        registry.register(8, keccak256("other"), 0, IModelRegistry.ModelKind.Boosting, policyFrom(from), "");
        vm.prank(GOVERNOR);
        registry.retire(8, until);
        vm.warp(time);
        vm.assertEq(registry.isActive(8), from <= time && time < until);
    }
}
