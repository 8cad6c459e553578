// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IColdTier} from "../../../main/solidity/interfaces/IColdTier.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {BatchDigest} from "../../../main/solidity/libraries/BatchDigest.sol";
import {ColdScene} from "../base/ColdScene.sol";

contract CommitBatchTest is ColdScene {
    function test_refusesWhilePublishingIsPaused() external {
        vm.prank(GUARDIAN);
        rating.pausePublishing();
        expectRefusal(nextHeader(), 1, abi.encodeWithSelector(ICreditRating.PublishingIsPaused.selector));
    }

    function test_refusesNoLeaves() external {
        expectRefusal(nextHeader(), 0, outOfRange(0));
    }

    function test_refusesMoreThanAMillionLeaves() external {
        expectRefusal(nextHeader(), 1_000_001, outOfRange(1_000_001));
    }

    function test_refusesAnUnknownModel() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        header.modelId = 99;
        expectRefusal(header, 1, abi.encodeWithSelector(ICreditRating.ModelNotActive.selector, uint32(99)));
    }

    function test_refusesSignaturesForAnotherNumberOfLeaves() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory quorum = quorumFor(BatchDigest.COMMITMENT_TYPEHASH, header, bytes32(uint256(5)));
        vm.expectPartialRevert(ICreditRating.SignerNotAttester.selector);
        cold().commitBatch(header, 6, quorum);
    }

    function test_refusesSignaturesForABatchOfScores() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory quorum = quorumFor(BatchDigest.BATCH_TYPEHASH, header, bytes32(uint256(5)));
        vm.expectRevert();
        cold().commitBatch(header, 5, quorum);
    }

    function test_keepsTheRootInTheSameSequenceAndChain() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes32 before = rating.headHash();
        commit(header, 1_000_000);

        vm.assertEq(rating.sequence(), 2);
        vm.assertNotEq(rating.headHash(), before);
        vm.assertEq(cold().rootOf(2), header.merkleRoot);

        publish(ALICE, 600);
        vm.assertEq(rating.sequence(), 3);
        vm.assertEq(cold().rootOf(3), 0);
    }

    function outOfRange(uint32 found) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IColdTier.LeafCountOutOfRange.selector, found, uint32(1_000_000));
    }

    function expectRefusal(ICreditRating.BatchHeader memory header, uint32 leafCount, bytes memory expected) private {
        bytes memory quorum = quorumFor(BatchDigest.COMMITMENT_TYPEHASH, header, bytes32(uint256(leafCount)));
        vm.expectRevert(expected);
        cold().commitBatch(header, leafCount, quorum);
    }
}
