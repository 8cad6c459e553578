// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IModelRegistry} from "../../../main/solidity/interfaces/IModelRegistry.sol";
import {Scene} from "../base/Scene.sol";

contract ModelOfTest is Scene {
    function test_refusesAnUnknownModel() external {
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.ModelUnknown.selector, uint32(9)));
        registry.modelOf(9);
    }

    function test_givesWhatWasRegistered() external view {
        IModelRegistry.Model memory model = registry.modelOf(MODEL);
        vm.assertEq(model.modelHash, keccak256("model"));
        vm.assertEq(model.locationHash, 0);
        vm.assertTrue(model.kind == IModelRegistry.ModelKind.Boosting);
        vm.assertTrue(model.status == IModelRegistry.ModelStatus.Challenger);
        vm.assertEq(model.retiresAt, type(uint40).max);
        vm.assertEq(abi.encode(model.policy), abi.encode(policyFrom(START)));
        vm.assertEq(model.scorecard, address(0));
    }

    function test_saysChampionAndRetired() external {
        vm.prank(GOVERNOR);
        registry.promote(MODEL);
        vm.assertTrue(registry.modelOf(MODEL).status == IModelRegistry.ModelStatus.Champion);
        vm.prank(GOVERNOR);
        registry.retire(MODEL, START);
        vm.assertTrue(registry.modelOf(MODEL).status == IModelRegistry.ModelStatus.Retired);
    }
}
