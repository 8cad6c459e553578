// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Scene} from "../base/Scene.sol";

contract RecordOfTest is Scene {
    function test_isZeroWhereThereIsNoRecord() external view {
        vm.assertEq(rating.recordOf(ALICE), 0);
    }

    function testFuzz_isTheStorageWord(uint256 word) external {
        vm.store(address(rating), keccak256(abi.encode(ALICE, uint256(3))), bytes32(word));
        vm.assertEq(rating.recordOf(ALICE), word);
    }
}
