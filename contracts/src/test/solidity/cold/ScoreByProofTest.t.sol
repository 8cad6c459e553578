// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {IModelRegistry} from "../../../main/solidity/interfaces/IModelRegistry.sol";
import {ColdScene} from "../base/ColdScene.sol";

contract ScoreByProofTest is ColdScene {
    function test_givesTheLeafAsCurrent() external view {
        (ICreditRating.ScoreStatus status, ICreditRating.Score memory score) =
            cold().scoreByProof(COLD, leafOf(ALICE, START), proofOf(ALICE), MAX_AGE);
        expect(status, ICreditRating.ScoreStatus.Current);
        vm.assertEq(abi.encode(score), abi.encode(ICreditRating.Score(640, 310, MODEL, START, 0, COLD, 0)));
    }

    function test_isMissingWithoutAProof() external view {
        (ICreditRating.ScoreStatus status,) =
            cold().scoreByProof(COLD, leafOf(ALICE, START - 1), proofOf(ALICE), MAX_AGE);
        expect(status, ICreditRating.ScoreStatus.Missing);
    }

    function test_isMissingWhileItsDataAreOfTheFuture() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        header.merkleRoot = hash(leafOf(ALICE, START + 1));
        commit(header, 1);
        (ICreditRating.ScoreStatus status,) =
            cold().scoreByProof(header.sequence, leafOf(ALICE, START + 1), new bytes32[](0), MAX_AGE);
        expect(status, ICreditRating.ScoreStatus.Missing);
    }

    function test_showsThatALaterRecordIsHeld() external {
        IModelRegistry.ModelPolicy memory policy = policyFrom(START);
        policy.minPoints = 500;
        vm.prank(REGISTRAR);
        registry.register(9, keccak256("strict"), 0, IModelRegistry.ModelKind.Boosting, policy, "");
        ICreditRating.BatchHeader memory header = nextHeader();
        (header.modelId, header.dataTime) = (9, START - 5);
        publish(header, record(ALICE, 400, 1));
        expect(statusOf(), ICreditRating.ScoreStatus.Quarantined);
    }

    function test_saysThatPublishingIsPausedAndTheModelSuspended() external {
        vm.prank(GUARDIAN);
        rating.pausePublishing();
        vm.prank(GUARDIAN);
        quarantine().suspendModel(MODEL);
        (, ICreditRating.Score memory score) = cold().scoreByProof(COLD, leafOf(ALICE, START), proofOf(ALICE), MAX_AGE);
        vm.assertEq(score.statusBits, 192);
    }

    function test_isRevokedWithItsBatch() external {
        vm.prank(attesters[0]);
        cold().withdrawCommitment(COLD, 3);
        expect(statusOf(), ICreditRating.ScoreStatus.Revoked);
    }

    function test_growsStale() external {
        vm.warp(START + MAX_AGE);
        expect(statusOf(), ICreditRating.ScoreStatus.Current);
        vm.warp(START + MAX_AGE + 1);
        expect(statusOf(), ICreditRating.ScoreStatus.Stale);
    }

    function test_isSupersededByNewerHotData() external {
        vm.warp(START + 1);
        publish(ALICE, 500);
        expect(statusOf(), ICreditRating.ScoreStatus.Superseded);
    }

    function test_showsAFreezeOfTheSubject() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        header.dataTime = START - 10;
        publish(header, record(ALICE, 600, 1));
        expect(statusOf(), ICreditRating.ScoreStatus.Current);
        vm.prank(GUARDIAN);
        rating.freeze(one(ALICE), 1);
        expect(statusOf(), ICreditRating.ScoreStatus.Frozen);
    }

    function test_onceRevokedAfterPromotionStaysRevoked() external {
        promote(ALICE);
        expect(statusOf(), ICreditRating.ScoreStatus.Current);
        vm.prank(attesters[0]);
        rating.withdrawScore(ALICE, 9);
        expect(statusOf(), ICreditRating.ScoreStatus.Revoked);
    }

    function statusOf() private view returns (ICreditRating.ScoreStatus status) {
        (status,) = cold().scoreByProof(COLD, leafOf(ALICE, START), proofOf(ALICE), MAX_AGE);
    }

    function expect(ICreditRating.ScoreStatus found, ICreditRating.ScoreStatus expected) private pure {
        vm.assertEq(uint256(found), uint256(expected));
    }
}
