// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {IQuarantine} from "../../../main/solidity/interfaces/IQuarantine.sol";
import {QuarantineScene} from "../base/QuarantineScene.sol";

contract ReinstateModelTest is QuarantineScene {
    function testFuzz_refusesOthersThanTheGovernor(address caller) external {
        vm.assume(caller != GOVERNOR);
        vm.expectRevert(unauthorized(caller, "GOVERNOR_ROLE"));
        vm.prank(caller);
        quarantine().reinstateModel(GUARDED);
    }

    function test_refusesAModelThatIsNotSuspended() external {
        vm.expectRevert(abi.encodeWithSelector(IQuarantine.ModelNotSuspended.selector, GUARDED));
        vm.prank(GOVERNOR);
        quarantine().reinstateModel(GUARDED);
    }

    function test_letsItsBatchesGoOn() external {
        vm.prank(GUARDIAN);
        quarantine().suspendModel(GUARDED);
        vm.prank(GOVERNOR);
        quarantine().reinstateModel(GUARDED);
        put(record(BOB, 500, 1));
        expectStatus(BOB, ICreditRating.ScoreStatus.Current);
    }
}
