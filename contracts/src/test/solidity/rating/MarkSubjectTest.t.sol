// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {Scene} from "../base/Scene.sol";

contract MarkSubjectTest is Scene {
    address private constant SUBJECTS = address(0x5b1ec7);

    uint16 private constant DISPUTED = 4;
    uint16 private constant FROZEN_BY_SUBJECT = 8;

    function setUp() public override {
        super.setUp();
        makeSubjectRegistry(SUBJECTS);
        publish(ALICE, 600);
    }

    function testFuzz_refusesOthersThanTheSubjectRegistry(address caller) external {
        // The rating deploys a subject registry of its own, whose address a long run finds.
        vm.assume(!IAccessControl(address(rating)).hasRole(keccak256("SUBJECT_REGISTRY_ROLE"), caller));
        vm.expectRevert(
            abi.encodeWithSelector(
                IAccessControl.AccessControlUnauthorizedAccount.selector, caller, keccak256("SUBJECT_REGISTRY_ROLE")
            )
        );
        vm.prank(caller);
        rating.markSubject(ALICE, DISPUTED, true, 1);
    }

    function testFuzz_refusesBitsThatAreNotTheSubjects(uint16 bit) external {
        vm.assume(bit == 0 || bit & ~uint16(12) != 0);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.StatusBitNotSubjects.selector, bit));
        vm.prank(SUBJECTS);
        rating.markSubject(ALICE, bit, true, 1);
    }

    function test_refusesNoBit() external {
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.StatusBitNotSubjects.selector, uint16(0)));
        vm.prank(SUBJECTS);
        rating.markSubject(ALICE, 0, true, 1);
    }

    function test_refusesASubjectWithoutRecord() external {
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreMissing.selector, BOB));
        vm.prank(SUBJECTS);
        rating.markSubject(BOB, DISPUTED, true, 1);
    }

    function test_refusesToTakeAwayWhatIsNotThere() external {
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.StatusUnchanged.selector, ALICE, uint16(0)));
        vm.prank(SUBJECTS);
        rating.markSubject(ALICE, FROZEN_BY_SUBJECT, false, 1);
    }

    function test_marksADisputeThatReadersSeeAndMayJudge() external {
        uint256 before = rating.recordOf(ALICE);

        vm.expectEmit(address(rating));
        emit ICreditRating.StatusChanged(ALICE, SUBJECTS, DISPUTED, 77);
        vm.prank(SUBJECTS);
        rating.markSubject(ALICE, DISPUTED, true, 77);

        vm.assertEq(rating.recordOf(ALICE), before | uint256(DISPUTED) << 208);
        vm.assertEq(rating.scoreOf(ALICE, MAX_AGE).statusBits, DISPUTED);
    }

    function test_hidesTheScoreOfASubjectThatFrozeItself() external {
        vm.prank(SUBJECTS);
        rating.markSubject(ALICE, FROZEN_BY_SUBJECT, true, 1);

        (ICreditRating.ScoreStatus status,) = rating.tryScoreOf(ALICE, MAX_AGE);
        vm.assertTrue(status == ICreditRating.ScoreStatus.Frozen);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreFrozen.selector, ALICE));
        rating.scoreOf(ALICE, MAX_AGE);
    }

    function test_theGovernorCannotLiftTheSubjectsFreeze() external {
        vm.prank(SUBJECTS);
        rating.markSubject(ALICE, FROZEN_BY_SUBJECT, true, 1);

        vm.expectRevert(abi.encodeWithSelector(ICreditRating.StatusUnchanged.selector, ALICE, FROZEN_BY_SUBJECT));
        vm.prank(GOVERNOR);
        rating.unfreeze(one(ALICE), 1);
    }

    function test_theSubjectCannotLiftTheGuardiansFreeze() external {
        vm.prank(GUARDIAN);
        rating.freeze(one(ALICE), 1);
        vm.prank(SUBJECTS);
        rating.markSubject(ALICE, FROZEN_BY_SUBJECT, true, 1);
        vm.prank(SUBJECTS);
        rating.markSubject(ALICE, FROZEN_BY_SUBJECT, false, 1);

        (ICreditRating.ScoreStatus status,) = rating.tryScoreOf(ALICE, MAX_AGE);
        vm.assertTrue(status == ICreditRating.ScoreStatus.Frozen);
    }

    function test_aNewBatchKeepsBothMarks() external {
        vm.prank(SUBJECTS);
        rating.markSubject(ALICE, DISPUTED | FROZEN_BY_SUBJECT, true, 1);

        vm.warp(START + 1);
        publish(ALICE, 700);

        vm.assertEq(rating.recordOf(ALICE) >> 208, 12);
    }
}
