// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";

contract PublishTest is Scene {
    function test_refusesWhilePaused() external {
        vm.prank(GUARDIAN);
        rating.pausePublishing();

        expectRefusal(junkHeader(), "", "", abi.encodeWithSelector(ICreditRating.PublishingIsPaused.selector));
    }

    function test_refusesAnotherSequence() external {
        expectRefusal(
            junkHeader(),
            "",
            "",
            abi.encodeWithSelector(ICreditRating.UnexpectedSequence.selector, uint64(1), uint64(9))
        );
    }

    function test_refusesAnotherEpoch() external {
        ICreditRating.BatchHeader memory header = junkHeader();
        header.sequence = 1;

        expectRefusal(
            header, "", "", abi.encodeWithSelector(ICreditRating.UnexpectedEpoch.selector, uint32(1), uint32(9))
        );
    }

    function test_refusesAfterTheDeadline() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        header.deadline = START - 1;
        header.dataTime = START + 1;

        expectRefusal(header, "", "", abi.encodeWithSelector(ICreditRating.DeadlinePassed.selector, START - 1, START));
    }

    function test_refusesDataFromTheFuture() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        header.dataTime = START + 1;

        expectRefusal(header, "", "", abi.encodeWithSelector(ICreditRating.FutureDataTime.selector, START + 1, START));
    }

    function test_refusesNoRecords() external {
        expectRefusal(nextHeader(), "", "", abi.encodeWithSelector(ICreditRating.RecordsMalformed.selector, 0));
    }

    function testFuzz_refusesBrokenRecords(uint16 length) external {
        vm.assume(length % 24 != 0);

        expectRefusal(
            nextHeader(),
            new bytes(length),
            "",
            abi.encodeWithSelector(ICreditRating.RecordsMalformed.selector, uint256(length))
        );
    }

    function test_refusesMoreThan500Records() external {
        expectRefusal(
            nextHeader(),
            records(0, 501, 600),
            "",
            abi.encodeWithSelector(ICreditRating.TooManyRecords.selector, 501, 500)
        );
    }

    function test_refusesAnUnknownModel() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        header.modelId = 9;

        expectRefusal(
            header, records(0, 1, 600), "", abi.encodeWithSelector(ICreditRating.ModelNotActive.selector, uint32(9))
        );
    }

    function test_refusesARetiredModel() external {
        vm.prank(GOVERNOR);
        registry.retire(MODEL, START);

        expectRefusal(
            nextHeader(), records(0, 1, 600), "", abi.encodeWithSelector(ICreditRating.ModelNotActive.selector, MODEL)
        );
    }

    function test_refusesBrokenSignatures() external {
        expectRefusal(
            nextHeader(),
            records(0, 1, 600),
            new bytes(194),
            abi.encodeWithSelector(ICreditRating.SignaturesMalformed.selector, 194)
        );
    }

    function test_refusesTooFewSigners() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory all = records(0, 1, 600);

        expectRefusal(
            header,
            all,
            signatures(rating.digestOf(header, all), 2),
            abi.encodeWithSelector(ICreditRating.QuorumNotReached.selector, 3, 2)
        );
    }

    function test_refusesASignatureOfNobody() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory all = records(0, 1, 600);
        bytes memory quorum = signatures(rating.digestOf(header, all), 3);
        quorum[65 + 64] = 0x1d;

        expectRefusal(header, all, quorum, abi.encodeWithSelector(ICreditRating.SignatureInvalid.selector, 1));
    }

    function test_refusesSignersOutOfOrder() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory all = records(0, 1, 600);
        bytes32 digest = rating.digestOf(header, all);

        expectRefusal(
            header,
            all,
            abi.encodePacked(signature(keys[1], digest), signature(keys[0], digest), signature(keys[2], digest)),
            abi.encodeWithSelector(ICreditRating.SignersNotAscending.selector, attesters[1], attesters[0])
        );
    }

    function testFuzz_refusesASignerWhoIsNotAnAttester(uint256 key) external {
        uint256[] memory signers = new uint256[](3);
        (signers[0], signers[1], signers[2]) = (keys[1], keys[3], key % type(uint128).max + 1);
        address outsider = vm.addr(signers[2]);
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory all = records(0, 1, 600);

        expectRefusal(
            header,
            all,
            signedBy(signers, rating.digestOf(header, all)),
            abi.encodeWithSelector(ICreditRating.SignerNotAttester.selector, outsider)
        );
    }

    function test_refusesPointsOutOfRange() external {
        expectSignedRefusal(record(ALICE, 299, 1), outOfRange(ALICE, 299, 1));
        expectSignedRefusal(record(ALICE, 851, 1), outOfRange(ALICE, 851, 1));
    }

    function test_refusesAProbabilityOutOfRange() external {
        expectSignedRefusal(record(ALICE, 600, 10_001), outOfRange(ALICE, 600, 10_001));
    }

    function test_refusesASubjectOfZero() external {
        expectSignedRefusal(record(0, 600, 1), outOfRange(0, 600, 1));
    }

    function test_refusesDataNoNewerThanStored() external {
        publish(ALICE, 600);

        expectSignedRefusal(
            abi.encodePacked(record(BOB, 600, 1), record(ALICE, 700, 1)),
            abi.encodeWithSelector(ICreditRating.DataTimeNotIncreasing.selector, ALICE, START, START)
        );
    }

    function test_refusesASubjectTwiceInABatch() external {
        expectSignedRefusal(
            abi.encodePacked(record(ALICE, 600, 1), record(ALICE, 700, 1)),
            abi.encodeWithSelector(ICreditRating.DataTimeNotIncreasing.selector, ALICE, START, START)
        );
    }

    function test_storesEveryRecordAndExtendsTheChain() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        header.dataTime = START - 5;
        bytes memory all = abi.encodePacked(record(ALICE, 300, 10_000), record(BOB, 850, 0));
        bytes32 digest = rating.digestOf(header, all);

        vm.expectEmit(address(rating));
        emit ICreditRating.BatchPublished(1, 1, MODEL, START - 5, START + 1 hours, keccak256("root"), digest, all);
        publish(header, all);

        vm.assertEq(rating.sequence(), 1);
        vm.assertEq(rating.headHash(), digest);
        vm.assertEq(
            abi.encode(rating.scoreOf(ALICE, MAX_AGE)),
            abi.encode(ICreditRating.Score(300, 10_000, MODEL, START - 5, START, 1, 0))
        );
        vm.assertEq(
            abi.encode(rating.scoreOf(BOB, MAX_AGE)),
            abi.encode(ICreditRating.Score(850, 0, MODEL, START - 5, START, 1, 0))
        );
    }

    function test_acceptsOnTheDeadlineItself() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        header.deadline = START;
        publish(header, record(ALICE, 600, 1));
        vm.assertEq(rating.sequence(), 1);
    }

    function test_acceptsMoreSignersThanTheThreshold() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory all = record(ALICE, 600, 1);
        rating.publish(header, all, signatures(rating.digestOf(header, all), 5));
        vm.assertEq(rating.sequence(), 1);
    }

    function testFuzz_acceptsAnyThreeAttesters(uint8 left, uint8 right) external {
        left %= 5;
        right %= 5;
        vm.assume(left < right);
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory all = record(ALICE, 600, 1);
        bytes32 digest = rating.digestOf(header, all);
        bytes memory quorum;
        for (uint256 i = 0; i < 5; ++i) {
            if (i != left && i != right) quorum = abi.encodePacked(quorum, signature(keys[i], digest));
        }
        rating.publish(header, all, quorum);
        vm.assertEq(rating.sequence(), 1);
    }

    function testFuzz_storesWhatTheRecordSays(bytes20 subjectId, uint16 points, uint16 bps, uint32 back) external {
        vm.assume(subjectId != 0);
        points = 300 + points % 551;
        bps %= 10_001;
        ICreditRating.BatchHeader memory header = nextHeader();
        header.dataTime = START - back % START;
        vm.assume(header.dataTime != 0);
        publish(header, record(subjectId, points, bps));
        vm.assertEq(
            abi.encode(rating.scoreOf(subjectId, START)),
            abi.encode(ICreditRating.Score(points, bps, MODEL, header.dataTime, START, 1, 0))
        );
    }

    function test_clearsARevocationButNotAFreeze() external {
        publish(ALICE, 600);
        vm.prank(attesters[0]);
        rating.revoke(one(ALICE), 1);
        vm.prank(GUARDIAN);
        rating.freeze(one(ALICE), 2);

        vm.warp(START + 1);
        publish(ALICE, 700);

        vm.assertEq(rating.recordOf(ALICE) >> 208, 2);
    }

    function test_keepsADispute() external {
        publish(ALICE, 600);
        bytes32 slot = keccak256(abi.encode(ALICE, uint256(3)));
        vm.store(address(rating), slot, bytes32(rating.recordOf(ALICE) | uint256(4) << 208));

        vm.warp(START + 1);
        publish(ALICE, 700);

        vm.assertEq(rating.recordOf(ALICE) >> 208, 4);
    }

    function test_takes500Records() external {
        publish(nextHeader(), records(1, 500, 600));
        vm.assertEq(rating.scoreOf(subject(500), MAX_AGE).scorePoints, 600);
    }

    function junkHeader() private pure returns (ICreditRating.BatchHeader memory) {
        return ICreditRating.BatchHeader(9, 9, 9, START + 1, START - 1, 0);
    }

    function outOfRange(bytes20 subjectId, uint16 points, uint16 bps) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ICreditRating.RecordOutOfRange.selector, subjectId, points, bps);
    }

    function expectSignedRefusal(bytes memory all, bytes memory expected) private {
        ICreditRating.BatchHeader memory header = nextHeader();
        expectRefusal(header, all, signatures(rating.digestOf(header, all), 3), expected);
    }

    function expectRefusal(
        ICreditRating.BatchHeader memory header,
        bytes memory all,
        bytes memory quorum,
        bytes memory expected
    ) private {
        vm.expectRevert(expected);
        rating.publish(header, all, quorum);
    }
}
