// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IModelRegistry} from "../../../main/solidity/interfaces/IModelRegistry.sol";
import {Scene} from "../base/Scene.sol";

contract PromoteTest is Scene {
    uint256 private constant CHAMPION_BIT = 1 << 200;

    function setUp() public override {
        super.setUp();
        vm.prank(REGISTRAR);
        registry.register(8, keccak256("other"), 0, IModelRegistry.ModelKind.Boosting, policyFrom(START), "");
    }

    function testFuzz_refusesOthersThanTheGovernor(address caller) external {
        vm.assume(caller != GOVERNOR);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAccessControl.AccessControlUnauthorizedAccount.selector, caller, keccak256("GOVERNOR_ROLE")
            )
        );
        vm.prank(caller);
        registry.promote(MODEL);
    }

    function test_refusesAnUnknownModel() external {
        expectRefusal(9, abi.encodeWithSelector(IModelRegistry.ModelUnknown.selector, uint32(9)));
    }

    function test_refusesARetiredModel() external {
        vm.prank(GOVERNOR);
        registry.retire(MODEL, START);
        expectRefusal(MODEL, abi.encodeWithSelector(IModelRegistry.ModelHasRetired.selector, MODEL, START));
    }

    function test_refusesTheChampion() external {
        promote(MODEL);
        expectRefusal(MODEL, abi.encodeWithSelector(IModelRegistry.ModelIsChampion.selector, MODEL));
    }

    function test_makesTheFirstChampion() external {
        vm.expectEmit(address(registry));
        emit IModelRegistry.ModelPromoted(MODEL, 0);
        promote(MODEL);

        vm.assertEq(registry.champion(), MODEL);
        vm.assertTrue(statusOf(MODEL) == IModelRegistry.ModelStatus.Champion);
    }

    function test_theChampionBeforeChallengesAgain() external {
        promote(MODEL);
        uint256 before = registry.policyOf(MODEL);

        vm.expectEmit(address(registry));
        emit IModelRegistry.ModelPromoted(8, MODEL);
        promote(8);

        vm.assertEq(registry.policyOf(MODEL), before & ~CHAMPION_BIT);
        vm.assertEq(registry.policyOf(8) & CHAMPION_BIT, CHAMPION_BIT);
        vm.assertTrue(statusOf(MODEL) == IModelRegistry.ModelStatus.Challenger);
        vm.assertTrue(statusOf(8) == IModelRegistry.ModelStatus.Champion);
    }

    function test_aChampionRetiresLikeAnyOther() external {
        promote(MODEL);
        vm.prank(GOVERNOR);
        registry.retire(MODEL, START + 10);
        vm.assertTrue(statusOf(MODEL) == IModelRegistry.ModelStatus.Champion);
        vm.warp(START + 10);
        vm.assertTrue(statusOf(MODEL) == IModelRegistry.ModelStatus.Retired);
        vm.assertFalse(registry.isActive(MODEL));
    }

    function promote(uint32 modelId) private {
        vm.prank(GOVERNOR);
        registry.promote(modelId);
    }

    function statusOf(uint32 modelId) private view returns (IModelRegistry.ModelStatus) {
        return registry.modelOf(modelId).status;
    }

    function expectRefusal(uint32 modelId, bytes memory expected) private {
        vm.expectRevert(expected);
        promote(modelId);
    }
}
