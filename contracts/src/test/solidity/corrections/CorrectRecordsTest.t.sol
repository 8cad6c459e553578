// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICorrections} from "../../../main/solidity/interfaces/ICorrections.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {BatchDigest} from "../../../main/solidity/libraries/BatchDigest.sol";
import {Scene} from "../base/Scene.sol";

contract CorrectRecordsTest is Scene {
    uint16 private constant REASON = 12;

    function setUp() public override {
        super.setUp();
        publish(nextHeader(), abi.encodePacked(record(ALICE, 600, 1), record(BOB, 700, 1)));
    }

    function test_refusesHalfACorrection() external {
        expectRefusal(new bytes(33), abi.encodeWithSelector(ICorrections.CorrectionsMalformed.selector, 33));
    }

    function test_refusesNoCorrections() external {
        expectRefusal("", abi.encodeWithSelector(ICorrections.CorrectionsMalformed.selector, 0));
    }

    function test_refusesMoreThan500() external {
        expectRefusal(new bytes(501 * 34), abi.encodeWithSelector(ICorrections.TooManyCorrections.selector, 501, 500));
    }

    function test_refusesSignaturesForABatchOfScores() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory fix = correction(ALICE, 620, 1);
        bytes memory quorum = quorumFor(BatchDigest.BATCH_TYPEHASH, header, keccak256(fix));
        vm.expectRevert();
        corrector().correctRecords(header, fix, quorum);
    }

    function test_refusesPointsOutOfRange() external {
        expectRefusal(
            correction(ALICE, 900, 1),
            abi.encodeWithSelector(ICreditRating.RecordOutOfRange.selector, ALICE, uint16(900), uint16(5))
        );
    }

    function test_refusesASubjectWithoutRecord() external {
        expectRefusal(
            correction(subject(9), 620, 1), abi.encodeWithSelector(ICreditRating.ScoreMissing.selector, subject(9))
        );
    }

    function test_refusesToReplaceAnotherRecordThanItNames() external {
        expectRefusal(
            correction(ALICE, 620, 2),
            abi.encodeWithSelector(ICorrections.CorrectionMismatch.selector, ALICE, uint64(1), uint64(2))
        );
    }

    function test_refusesOlderData() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        header.dataTime = START - 1;
        bytes memory fix = correction(ALICE, 620, 1);
        bytes memory quorum = quorumFor(BatchDigest.CORRECTION_TYPEHASH, header, keccak256(fix));
        vm.expectRevert(
            abi.encodeWithSelector(ICorrections.DataTimeDecreasing.selector, ALICE, uint40(START), uint40(START - 1))
        );
        corrector().correctRecords(header, fix, quorum);
    }

    function test_replacesAndMarksAsCorrected() external {
        correct(nextHeader(), abi.encodePacked(correction(ALICE, 620, 1), correction(BOB, 680, 1)));

        vm.assertEq(
            abi.encode(rating.scoreOf(ALICE, MAX_AGE)),
            abi.encode(ICreditRating.Score(620, 5, MODEL, START, START, 2, 16))
        );
        vm.assertEq(rating.scoreOf(BOB, MAX_AGE).scorePoints, 680);
        vm.assertEq(uint256(corrector().standingOf(ALICE, 1)), uint256(ICreditRating.ScoreStatus.Superseded));
        vm.assertEq(uint256(corrector().standingOf(ALICE, 2)), uint256(ICreditRating.ScoreStatus.Current));
        vm.assertEq(uint256(corrector().standingOf(ALICE, 3)), uint256(ICreditRating.ScoreStatus.Missing));
    }

    function test_cannotBeAppliedTwice() external {
        correct(nextHeader(), correction(ALICE, 620, 1));
        expectRefusal(
            correction(ALICE, 620, 1),
            abi.encodeWithSelector(ICorrections.CorrectionMismatch.selector, ALICE, uint64(2), uint64(1))
        );
    }

    function test_supersededIsNotRevoked() external {
        vm.prank(attesters[0]);
        rating.withdrawScore(ALICE, REASON);
        vm.assertEq(uint256(corrector().standingOf(ALICE, 1)), uint256(ICreditRating.ScoreStatus.Revoked));
        correct(nextHeader(), correction(ALICE, 620, 1));
        vm.assertEq(uint256(corrector().standingOf(ALICE, 1)), uint256(ICreditRating.ScoreStatus.Superseded));
    }

    function test_aNewRecordEndsTheMark() external {
        correct(nextHeader(), correction(ALICE, 620, 1));
        vm.warp(START + 1);
        publish(ALICE, 630);
        vm.assertEq(rating.recordOf(ALICE) >> 208, 0);
    }

    function correction(bytes20 subjectId, uint16 points, uint64 replaced) private pure returns (bytes memory) {
        return abi.encodePacked(subjectId, points, uint16(5), replaced, REASON);
    }

    function expectRefusal(bytes memory corrections, bytes memory expected) private {
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory quorum = quorumFor(BatchDigest.CORRECTION_TYPEHASH, header, keccak256(corrections));
        vm.expectRevert(expected);
        corrector().correctRecords(header, corrections, quorum);
    }
}
