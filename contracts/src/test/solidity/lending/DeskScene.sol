// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ILendingDesk} from "../../../main/solidity/interfaces/ILendingDesk.sol";
import {Scene} from "../base/Scene.sol";

/// @notice A lending desk beside the registry: at least 600 points, no older than `MAX_AGE`.
abstract contract DeskScene is Scene {
    ILendingDesk internal desk;

    function setUp() public override {
        super.setUp();
        desk = ILendingDesk(vm.deployCode("LendingDesk.sol:LendingDesk", abi.encode(rating, 600, MAX_AGE)));
    }
}
