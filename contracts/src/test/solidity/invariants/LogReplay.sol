// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IColdTier} from "../../../main/solidity/interfaces/IColdTier.sol";
import {ICorrections} from "../../../main/solidity/interfaces/ICorrections.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {IQuarantine} from "../../../main/solidity/interfaces/IQuarantine.sol";
import {Vm} from "../base/Vm.sol";

/// @notice Rebuilds a registry's records, held records, roots, terms and hash chain from its logs alone, as a stranger
/// would.
contract LogReplay {
    uint256 private constant KEPT = uint256(14) << 208;
    uint256 private constant CORRECTED = uint256(16) << 208;
    uint256 private constant HELD = uint256(32) << 208;

    mapping(bytes20 subjectId => uint256) public wordOf;
    mapping(bytes20 subjectId => uint256) public heldOf;
    mapping(uint64 sequence => bytes32) public rootOf;
    mapping(uint32 modelId => uint256) public termsOf;
    uint64 public sequence;
    bytes32 public headHash;
    uint32 public epoch;
    bool public paused;

    /// @notice Takes one log that the registry emitted in a block of this time.
    function take(Vm.Log calldata log, uint256 blockTime) external {
        bytes32 topic = log.topics[0];
        if (topic == ICreditRating.BatchPublished.selector) {
            takeRecords(log, blockTime, 24, 0);
        } else if (topic == ICorrections.BatchCorrected.selector) {
            takeRecords(log, blockTime, 34, CORRECTED);
        } else if (topic == IQuarantine.BatchReleased.selector) {
            takeRelease(log, blockTime);
        } else if (topic == IColdTier.BatchCommitted.selector) {
            takeCommitment(log);
        } else if (topic == IColdTier.BatchWithdrawn.selector) {
            rootOf[uint64(uint256(log.topics[1]))] = bytes32(uint256(1));
        } else if (topic == IQuarantine.ModelTermsChanged.selector) {
            takeTerms(log);
        } else if (topic == ICreditRating.AttesterSetChanged.selector) {
            epoch = uint32(uint256(log.topics[1]));
        } else if (topic == ICreditRating.PublishingPaused.selector) {
            paused = true;
        } else if (topic == ICreditRating.PublishingResumed.selector) {
            paused = false;
        } else if (topic == ICreditRating.StatusesChanged.selector) {
            takeStatuses(log);
        } else {
            takeOneSubject(topic, log);
        }
    }

    function takeOneSubject(bytes32 topic, Vm.Log calldata log) private {
        if (log.topics.length == 1) return; // an announcement of attesters, which changes no record
        bytes20 subjectId = bytes20(log.topics[1]);
        if (topic == ICreditRating.StatusChanged.selector) {
            (uint16 bits,) = abi.decode(log.data, (uint16, uint16));
            wordOf[subjectId] = wordOf[subjectId] & type(uint208).max | uint256(bits) << 208;
        } else if (topic == IQuarantine.RecordHeld.selector) {
            heldOf[subjectId] = abi.decode(log.data, (uint256));
            wordOf[subjectId] |= HELD;
        } else if (topic == IQuarantine.RecordLapsed.selector) {
            delete heldOf[subjectId];
            wordOf[subjectId] &= ~HELD;
        } else if (topic == IColdTier.RecordPromoted.selector) {
            wordOf[subjectId] = abi.decode(log.data, (uint256));
        }
    }

    function takeStatuses(Vm.Log calldata log) private {
        (uint16 bit, bool set,, bytes20[] memory subjects) = abi.decode(log.data, (uint16, bool, uint16, bytes20[]));
        for (uint256 i = 0; i < subjects.length; ++i) {
            uint256 word = wordOf[subjects[i]];
            wordOf[subjects[i]] = set ? word | uint256(bit) << 208 : word & ~(uint256(bit) << 208);
        }
    }

    function takeTerms(Vm.Log calldata log) private {
        (termsOf[uint32(uint256(log.topics[1]))],) = abi.decode(log.data, (uint256, address));
    }

    function takeHead(Vm.Log calldata log, bytes32 digest) private {
        require(uint256(log.topics[1]) == sequence + 1, "a gap in the logs");
        require(uint256(log.topics[2]) == epoch, "a batch of another epoch");
        ++sequence;
        headHash = digest;
    }

    function takeCommitment(Vm.Log calldata log) private {
        (,, bytes32 root, bytes32 digest,) = abi.decode(log.data, (uint40, uint40, bytes32, bytes32, uint32));
        takeHead(log, digest);
        rootOf[sequence] = root;
    }

    function takeRelease(Vm.Log calldata log, uint256 blockTime) private {
        (,,, bytes32 digest, bytes memory subjects) = abi.decode(log.data, (uint40, uint40, bytes32, bytes32, bytes));
        takeHead(log, digest);
        for (uint256 i = 0; i < subjects.length; i += 20) {
            bytes20 subjectId = bytes20(bytes32(wordAt(subjects, i)));
            uint256 held = heldOf[subjectId] & ~(uint256(type(uint40).max) << 104) | blockTime << 104;
            wordOf[subjectId] = wordOf[subjectId] & KEPT | held;
            delete heldOf[subjectId];
        }
    }

    /// @dev Records and corrections begin alike.
    function takeRecords(Vm.Log calldata log, uint256 blockTime, uint256 length, uint256 status) private {
        (uint40 dataTime,,, bytes32 digest, bytes memory records) =
            abi.decode(log.data, (uint40, uint40, bytes32, bytes32, bytes));
        takeHead(log, digest);
        uint256 shared = status | uint256(log.topics[3]) << 32 | uint256(dataTime) << 64 | blockTime << 104
            | uint256(sequence) << 144;
        for (uint256 i = 0; i < records.length; i += length) {
            uint256 word = wordAt(records, i);
            bytes20 subjectId = bytes20(bytes32(word));
            // What was held of this batch has its own log, which came before.
            if (uint64(heldOf[subjectId] >> 144) == sequence) continue;
            wordOf[subjectId] =
                wordOf[subjectId] & KEPT | shared | uint256(uint16(word >> 64)) << 16 | uint16(word >> 80);
        }
    }

    function wordAt(bytes memory data, uint256 offset) private pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := mload(add(add(data, 32), offset))
        }
    }
}
