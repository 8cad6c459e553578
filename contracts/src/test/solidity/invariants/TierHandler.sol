// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IColdTier} from "../../../main/solidity/interfaces/IColdTier.sol";
import {ICorrections} from "../../../main/solidity/interfaces/ICorrections.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {IQuarantine} from "../../../main/solidity/interfaces/IQuarantine.sol";
import {BatchDigest} from "../../../main/solidity/libraries/BatchDigest.sol";
import {QuorumHandler} from "./QuorumHandler.sol";

/// @notice Drives holds, releases, lapses, corrections, cold batches, promotions and withdrawals.
abstract contract TierHandler is QuorumHandler {
    /// @dev A model that holds whatever leaves 400 to 800 points or moves by more than 100.
    uint32 internal immutable GUARDED;

    struct ColdLeaf {
        uint64 sequence;
        IColdTier.Leaf leaf;
    }

    ColdLeaf[] private coldLeaves;

    constructor(uint32 guarded) {
        GUARDED = guarded;
    }

    /// @notice Publishes one record of the guarded model, which stores or holds it.
    function publishGuarded(uint8 number, uint16 points) external {
        ICreditRating.BatchHeader memory header = nextHeader(GUARDED, block.timestamp);
        bytes20 subjectId = subject(number);
        points = 300 + points % 551;
        bytes memory all = abi.encodePacked(subjectId, points, uint16(7));
        bytes memory signatures = quorum(BatchDigest.BATCH_TYPEHASH, header, keccak256(all));
        try RATING.publish(header, all, signatures) {
            took(header.sequence, !RATING.publishingPaused());
            if (!isHeld(subjectId, header.sequence)) came(subjectId, Origin.Pushed, points);
        } catch {
            ++refused;
        }
    }

    function release(uint8 number) external {
        ICreditRating.BatchHeader memory header = nextHeader(GUARDED, block.timestamp);
        bytes20 subjectId = subject(number);
        (uint256 held,) = quarantine().heldRecordOf(subjectId);
        bytes memory subjects = abi.encodePacked(subjectId);
        bytes memory signatures = quorum(BatchDigest.RELEASE_TYPEHASH, header, keccak256(subjects));
        try quarantine().releaseBatch(header, subjects, signatures) {
            took(header.sequence, held != 0 && !RATING.publishingPaused());
            came(subjectId, Origin.Pushed, uint16(held));
        } catch {
            ++refused;
        }
    }

    function lapse(uint8 number, bool late) external {
        if (late) vm.warp(block.timestamp + 7 days + 1);
        try quarantine().expireHeld(one(number)) {} catch {}
    }

    function correct(uint8 number, uint16 points, bool guarded) external {
        bytes20 subjectId = subject(number);
        points = 300 + points % 551;
        ICreditRating.BatchHeader memory header = nextHeader(guarded ? GUARDED : GUARDED - 1, block.timestamp);
        uint64 replaced = uint64(RATING.recordOf(subjectId) >> 144);
        bytes memory fix = abi.encodePacked(subjectId, points, uint16(9), replaced, uint16(1));
        bytes memory signatures = quorum(BatchDigest.CORRECTION_TYPEHASH, header, keccak256(fix));
        try ICorrections(address(RATING)).correctRecords(header, fix, signatures) {
            took(header.sequence, !RATING.publishingPaused());
            if (!isHeld(subjectId, header.sequence)) came(subjectId, Origin.Pushed, points);
        } catch {
            ++refused;
        }
    }

    /// @notice Commits a cold batch of one leaf, whose root is the leaf's hash.
    function commit(uint8 number, uint16 points, bool guarded) external {
        IColdTier.Leaf memory leaf = IColdTier.Leaf({
            subjectId: subject(number),
            scorePoints: 300 + points % 551,
            pdBps: 8,
            modelId: guarded ? GUARDED : GUARDED - 1,
            dataTime: uint40(block.timestamp),
            featuresHash: keccak256("features"),
            salt: keccak256(abi.encode("salt", coldLeaves.length))
        });
        ICreditRating.BatchHeader memory header = nextHeader(GUARDED - 1, block.timestamp);
        header.merkleRoot = keccak256(abi.encodePacked(keccak256(abi.encode(leaf))));
        bytes memory signatures = quorum(BatchDigest.COMMITMENT_TYPEHASH, header, bytes32(uint256(1)));
        try cold().commitBatch(header, 1, signatures) {
            took(header.sequence, !RATING.publishingPaused());
            coldLeaves.push(ColdLeaf(header.sequence, leaf));
        } catch {
            ++refused;
        }
    }

    function promote(uint8 index) external {
        if (coldLeaves.length == 0) return;
        ColdLeaf memory chosen = coldLeaves[index % coldLeaves.length];
        bytes20 subjectId = chosen.leaf.subjectId;
        bool allowed = cold().rootOf(chosen.sequence) != bytes32(uint256(1)) && !RATING.publishingPaused();
        try cold().promote(chosen.sequence, chosen.leaf, new bytes32[](0)) {
            if (!allowed) ++breaches;
            if (!isHeld(subjectId, chosen.sequence)) came(subjectId, Origin.Promoted, chosen.leaf.scorePoints);
        } catch {
            ++refused;
        }
    }

    function withdrawCommitment(uint8 attester, uint8 index) external {
        if (coldLeaves.length == 0) return;
        vm.prank(vm.addr(keys[attester % keys.length]));
        try cold().withdrawCommitment(coldLeaves[index % coldLeaves.length].sequence, 1) {} catch {}
    }

    function withdrawScore(uint8 attester, uint8 number) external {
        vm.prank(vm.addr(keys[attester % keys.length]));
        try RATING.withdrawScore(subject(number), 1) {} catch {}
    }

    function isHeld(bytes20 subjectId, uint64 sequence) private view returns (bool) {
        (uint256 held,) = quarantine().heldRecordOf(subjectId);
        return uint64(held >> 144) == sequence;
    }

    function quarantine() internal view returns (IQuarantine) {
        return IQuarantine(address(RATING));
    }

    function cold() internal view returns (IColdTier) {
        return IColdTier(address(RATING));
    }
}
