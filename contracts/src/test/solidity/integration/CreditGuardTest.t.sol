// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {CreditGuard} from "../../../main/solidity/integration/CreditGuard.sol";
import {Scene} from "../base/Scene.sol";

/// @dev Alice's record: 600 points, 123 basis points.
contract CreditGuardTest is Scene {
    function setUp() public override {
        super.setUp();
        makeSubjectRegistry(address(this));
        publish(ALICE, 600);
    }

    function test_refusesWhatTheRegistryRefuses() external {
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreMissing.selector, BOB));
        this.require_(BOB, terms(300, 10_000, true));
        expectVerdict(BOB, terms(300, 10_000, true), CreditGuard.Verdict.NotCurrent);
    }

    function test_refusesAHaltedScoreUnlessTheTermsAcceptIt() external {
        vm.prank(GUARDIAN);
        rating.pausePublishing();
        CreditGuard.Terms memory asked = terms(300, 10_000, true);
        expectVerdict(ALICE, asked, CreditGuard.Verdict.Accepted);
        vm.assertEq(this.require_(ALICE, asked).scorePoints, 600);

        asked.acceptsHalted = false;
        expectVerdict(ALICE, asked, CreditGuard.Verdict.Halted);
        vm.expectRevert(abi.encodeWithSelector(CreditGuard.ScoreHalted.selector, ALICE, uint16(64)));
        this.require_(ALICE, asked);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreMissing.selector, BOB));
        this.require_(BOB, asked);
    }

    function test_refusesAScoreOfASuspendedModel() external {
        vm.prank(GUARDIAN);
        quarantine().suspendModel(MODEL);
        CreditGuard.Terms memory asked = terms(300, 10_000, true);
        asked.acceptsHalted = false;
        vm.expectRevert(abi.encodeWithSelector(CreditGuard.ScoreHalted.selector, ALICE, uint16(128)));
        this.require_(ALICE, asked);
    }

    function test_refusesADisputedScoreUnlessTheTermsAcceptIt() external {
        rating.markSubject(ALICE, 4, true, 1);
        vm.expectRevert(abi.encodeWithSelector(CreditGuard.ScoreDisputed.selector, ALICE));
        this.require_(ALICE, terms(300, 10_000, false));
        expectVerdict(ALICE, terms(300, 10_000, false), CreditGuard.Verdict.Disputed);
        expectVerdict(ALICE, terms(300, 10_000, true), CreditGuard.Verdict.Accepted);
    }

    function test_refusesTooFewPoints() external {
        vm.expectRevert(abi.encodeWithSelector(CreditGuard.ScoreTooLow.selector, ALICE, uint16(600), uint16(601)));
        this.require_(ALICE, terms(601, 10_000, false));
        expectVerdict(ALICE, terms(601, 10_000, false), CreditGuard.Verdict.PointsTooLow);
    }

    function test_refusesTooHighAProbability() external {
        vm.expectRevert(abi.encodeWithSelector(CreditGuard.PdTooHigh.selector, ALICE, uint16(123), uint16(122)));
        this.require_(ALICE, terms(600, 122, false));
        expectVerdict(ALICE, terms(600, 122, false), CreditGuard.Verdict.PdTooHigh);
    }

    function test_givesAScoreThatMeetsTheTerms() external view {
        vm.assertEq(this.require_(ALICE, terms(600, 123, false)).scorePoints, 600);
    }

    function testFuzz_bothAgree(uint16 minimum, uint16 maximum, bool accepts, bool disputed, bool halted, uint40 age)
        external
    {
        if (halted) {
            vm.prank(GUARDIAN);
            rating.pausePublishing();
        }
        if (disputed) rating.markSubject(ALICE, 4, true, 1);
        vm.warp(uint256(START) + age % (2 * MAX_AGE));
        CreditGuard.Terms memory asked = terms(minimum, maximum, accepts);
        asked.acceptsHalted = age & 1 == 0;
        (CreditGuard.Verdict verdict,,) = CreditGuard.judge(rating, ALICE, asked);
        try this.require_(ALICE, asked) {
            vm.assertTrue(verdict == CreditGuard.Verdict.Accepted);
        } catch {
            vm.assertTrue(verdict != CreditGuard.Verdict.Accepted);
        }
    }

    /// @dev A call of its own, so that its revert can be expected.
    function require_(bytes20 subjectId, CreditGuard.Terms calldata asked)
        external
        view
        returns (ICreditRating.Score memory)
    {
        return CreditGuard.requireScore(rating, subjectId, asked);
    }

    function expectVerdict(bytes20 subjectId, CreditGuard.Terms memory asked, CreditGuard.Verdict expected)
        private
        view
    {
        (CreditGuard.Verdict verdict,,) = CreditGuard.judge(rating, subjectId, asked);
        vm.assertTrue(verdict == expected);
    }

    function terms(uint16 minimum, uint16 maximum, bool accepts) private pure returns (CreditGuard.Terms memory) {
        return CreditGuard.Terms(minimum, maximum, MAX_AGE, accepts, true);
    }
}
