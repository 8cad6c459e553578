// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

contract GrantedScoreOfTest is SubjectScene {
    function test_refusesWhoeverHoldsNoGrant() external {
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.AccessNotGranted.selector, ALICE, LENDER, APPLICATION));
        vm.prank(LENDER);
        subjects.grantedScoreOf(ALICE, APPLICATION, MAX_AGE);
    }

    function test_refusesWhatTheRegistryRefuses() external {
        grant();
        vm.prank(wallet);
        subjects.freezeFile(ALICE, 1);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreFrozen.selector, ALICE));
        vm.prank(LENDER);
        subjects.grantedScoreOf(ALICE, APPLICATION, MAX_AGE);
    }

    function test_readsForThoseWhoHoldAGrant() external {
        grant();
        vm.prank(LENDER);
        ICreditRating.Score memory score = subjects.grantedScoreOf(ALICE, APPLICATION, MAX_AGE);
        vm.assertEq(abi.encode(score), abi.encode(rating.scoreOf(ALICE, MAX_AGE)));
    }
}
