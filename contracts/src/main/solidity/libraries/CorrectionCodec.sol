// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICorrections} from "../interfaces/ICorrections.sol";
import {RecordCodec} from "./RecordCodec.sol";

/// @title The 34 bytes of one correction in a batch
/// @dev A record's 24 bytes, then the batch that brought what it replaces (8) and the reason code (2), all big-endian.
library CorrectionCodec {
    uint256 internal constant LENGTH = 34;

    /// @notice Number of corrections, after checking that there are between one and `max` whole ones.
    function count(bytes calldata corrections, uint256 max) internal pure returns (uint256 found) {
        require(
            corrections.length != 0 && corrections.length % LENGTH == 0,
            ICorrections.CorrectionsMalformed(corrections.length)
        );
        found = corrections.length / LENGTH;
        require(found <= max, ICorrections.TooManyCorrections(found, max));
    }

    /// @notice The correction at `index`, which the caller has bounded by `count`, after checking its ranges.
    function correctionAt(bytes calldata corrections, uint256 index)
        internal
        pure
        returns (bytes20 subjectId, uint16 scorePoints, uint16 pdBps, uint64 replacedSequence)
    {
        uint256 word = uint256(bytes32(corrections[index * LENGTH:index * LENGTH + 32]));
        (subjectId, scorePoints, pdBps) = RecordCodec.unpacked(word);
        replacedSequence = uint64(word);
    }
}
