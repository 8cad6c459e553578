// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {ColdScene} from "../base/ColdScene.sol";
import {QuarantineScene} from "../base/QuarantineScene.sol";

/// @dev Batch 1 is cold, with Alice's data of `START`.
contract StandingOfTest is ColdScene, QuarantineScene {
    function setUp() public override(ColdScene, QuarantineScene) {
        super.setUp();
    }

    function test_isMissingBeforeAnyRecord() external view {
        expect(1, ICreditRating.ScoreStatus.Missing);
        expect(2, ICreditRating.ScoreStatus.Missing);
    }

    function test_isMissingForALaterBatch() external {
        publish(ALICE, 600);
        expect(3, ICreditRating.ScoreStatus.Missing);
    }

    function test_isCurrentWhereTheSlotHoldsIt() external {
        publish(ALICE, 600);
        expect(2, ICreditRating.ScoreStatus.Current);
        vm.warp(START + 400 days); // whatever its age
        expect(2, ICreditRating.ScoreStatus.Current);
    }

    function test_isSupersededByALaterRecord() external {
        publish(ALICE, 600);
        vm.warp(START + 1);
        publish(ALICE, 610);
        expect(2, ICreditRating.ScoreStatus.Superseded);
        expect(3, ICreditRating.ScoreStatus.Current);
    }

    function test_isRevokedWhereTheSlotSaysSo() external {
        publish(ALICE, 600);
        vm.prank(attesters[0]);
        rating.withdrawScore(ALICE, 1);
        expect(2, ICreditRating.ScoreStatus.Revoked);
    }

    function test_isQuarantinedWhileItIsHeld() external {
        hold();
        expect(2, ICreditRating.ScoreStatus.Quarantined);
        expect(3, ICreditRating.ScoreStatus.Quarantined);
        vm.warp(START + 2 + PERIOD);
        quarantine().expireHeld(one(ALICE));
        expect(2, ICreditRating.ScoreStatus.Current);
        expect(3, ICreditRating.ScoreStatus.Missing);
    }

    function test_isSupersededByAPromotionOfAnEarlierBatch() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        header.dataTime = START - 10;
        publish(header, record(ALICE, 600, 1));
        promote(ALICE); // batch 1's data are newer than batch 2's
        expect(1, ICreditRating.ScoreStatus.Current);
        expect(2, ICreditRating.ScoreStatus.Superseded);
        expect(3, ICreditRating.ScoreStatus.Missing); // not accepted yet
    }

    function test_isMissingForAColdBatchThatNobodyPromoted() external {
        promote(ALICE);
        vm.warp(START + 1);
        ICreditRating.BatchHeader memory header = nextHeader();
        header.merkleRoot = hash(leafOf(ALICE, START + 1));
        commit(header, 1);
        expect(2, ICreditRating.ScoreStatus.Missing);
        (ICreditRating.ScoreStatus status,) =
            cold().scoreByProof(2, leafOf(ALICE, START + 1), new bytes32[](0), MAX_AGE);
        vm.assertTrue(status == ICreditRating.ScoreStatus.Current);
    }

    function expect(uint64 sequence, ICreditRating.ScoreStatus expected) private view {
        vm.assertEq(uint256(corrector().standingOf(ALICE, sequence)), uint256(expected));
    }
}
