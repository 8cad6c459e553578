// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {IModelRegistry} from "../../../main/solidity/interfaces/IModelRegistry.sol";
import {IQuarantine} from "../../../main/solidity/interfaces/IQuarantine.sol";
import {BatchDigest} from "../../../main/solidity/libraries/BatchDigest.sol";
import {Scene} from "../base/Scene.sol";

contract QuarantineTest is Scene {
    uint32 private constant GUARDED = 8;
    uint40 private constant PERIOD = 7 days;

    function setUp() public override {
        super.setUp();
        IModelRegistry.ModelPolicy memory policy = policyFrom(START);
        (policy.minPoints, policy.maxPoints, policy.maxStepPoints) = (400, 800, 100);
        (policy.maxMovedShareBps, policy.deviationPoints) = (5000, 20);
        vm.prank(REGISTRAR);
        registry.register(GUARDED, keccak256("guarded"), 0, IModelRegistry.ModelKind.Boosting, policy, "");
    }

    function test_holdsPointsBelowAndAboveTheModelsRange() external {
        put(abi.encodePacked(record(ALICE, 399, 1), record(BOB, 801, 1), record(subject(1), 400, 1)));
        expectStatus(ALICE, ICreditRating.ScoreStatus.Quarantined);
        expectStatus(BOB, ICreditRating.ScoreStatus.Quarantined);
        expectStatus(subject(1), ICreditRating.ScoreStatus.Current);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreQuarantined.selector, ALICE));
        rating.scoreOf(ALICE, MAX_AGE);
    }

    function testFuzz_holdsAStepBeyondTheLargest(uint16 first, uint16 second) external {
        (first, second) = (400 + first % 401, 400 + second % 401);
        put(abi.encodePacked(record(ALICE, first, 1), record(BOB, 500, 1), record(subject(1), 500, 1)));
        vm.warp(START + 1);
        put(abi.encodePacked(record(ALICE, second, 1), record(BOB, 500, 1), record(subject(1), 500, 1)));
        uint256 step = first > second ? first - second : second - first;
        bool held = step > 100;
        expectStatus(ALICE, held ? ICreditRating.ScoreStatus.Quarantined : ICreditRating.ScoreStatus.Current);
        vm.assertEq(uint16(rating.recordOf(ALICE)), held ? first : second);
    }

    function test_holdsAllMovesOfABatchThatMovesTooMuch() external {
        put(abi.encodePacked(record(ALICE, 500, 1), record(BOB, 500, 1), record(subject(1), 500, 1)));
        vm.warp(START + 1);
        put(abi.encodePacked(record(ALICE, 520, 1), record(BOB, 480, 1), record(subject(1), 519, 1)));
        expectStatus(ALICE, ICreditRating.ScoreStatus.Quarantined);
        expectStatus(BOB, ICreditRating.ScoreStatus.Quarantined);
        expectStatus(subject(1), ICreditRating.ScoreStatus.Current);
    }

    function test_aSecondQuorumReleases() external {
        hold();
        vm.warp(START + 50);
        release(abi.encodePacked(ALICE));
        vm.assertEq(
            abi.encode(rating.scoreOf(ALICE, MAX_AGE)),
            abi.encode(ICreditRating.Score(700, 1, GUARDED, START + 1, START + 50, 2, 0))
        );
        (uint256 word,) = quarantine().heldRecordOf(ALICE);
        vm.assertEq(word, 0);
    }

    function test_releaseRefusesMalformedSubjects() external {
        expectReleaseRefusal("", abi.encodeWithSelector(IQuarantine.SubjectsMalformed.selector, 0));
        expectReleaseRefusal(new bytes(21), abi.encodeWithSelector(IQuarantine.SubjectsMalformed.selector, 21));
        expectReleaseRefusal(new bytes(10_020), abi.encodeWithSelector(IQuarantine.SubjectsMalformed.selector, 10_020));
    }

    function test_releaseRefusesWhatIsNotHeld() external {
        expectReleaseRefusal(abi.encodePacked(BOB), abi.encodeWithSelector(IQuarantine.HeldRecordMissing.selector, BOB));
    }

    function test_releaseRefusesAfterTheHoldPeriod() external {
        hold();
        vm.warp(START + 1 + PERIOD + 1);
        expectReleaseRefusal(
            abi.encodePacked(ALICE),
            abi.encodeWithSelector(
                IQuarantine.HeldRecordExpired.selector, ALICE, START + 1 + PERIOD, START + 2 + PERIOD
            )
        );
    }

    function test_releaseRefusesWhatALaterRecordOvertook() external {
        hold();
        vm.warp(START + 2);
        put(record(ALICE, 510, 1));
        expectStatus(ALICE, ICreditRating.ScoreStatus.Current);
        expectReleaseRefusal(
            abi.encodePacked(ALICE),
            abi.encodeWithSelector(ICreditRating.DataTimeNotIncreasing.selector, ALICE, START + 2, START + 1)
        );
    }

    function test_expiresOnlyAfterTheHoldPeriod() external {
        hold();
        vm.expectRevert(
            abi.encodeWithSelector(IQuarantine.HeldRecordPending.selector, ALICE, START + 1 + PERIOD, START + 1)
        );
        quarantine().expireHeld(one(ALICE));

        vm.warp(START + 2 + PERIOD);
        vm.prank(STRANGER);
        quarantine().expireHeld(one(ALICE));
        expectStatus(ALICE, ICreditRating.ScoreStatus.Current);
        vm.assertEq(uint16(rating.recordOf(ALICE)), 500);

        vm.expectRevert(abi.encodeWithSelector(IQuarantine.HeldRecordMissing.selector, ALICE));
        quarantine().expireHeld(one(ALICE));
    }

    function test_aSubjectWithoutRecordIsMissingAgainAfterExpiry() external {
        put(record(ALICE, 399, 1));
        vm.warp(START + 1 + PERIOD);
        quarantine().expireHeld(one(ALICE));
        vm.assertEq(rating.recordOf(ALICE), 0);
    }

    function test_refusesASubjectTwiceInABatchAlsoWhereHeld() external {
        ICreditRating.BatchHeader memory header = guardedHeader();
        bytes memory all = abi.encodePacked(record(ALICE, 399, 1), record(ALICE, 399, 1));
        bytes memory quorum = signatures(rating.digestOf(header, all), THRESHOLD);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.DataTimeNotIncreasing.selector, ALICE, START, START));
        rating.publish(header, all, quorum);
    }

    function test_theGuardianSuspendsOneModelAndTheGovernorReinstates() external {
        vm.expectRevert(unauthorized(STRANGER, "GUARDIAN_ROLE"));
        vm.prank(STRANGER);
        quarantine().suspendModel(GUARDED);

        vm.prank(GUARDIAN);
        quarantine().suspendModel(GUARDED);
        publish(ALICE, 600);

        ICreditRating.BatchHeader memory header = guardedHeader();
        bytes memory all = record(BOB, 500, 1);
        bytes memory quorum = signatures(rating.digestOf(header, all), THRESHOLD);
        vm.expectRevert(abi.encodeWithSelector(IQuarantine.ModelIsSuspended.selector, GUARDED));
        rating.publish(header, all, quorum);

        vm.expectRevert(unauthorized(GUARDIAN, "GOVERNOR_ROLE"));
        vm.prank(GUARDIAN);
        quarantine().reinstateModel(GUARDED);

        vm.prank(GOVERNOR);
        quarantine().reinstateModel(GUARDED);
        rating.publish(header, all, quorum);
        expectStatus(BOB, ICreditRating.ScoreStatus.Current);
    }

    function test_refusesToSuspendOrReinstateTwice() external {
        vm.expectRevert(abi.encodeWithSelector(IQuarantine.ModelNotSuspended.selector, GUARDED));
        vm.prank(GOVERNOR);
        quarantine().reinstateModel(GUARDED);

        vm.prank(GUARDIAN);
        quarantine().suspendModel(GUARDED);
        vm.expectRevert(abi.encodeWithSelector(IQuarantine.ModelIsSuspended.selector, GUARDED));
        vm.prank(GUARDIAN);
        quarantine().suspendModel(GUARDED);
    }

    function test_aRetirementReachesTheRatingWhenAnyoneSyncs() external {
        put(record(ALICE, 500, 1));
        vm.warp(START + 1);
        vm.prank(GOVERNOR);
        registry.retire(GUARDED, START + 1);
        vm.prank(STRANGER);
        quarantine().syncModelDates(GUARDED);

        ICreditRating.BatchHeader memory header = guardedHeader();
        bytes memory all = record(ALICE, 510, 1);
        bytes memory quorum = signatures(rating.digestOf(header, all), THRESHOLD);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ModelNotActive.selector, GUARDED));
        rating.publish(header, all, quorum);
    }

    /// @dev Alice has 500 points from batch 1; batch 2's 700 wait.
    function hold() private {
        put(record(ALICE, 500, 1));
        vm.warp(START + 1);
        put(record(ALICE, 700, 1));
        expectStatus(ALICE, ICreditRating.ScoreStatus.Quarantined);
    }

    function put(bytes memory all) private {
        publish(guardedHeader(), all);
    }

    function guardedHeader() private view returns (ICreditRating.BatchHeader memory header) {
        header = nextHeader();
        header.modelId = GUARDED;
    }

    function expectStatus(bytes20 subjectId, ICreditRating.ScoreStatus expected) private view {
        (ICreditRating.ScoreStatus status,) = rating.tryScoreOf(subjectId, MAX_AGE);
        vm.assertEq(uint256(status), uint256(expected));
    }

    function expectReleaseRefusal(bytes memory subjects, bytes memory expected) private {
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory quorum = quorumFor(BatchDigest.RELEASE_TYPEHASH, header, keccak256(subjects));
        vm.expectRevert(expected);
        quarantine().releaseBatch(header, subjects, quorum);
    }

    function unauthorized(address caller, string memory role) private pure returns (bytes memory) {
        return abi.encodeWithSelector(
            IAccessControl.AccessControlUnauthorizedAccount.selector, caller, keccak256(bytes(role))
        );
    }
}
