// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {QuarantineScene} from "../base/QuarantineScene.sol";

contract TermsOfTest is QuarantineScene {
    function test_areZeroBeforeTheFirstBatch() external view {
        vm.assertEq(quarantine().termsOf(GUARDED), 0);
    }

    function test_areTheRegistrysPolicyFromTheFirstBatchOn() external {
        put(record(ALICE, 500, 1));
        vm.assertEq(quarantine().termsOf(GUARDED), registry.policyOf(GUARDED));
    }
}
