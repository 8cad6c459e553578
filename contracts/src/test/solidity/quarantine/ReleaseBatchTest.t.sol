// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {IQuarantine} from "../../../main/solidity/interfaces/IQuarantine.sol";
import {BatchDigest} from "../../../main/solidity/libraries/BatchDigest.sol";
import {QuarantineScene} from "../base/QuarantineScene.sol";

contract ReleaseBatchTest is QuarantineScene {
    function test_refusesWhilePublishingIsPaused() external {
        hold();
        vm.prank(GUARDIAN);
        rating.pausePublishing();
        expectRefusal(abi.encodePacked(ALICE), abi.encodeWithSelector(ICreditRating.PublishingIsPaused.selector));
    }

    function test_refusesMalformedSubjects() external {
        expectRefusal("", abi.encodeWithSelector(IQuarantine.SubjectsMalformed.selector, 0));
        expectRefusal(new bytes(21), abi.encodeWithSelector(IQuarantine.SubjectsMalformed.selector, 21));
        expectRefusal(new bytes(10_020), abi.encodeWithSelector(IQuarantine.SubjectsMalformed.selector, 10_020));
    }

    function test_refusesSignaturesForABatchOfScores() external {
        hold();
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory quorum = quorumFor(BatchDigest.BATCH_TYPEHASH, header, keccak256(abi.encodePacked(ALICE)));
        vm.expectRevert();
        quarantine().releaseBatch(header, abi.encodePacked(ALICE), quorum);
    }

    function test_refusesWhatIsNotHeld() external {
        expectRefusal(abi.encodePacked(BOB), abi.encodeWithSelector(IQuarantine.HeldRecordMissing.selector, BOB));
    }

    function test_refusesAfterTheHoldPeriod() external {
        hold();
        vm.warp(START + 1 + PERIOD + 1);
        expectRefusal(
            abi.encodePacked(ALICE),
            abi.encodeWithSelector(
                IQuarantine.HeldRecordExpired.selector, ALICE, START + 1 + PERIOD, START + 2 + PERIOD
            )
        );
    }

    function test_refusesWhatALaterRecordOvertook() external {
        hold();
        vm.warp(START + 2);
        put(record(ALICE, 510, 1));
        expectStatus(ALICE, ICreditRating.ScoreStatus.Current);
        expectRefusal(
            abi.encodePacked(ALICE),
            abi.encodeWithSelector(ICreditRating.DataTimeNotIncreasing.selector, ALICE, START + 2, START + 1)
        );
    }

    function test_refusesAHeldCorrectionThatALaterCorrectionOvertook() external {
        put(record(ALICE, 500, 1));
        correctAlice(700, 1); // held: a step of 200
        correctAlice(520, 1);
        expectRefusal(
            abi.encodePacked(ALICE),
            abi.encodeWithSelector(ICreditRating.DataTimeNotIncreasing.selector, ALICE, START, START)
        );
    }

    function test_refusesAHeldCorrectionOfDataThatAreNoLongerTheLatest() external {
        put(record(ALICE, 500, 1));
        correctAlice(700, 1);
        vm.warp(START + 5);
        put(record(ALICE, 505, 1));
        expectRefusal(
            abi.encodePacked(ALICE),
            abi.encodeWithSelector(ICreditRating.DataTimeNotIncreasing.selector, ALICE, START + 5, START)
        );
    }

    function test_storesWhatASecondQuorumReleases() external {
        hold();
        vm.warp(START + 50);
        release(abi.encodePacked(ALICE));
        vm.assertEq(
            abi.encode(rating.scoreOf(ALICE, MAX_AGE)),
            abi.encode(ICreditRating.Score(700, 1, GUARDED, START + 1, START + 50, 2, 0))
        );
        (uint256 word,) = quarantine().heldRecordOf(ALICE);
        vm.assertEq(word, 0);
        vm.assertEq(rating.sequence(), 3);
    }

    function test_storesAHeldCorrectionOfTheSameData() external {
        put(record(ALICE, 500, 1));
        correctAlice(700, 1);
        expectStatus(ALICE, ICreditRating.ScoreStatus.Quarantined);
        release(abi.encodePacked(ALICE));
        vm.assertEq(
            abi.encode(rating.scoreOf(ALICE, MAX_AGE)),
            abi.encode(ICreditRating.Score(700, 1, GUARDED, START, START, 2, 16))
        );
    }

    function test_aFreezeOutlivesARelease() external {
        hold();
        vm.prank(GUARDIAN);
        rating.freeze(one(ALICE), 1);
        release(abi.encodePacked(ALICE));
        expectStatus(ALICE, ICreditRating.ScoreStatus.Frozen);
    }

    /// @dev Corrects Alice's record with data of the beginning.
    function correctAlice(uint16 points, uint64 replaced) private {
        ICreditRating.BatchHeader memory header = guardedHeader();
        header.dataTime = START;
        correct(header, abi.encodePacked(record(ALICE, points, 1), replaced, uint16(12)));
    }

    function expectRefusal(bytes memory subjects, bytes memory expected) private {
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory quorum = quorumFor(BatchDigest.RELEASE_TYPEHASH, header, keccak256(subjects));
        vm.expectRevert(expected);
        quarantine().releaseBatch(header, subjects, quorum);
    }
}
