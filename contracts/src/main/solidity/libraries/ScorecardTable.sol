// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IModelRegistry} from "../interfaces/IModelRegistry.sol";

/// @title An additive scorecard as bytes
/// @dev Least, most and base points (2 bytes each), number of features (1), then per feature its number of bins (1)
/// and each bin's points (2). Base and bin points are signed.
library ScorecardTable {
    uint256 private constant HEADER = 7;

    /// @notice Reverts with the offset of the first byte that breaks the format.
    function check(bytes memory table) internal pure {
        uint256 length = table.length;
        require(length >= HEADER, IModelRegistry.ScorecardMalformed(length));
        require(_word(table, 0) <= _word(table, 2), IModelRegistry.ScorecardMalformed(0));
        uint256 features = uint8(table[6]);
        require(features != 0, IModelRegistry.ScorecardMalformed(6));
        uint256 offset = HEADER;
        for (uint256 i = 0; i < features; ++i) {
            require(offset < length && table[offset] != 0, IModelRegistry.ScorecardMalformed(offset));
            offset += 1 + 2 * uint256(uint8(table[offset]));
        }
        require(offset == length, IModelRegistry.ScorecardMalformed(offset < length ? offset : length));
    }

    /// @notice Base points plus each feature's points for its bin, kept within least and most.
    /// @dev The table has passed `check`; 255 features of 16-bit points cannot overflow the sum.
    function compute(bytes memory table, uint8[] calldata bins) internal pure returns (uint16) {
        uint256 features = uint8(table[6]);
        require(bins.length == features, IModelRegistry.BinCountMismatch(features, bins.length));
        int256 points = int16(_word(table, 4));
        uint256 offset = HEADER;
        for (uint256 i = 0; i < features; ++i) {
            uint8 binCount = uint8(table[offset]);
            uint8 bin = bins[i];
            require(bin < binCount, IModelRegistry.BinOutOfRange(i, bin, binCount));
            points += int16(_word(table, offset + 1 + 2 * uint256(bin)));
            offset += 1 + 2 * uint256(binCount);
        }
        uint16 least = _word(table, 0);
        uint16 most = _word(table, 2);
        if (points < int256(uint256(least))) return least;
        if (points > int256(uint256(most))) return most;
        return uint16(uint256(points));
    }

    function _word(bytes memory table, uint256 offset) private pure returns (uint16) {
        return uint16(uint8(table[offset])) << 8 | uint8(table[offset + 1]);
    }
}
