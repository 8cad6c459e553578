// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {QuarantineScene} from "../base/QuarantineScene.sol";

contract HeldRecordOfTest is QuarantineScene {
    function test_isZeroWhereNothingIsHeld() external {
        put(record(ALICE, 500, 1));
        (uint256 word, uint40 heldUntil) = quarantine().heldRecordOf(ALICE);
        vm.assertEq(word, 0);
        vm.assertEq(heldUntil, 0);
    }

    function test_givesTheWordToBeAndItsLastMoment() external {
        hold();
        (uint256 word, uint40 heldUntil) = quarantine().heldRecordOf(ALICE);
        vm.assertEq(heldUntil, START + 1 + PERIOD);
        vm.assertEq(
            word,
            uint256(700) | uint256(1) << 16 | uint256(GUARDED) << 32 | uint256(START + 1) << 64 | uint256(START + 1)
                << 104 | uint256(2) << 144
        );
    }
}
