// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../interfaces/ICreditRating.sol";

/// @title The 24 bytes of one record in a batch
/// @dev Subject 20 bytes, score points 2, probability of default in basis points 2, all big-endian.
library RecordCodec {
    uint256 internal constant LENGTH = 24;

    uint16 private constant MIN_POINTS = 300;
    uint16 private constant MAX_POINTS = 850;
    uint16 private constant MAX_BPS = 10_000;

    /// @notice Number of records, after checking that there are between one and `max` whole ones.
    function count(bytes calldata records, uint256 max) internal pure returns (uint256 found) {
        require(records.length != 0 && records.length % LENGTH == 0, ICreditRating.RecordsMalformed(records.length));
        found = records.length / LENGTH;
        require(found <= max, ICreditRating.TooManyRecords(found, max));
    }

    /// @notice Where the records lie in calldata: from `cursor` to before `end`.
    function span(bytes calldata records) internal pure returns (uint256 cursor, uint256 end) {
        assembly ("memory-safe") {
            cursor := records.offset
            end := add(cursor, records.length)
        }
    }

    /// @notice The cursor of the record after this one.
    function next(uint256 cursor) internal pure returns (uint256) {
        // Calldata is shorter than a number can be.
        unchecked {
            return cursor + LENGTH;
        }
    }

    /// @notice The record at a cursor between those that `span` gave, after checking its ranges.
    function load(uint256 cursor) internal pure returns (bytes20 subjectId, uint16 scorePoints, uint16 pdBps) {
        uint256 word;
        assembly ("memory-safe") {
            word := calldataload(cursor)
        }
        return unpacked(word);
    }

    /// @notice The record in a word's upper 24 bytes, after checking its ranges.
    function unpacked(uint256 word) internal pure returns (bytes20 subjectId, uint16 scorePoints, uint16 pdBps) {
        subjectId = bytes20(bytes32(word));
        scorePoints = uint16(word >> 80);
        pdBps = uint16(word >> 64);
        check(subjectId, scorePoints, pdBps);
    }

    /// @notice Reverts unless a record's values are in range.
    function check(bytes20 subjectId, uint16 scorePoints, uint16 pdBps) internal pure {
        require(
            subjectId != 0 && scorePoints >= MIN_POINTS && scorePoints <= MAX_POINTS && pdBps <= MAX_BPS,
            ICreditRating.RecordOutOfRange(subjectId, scorePoints, pdBps)
        );
    }
}
