// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../interfaces/ICreditRating.sol";

/// @title Answers of the reads, encoded straight from the stored words
/// @dev The compiler's own way, a struct in memory and then an encoded copy of it, makes reads a fifth dearer. A score
/// encodes as seven words, one per member. Offsets cannot overflow: memory of that size cannot be paid for.
library ScoreReply {
    uint256 private constant SCORE_SIZE = 224;

    /// @notice Ends the call with a `Score`.
    function score(uint256 word) internal pure {
        uint256 reply = _free();
        _putScore(reply, word);
        _end(reply, SCORE_SIZE);
    }

    /// @notice Ends the call with a `ScoreStatus` and a `Score`.
    function statusAndScore(ICreditRating.ScoreStatus status, uint256 word) internal pure {
        uint256 reply = _free();
        _put(reply, uint256(status));
        unchecked {
            _putScore(reply + 32, word);
        }
        _end(reply, 256);
    }

    /// @notice Begins a `ScoreStatus[]` and a `Score[]` of `count` elements: two offsets, then each array's length and
    /// elements. Nothing else may use memory until `end`.
    function begin(uint256 count) internal pure returns (uint256 statuses, uint256 scores) {
        uint256 reply = _free();
        unchecked {
            statuses = reply + 96;
            scores = statuses + 32 * count + 32;
            _put(reply, 64);
            _put(reply + 32, scores - reply - 32);
            _put(reply + 64, count);
            _put(scores - 32, count);
        }
    }

    /// @notice Fills in both arrays for subjects whose words lie in the mapping at `recordsSlot`.
    /// @dev `StoredScore.status` by hand, later lines over earlier ones; a fuzz test holds the two together. A subject
    /// with more than 20 bytes leads to a slot that nothing writes. `Current` is 0, which memory that nothing wrote holds.
    /// @param halts Status bits that every record gets: that publishing is paused, or none.
    function fill(
        uint256 statuses,
        uint256 scores,
        bytes20[] calldata subjects,
        uint40 maxAge,
        uint256 recordsSlot,
        uint256 halts
    ) internal view {
        assembly ("memory-safe") {
            let cursor := subjects.offset
            // Statuses and subjects both go by 32 bytes, so that one number leads from either to the other.
            let toStatus := sub(statuses, cursor)
            mstore(32, recordsSlot)
            // At least 1, so that a subject without a record, whose data time is 0, never passes for one of the present.
            let oldest := mul(gt(timestamp(), maxAge), sub(timestamp(), maxAge))
            oldest := add(oldest, iszero(oldest))
            for { let last := add(cursor, shl(5, subjects.length)) } lt(cursor, last) { cursor := add(cursor, 32) } {
                mstore(0, calldataload(cursor))
                let word := sload(keccak256(0, 64))
                let dataTime := and(shr(64, word), 0xffffffffff)
                let stale := lt(dataTime, oldest)
                let bits := shr(208, word)
                if or(and(bits, 0x2b), stale) {
                    let status := 2
                    if iszero(dataTime) { status := 1 }
                    if and(bits, 0x20) { status := 5 }
                    if and(bits, 0x0a) { status := 4 }
                    if and(bits, 1) { status := 3 }
                    mstore(add(cursor, toStatus), status)
                }
                mstore(scores, and(word, 0xffff))
                mstore(add(scores, 0x20), and(shr(16, word), 0xffff))
                mstore(add(scores, 0x40), and(shr(32, word), 0xffffffff))
                mstore(add(scores, 0x60), dataTime)
                mstore(add(scores, 0x80), and(shr(104, word), 0xffffffffff))
                mstore(add(scores, 0xa0), shr(192, shl(48, word)))
                mstore(add(scores, 0xc0), or(bits, halts))
                scores := add(scores, 0xe0)
            }
        }
    }

    /// @notice Ends the call with both arrays.
    function end(uint256 statuses, uint256 scores, uint256 count) internal pure {
        unchecked {
            uint256 reply = statuses - 96;
            _end(reply, scores - reply + SCORE_SIZE * count);
        }
    }

    function _free() private pure returns (uint256 pointer) {
        assembly ("memory-safe") {
            pointer := mload(0x40)
        }
    }

    function _put(uint256 pointer, uint256 value) private pure {
        assembly ("memory-safe") {
            mstore(pointer, value)
        }
    }

    function _putScore(uint256 pointer, uint256 word) private pure {
        assembly ("memory-safe") {
            mstore(pointer, and(word, 0xffff))
            mstore(add(pointer, 0x20), and(shr(16, word), 0xffff))
            mstore(add(pointer, 0x40), and(shr(32, word), 0xffffffff))
            mstore(add(pointer, 0x60), and(shr(64, word), 0xffffffffff))
            mstore(add(pointer, 0x80), and(shr(104, word), 0xffffffffff))
            mstore(add(pointer, 0xa0), shr(192, shl(48, word)))
            mstore(add(pointer, 0xc0), shr(208, word))
        }
    }

    function _end(uint256 pointer, uint256 size) private pure {
        assembly ("memory-safe") {
            return(pointer, size)
        }
    }
}
