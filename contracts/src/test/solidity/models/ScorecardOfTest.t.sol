// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IModelRegistry} from "../../../main/solidity/interfaces/IModelRegistry.sol";
import {Scene} from "../base/Scene.sol";

contract ScorecardOfTest is Scene {
    function test_refusesAnUnknownModel() external {
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.ModelUnknown.selector, uint32(9)));
        registry.scorecardOf(9);
    }

    function test_refusesAModelWithoutScorecard() external {
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.ScorecardMissing.selector, MODEL));
        registry.scorecardOf(MODEL);
    }

    function test_givesTheTableAsRegistered() external {
        bytes memory table = hex"012c0352000001010005";
        vm.prank(REGISTRAR);
        registry.register(9, keccak256("card"), 0, IModelRegistry.ModelKind.Scorecard, policyFrom(START), table);
        vm.assertEq(registry.scorecardOf(9), table);
    }
}
