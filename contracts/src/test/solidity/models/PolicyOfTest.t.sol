// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Scene} from "../base/Scene.sol";

contract PolicyOfTest is Scene {
    function test_isZeroForAnUnknownModel() external view {
        vm.assertEq(registry.policyOf(9), 0);
    }

    function test_isOneWord() external view {
        vm.assertEq(
            registry.policyOf(MODEL),
            uint256(START) | uint256(type(uint40).max) << 40 | uint256(300) << 80 | uint256(850) << 96 | uint256(550)
                << 112 | uint256(10_000) << 128 | uint256(90 days) << 144 | uint256(1) << 192
        );
    }
}
