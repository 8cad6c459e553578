// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IColdTier} from "../../../main/solidity/interfaces/IColdTier.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {IModelRegistry} from "../../../main/solidity/interfaces/IModelRegistry.sol";
import {IQuarantine} from "../../../main/solidity/interfaces/IQuarantine.sol";
import {ColdScene} from "../base/ColdScene.sol";

contract PromoteColdTest is ColdScene {
    function test_refusesWhilePublishingIsPaused() external {
        vm.prank(GUARDIAN);
        rating.pausePublishing();
        expectRefusal(COLD, leafOf(ALICE, START), abi.encodeWithSelector(ICreditRating.PublishingIsPaused.selector));
    }

    function test_refusesABatchThatIsNoColdOne() external {
        expectRefusal(9, leafOf(ALICE, START), abi.encodeWithSelector(IColdTier.CommitmentUnknown.selector, uint64(9)));
    }

    function test_refusesAWithdrawnBatch() external {
        vm.prank(attesters[1]);
        cold().withdrawCommitment(COLD, 7);
        expectRefusal(COLD, leafOf(ALICE, START), abi.encodeWithSelector(IColdTier.CommitmentWithdrawn.selector, COLD));
    }

    function testFuzz_refusesALeafThatIsNotInTheTree(uint16 points, bytes32 salt) external {
        IColdTier.Leaf memory leaf = leafOf(ALICE, START);
        vm.assume(points != leaf.scorePoints || salt != leaf.salt);
        (leaf.scorePoints, leaf.salt) = (points, salt);
        expectRefusal(COLD, leaf, abi.encodeWithSelector(IColdTier.LeafNotProven.selector, COLD, cold().rootOf(COLD)));
    }

    function test_refusesALeafFromTheFuture() external {
        IColdTier.Leaf memory leaf = leafOf(ALICE, START + 1);
        uint64 sequence = commitAlone(leaf);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.FutureDataTime.selector, uint40(START + 1), uint40(START)));
        cold().promote(sequence, leaf, new bytes32[](0));
    }

    function test_refusesALeafOutOfRange() external {
        IColdTier.Leaf memory leaf = leafOf(ALICE, START);
        leaf.scorePoints = 299;
        uint64 sequence = commitAlone(leaf);
        vm.expectRevert(
            abi.encodeWithSelector(ICreditRating.RecordOutOfRange.selector, ALICE, uint16(299), uint16(310))
        );
        cold().promote(sequence, leaf, new bytes32[](0));
    }

    function test_refusesASuspendedModel() external {
        vm.prank(GUARDIAN);
        quarantine().suspendModel(MODEL);
        expectRefusal(COLD, leafOf(ALICE, START), abi.encodeWithSelector(IQuarantine.ModelIsSuspended.selector, MODEL));
    }

    function test_refusesDataNoNewerThanStored() external {
        publish(ALICE, 600);
        expectRefusal(
            COLD,
            leafOf(ALICE, START),
            abi.encodeWithSelector(ICreditRating.DataTimeNotIncreasing.selector, ALICE, uint40(START), uint40(START))
        );
    }

    function test_refusesTheSameLeafTwice() external {
        promote(ALICE);
        expectRefusal(
            COLD,
            leafOf(ALICE, START),
            abi.encodeWithSelector(ICreditRating.DataTimeNotIncreasing.selector, ALICE, uint40(START), uint40(START))
        );
    }

    function test_anyoneStoresTheLeafAsTheSubjectsRecord() external {
        vm.warp(START + 60);
        vm.prank(STRANGER);
        promote(ALICE);
        vm.assertEq(
            abi.encode(rating.scoreOf(ALICE, MAX_AGE)),
            abi.encode(ICreditRating.Score(640, 310, MODEL, START, START + 60, COLD, 0))
        );
    }

    function test_holdsALeafBeyondItsModelsGuards() external {
        IModelRegistry.ModelPolicy memory policy = policyFrom(START);
        policy.maxPoints = 600;
        vm.prank(REGISTRAR);
        registry.register(9, keccak256("strict"), 0, IModelRegistry.ModelKind.Boosting, policy, "");
        IColdTier.Leaf memory leaf = leafOf(ALICE, START);
        leaf.modelId = 9;
        cold().promote(commitAlone(leaf), leaf, new bytes32[](0));
        expectStatus(ALICE, ICreditRating.ScoreStatus.Quarantined);
        (uint256 held,) = quarantine().heldRecordOf(ALICE);
        vm.assertEq(uint16(held), 640);
    }

    function test_aFreezeOutlivesAPromotion() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        header.dataTime = START - 10;
        publish(header, record(ALICE, 600, 1));
        vm.prank(GUARDIAN);
        rating.freeze(one(ALICE), 1);
        promote(ALICE);
        vm.assertEq(rating.recordOf(ALICE) >> 208, 2);
    }

    function commitAlone(IColdTier.Leaf memory leaf) private returns (uint64) {
        ICreditRating.BatchHeader memory header = nextHeader();
        header.merkleRoot = hash(leaf);
        commit(header, 1);
        return header.sequence;
    }

    function expectRefusal(uint64 sequence, IColdTier.Leaf memory leaf, bytes memory expected) private {
        bytes32[] memory proof = proofOf(ALICE);
        vm.expectRevert(expected);
        cold().promote(sequence, leaf, proof);
    }
}
