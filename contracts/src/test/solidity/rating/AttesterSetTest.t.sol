// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";

contract AttesterSetTest is Scene {
    function test_refusesAnUnknownEpoch() external {
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.EpochUnknown.selector, uint32(2)));
        rating.attesterSet(2);
    }

    function test_givesPastEpochs() external {
        address[] memory alone = new address[](1);
        alone[0] = STRANGER;
        rotate(alone, 1);
        (address[] memory members, uint8 threshold) = rating.attesterSet(1);
        vm.assertEq(members, attesters);
        vm.assertEq(threshold, THRESHOLD);
    }
}
