// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../interfaces/ICreditRating.sol";
import {CodeBlob} from "./CodeBlob.sol";

/// @title An attester set as bytes
/// @dev One byte of threshold, then 20 bytes per attester in strictly ascending order.
library AttesterSet {
    uint256 internal constant MAX_ATTESTERS = 32;
    uint256 internal constant STEP = 20;

    /// @notice Checks a set and keeps it as code.
    function write(address[] memory attesters, uint8 threshold) internal returns (address blob) {
        return CodeBlob.write(pack(attesters, threshold));
    }

    /// @notice Checks a set and gives its bytes.
    function pack(address[] memory attesters, uint8 threshold) internal pure returns (bytes memory packed) {
        uint256 count = attesters.length;
        require(
            count <= MAX_ATTESTERS && threshold != 0 && threshold <= count,
            ICreditRating.AttesterSetInvalid(count, threshold)
        );
        packed = abi.encodePacked(threshold);
        address previous = address(0);
        for (uint256 i = 0; i < count; ++i) {
            address found = attesters[i];
            require(found > previous, ICreditRating.AttestersNotAscending(previous, found));
            packed = abi.encodePacked(packed, found);
            previous = found;
        }
    }

    /// @notice Signatures that a batch needs.
    function thresholdOf(bytes memory set) internal pure returns (uint8) {
        return uint8(set[0]);
    }

    /// @notice Where the attesters lie in memory: from `cursor`, in steps of `STEP`, to before `end`.
    function span(bytes memory set) internal pure returns (uint256 cursor, uint256 end) {
        assembly ("memory-safe") {
            cursor := add(set, 33)
            end := add(add(set, 32), mload(set))
        }
    }

    /// @notice The attester at a cursor that `span` gave.
    function load(uint256 cursor) internal pure returns (address attester) {
        assembly ("memory-safe") {
            attester := shr(96, mload(cursor))
        }
    }

    /// @notice Whether the set has this attester.
    function contains(bytes memory set, address candidate) internal pure returns (bool found) {
        (uint256 cursor, uint256 end) = span(set);
        assembly ("memory-safe") {
            for {} and(lt(cursor, end), iszero(found)) { cursor := add(cursor, 20) } {
                found := eq(shr(96, mload(cursor)), candidate)
            }
        }
    }

    /// @notice The set as it was written.
    function unpack(bytes memory set) internal pure returns (address[] memory attesters, uint8 threshold) {
        threshold = thresholdOf(set);
        attesters = new address[]((set.length - 1) / STEP);
        (uint256 cursor,) = span(set);
        for (uint256 i = 0; i < attesters.length; ++i) {
            attesters[i] = load(cursor + i * STEP);
        }
    }
}
