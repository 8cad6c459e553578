// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {IModelRegistry} from "../../../main/solidity/interfaces/IModelRegistry.sol";
import {QuarantineScene} from "../base/QuarantineScene.sol";

contract SyncModelDatesTest is QuarantineScene {
    function test_refusesAnUnknownModel() external {
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.ModelUnknown.selector, uint32(99)));
        quarantine().syncModelDates(99);
    }

    function test_bringsARetirementThatAnyoneMayReport() external {
        put(record(ALICE, 500, 1));
        vm.warp(START + 1);
        vm.prank(GOVERNOR);
        registry.retire(GUARDED, START + 1);
        put(record(ALICE, 505, 1)); // the rating does not know yet

        vm.warp(START + 2);
        vm.prank(STRANGER);
        quarantine().syncModelDates(GUARDED);
        expectPublishRefusal(
            record(ALICE, 510, 1), abi.encodeWithSelector(ICreditRating.ModelNotActive.selector, GUARDED)
        );
    }

    function test_leavesASuspension() external {
        vm.prank(GUARDIAN);
        quarantine().suspendModel(GUARDED);
        quarantine().syncModelDates(GUARDED);
        vm.assertEq(quarantine().termsOf(GUARDED), registry.policyOf(GUARDED) | uint256(1) << 255);
    }
}
