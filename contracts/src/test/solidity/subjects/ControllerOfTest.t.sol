// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

contract ControllerOfTest is SubjectScene {
    function test_isEmptyForAStranger() external view {
        ISubjectRegistry.Controller memory nobody;
        vm.assertEq(abi.encode(subjects.controllerOf(BOB)), abi.encode(nobody));
    }

    function test_givesTheWalletAndItsNumbers() external view {
        ISubjectRegistry.Controller memory found = subjects.controllerOf(ALICE);
        vm.assertEq(found.current, wallet);
        vm.assertEq(found.next, address(0));
        vm.assertEq(found.bindings, 1);
        vm.assertEq(found.requests, 1);
        vm.assertEq(found.generation, 1);
    }

    function test_givesTheWalletThatIsToFollow() external {
        bind(ALICE, other);
        ISubjectRegistry.Controller memory found = subjects.controllerOf(ALICE);
        vm.assertEq(found.current, wallet);
        vm.assertEq(found.next, other);
        vm.assertEq(found.effectiveAt, START + 7 days);
    }
}
