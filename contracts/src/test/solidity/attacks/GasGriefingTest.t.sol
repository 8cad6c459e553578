// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IColdTier} from "../../../main/solidity/interfaces/IColdTier.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {IQuarantine} from "../../../main/solidity/interfaces/IQuarantine.sol";
import {ColdScene} from "../base/ColdScene.sol";

/// @notice Nobody makes the registry or its readers pay for more than the caller pays, and what is too long is refused
/// before anything is done with it.
contract GasGriefingTest is ColdScene {
    /// @dev Far less than a batch of 500 costs, and than its calldata.
    uint256 private constant LITTLE = 400_000;

    function test_refuses501RecordsBeforeAnySignature() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory all = records(0, 501, 600);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.TooManyRecords.selector, 501, 500));
        rating.publish{gas: LITTLE}(header, all, "");
    }

    function test_refuses501SubjectsToRelease() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        vm.expectRevert(abi.encodeWithSelector(IQuarantine.SubjectsMalformed.selector, 10_020));
        quarantine().releaseBatch{gas: LITTLE}(header, new bytes(10_020), "");
    }

    function test_refusesAHundredKilobytesOfSignaturesAtTheFirstBadOne() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.SignatureInvalid.selector, 0));
        rating.publish{gas: LITTLE}(header, record(ALICE, 600, 1), new bytes(65 * 1_500));
    }

    function test_refusesAStrangersListOfThousands() external {
        bytes20[] memory many = subjects(5_000);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.CallerNotAttester.selector, STRANGER));
        vm.prank(STRANGER);
        rating.revoke{gas: LITTLE}(many, 1);
    }

    function test_endsALapseOfThousandsAtTheFirstThatIsNotHeld() external {
        bytes20[] memory many = subjects(5_000);
        vm.expectRevert(abi.encodeWithSelector(IQuarantine.HeldRecordMissing.selector, many[0]));
        quarantine().expireHeld{gas: LITTLE}(many);
    }

    function test_anOversizedProofLeadsNowhere() external {
        bytes32[] memory proof = new bytes32[](3_000);
        IColdTier.Leaf memory leaf = leafOf(ALICE, START);
        vm.assertFalse(cold().verifyRecord{gas: 3 * LITTLE}(COLD, leaf, proof));
        bytes32 root = cold().rootOf(COLD);
        vm.expectRevert(abi.encodeWithSelector(IColdTier.LeafNotProven.selector, COLD, root));
        cold().promote{gas: 3 * LITTLE}(COLD, leaf, proof);
    }

    function test_aReadOfAThousandCostsEachMuchTheSame() external view {
        uint256 few = costOfReading(100);
        uint256 many = costOfReading(1_000);
        // Memory grows dearer with its square, slowly.
        vm.assertLe(many, 10 * few * 3 / 2, "a read of many costs more than its share");
    }

    function test_aFullBatchThatRunsOutOfGasChangesNothing() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory all = records(0, 500, 600);
        bytes memory quorum = signatures(rating.digestOf(header, all), THRESHOLD);
        vm.expectRevert();
        rating.publish{gas: 5_000_000}(header, all, quorum);
        vm.assertEq(rating.sequence(), COLD);
        rating.publish(header, all, quorum); // and is not lost
        vm.assertEq(rating.sequence(), COLD + 1);
    }

    function costOfReading(uint256 count) private view returns (uint256 used) {
        bytes20[] memory many = subjects(count);
        used = gasleft();
        rating.scoresOf(many, MAX_AGE);
        used -= gasleft();
    }

    function subjects(uint256 count) private pure returns (bytes20[] memory many) {
        many = new bytes20[](count);
        for (uint256 i = 0; i < count; ++i) {
            many[i] = subject(10_000 + i);
        }
    }
}
