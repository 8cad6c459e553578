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

    /// @notice Where the first of the subjects lies in calldata.
    function first(bytes20[] calldata subjects) internal pure returns (uint256 cursor) {
        assembly ("memory-safe") {
            cursor := subjects.offset
        }
    }

    /// @notice The cursor of the subject after this one.
    function next(uint256 cursor) internal pure returns (uint256) {
        unchecked {
            return cursor + 32;
        }
    }

    /// @notice The subject at a cursor; what stands beside its 20 bytes is ignored.
    function subjectAt(uint256 cursor) internal pure returns (bytes20 subjectId) {
        assembly ("memory-safe") {
            subjectId := shl(96, shr(96, calldataload(cursor)))
        }
    }

    /// @notice Fills in one element of both arrays, and gives the places of the next.
    function put(uint256 statusAt, uint256 scoreAt, ICreditRating.ScoreStatus status, uint256 word)
        internal
        pure
        returns (uint256, uint256)
    {
        unchecked {
            _put(statusAt, uint256(status));
            _putScore(scoreAt, word);
            return (statusAt + 32, scoreAt + SCORE_SIZE);
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
            mstore(add(pointer, 0xa0), and(shr(144, word), 0xffffffffffffffff))
            mstore(add(pointer, 0xc0), shr(208, word))
        }
    }

    function _end(uint256 pointer, uint256 size) private pure {
        assembly ("memory-safe") {
            return(pointer, size)
        }
    }
}
