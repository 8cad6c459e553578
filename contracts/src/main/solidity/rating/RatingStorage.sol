// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Governed} from "../Governed.sol";
import {ICreditRating} from "../interfaces/ICreditRating.sol";

/// @title All that the rating keeps, in the order of its slots
/// @dev docs/storage-layout.md says what each slot holds; proofs of storage rest on it.
abstract contract RatingStorage is ICreditRating, Governed {
    /// @dev What each batch reads and changes, in one slot. 2^56 batches will not happen.
    struct Head {
        address attesters;
        uint56 sequence;
        uint32 epoch;
        bool paused;
    }

    /// @dev The announced attester set: who, and from when it may take force.
    struct Scheduled {
        address attesters;
        uint40 executableAt;
    }

    Head internal _head;

    /// @inheritdoc ICreditRating
    bytes32 public headHash;

    mapping(bytes20 subjectId => uint256 word) internal _records;
    mapping(uint32 epoch => address blob) internal _attesterSets;
    mapping(uint32 modelId => uint256 terms) internal _terms;
    mapping(uint64 sequence => bytes32 root) internal _commitments;
    mapping(bytes20 subjectId => uint256 word) internal _held;
    Scheduled internal _scheduled;

    function _recordsSlot() internal pure returns (uint256 slot) {
        assembly ("memory-safe") {
            slot := _records.slot
        }
    }

    /// @dev Where a subject's word lies. Found once, used for reading and writing.
    function _slotOf(bytes20 subjectId) internal pure returns (uint256 slot) {
        assembly ("memory-safe") {
            mstore(0, subjectId)
            mstore(32, _records.slot)
            slot := keccak256(0, 64)
        }
    }

    function _load(uint256 slot) internal view returns (uint256 word) {
        assembly ("memory-safe") {
            word := sload(slot)
        }
    }

    function _save(uint256 slot, uint256 word) internal {
        assembly ("memory-safe") {
            sstore(slot, word)
        }
    }
}
