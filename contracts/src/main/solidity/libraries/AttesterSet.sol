// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../interfaces/ICreditRating.sol";
import {CodeBlob} from "./CodeBlob.sol";

/// @title An attester set as bytes
/// @dev One byte of threshold, then 20 bytes per attester in strictly ascending order.
library AttesterSet {
    uint256 internal constant MAX_ATTESTERS = 32;

    /// @notice Checks a set and keeps it as code.
    function write(address[] memory attesters, uint8 threshold) internal returns (address blob) {
        uint256 count = attesters.length;
        require(
            count <= MAX_ATTESTERS && threshold != 0 && threshold <= count,
            ICreditRating.AttesterSetInvalid(count, threshold)
        );
        bytes memory packed = abi.encodePacked(threshold);
        address previous = address(0);
        for (uint256 i = 0; i < count; ++i) {
            address found = attesters[i];
            require(found > previous, ICreditRating.AttestersNotAscending(previous, found));
            packed = abi.encodePacked(packed, found);
            previous = found;
        }
        return CodeBlob.write(packed);
    }

    /// @notice The set as it was written.
    function unpack(bytes memory set) internal pure returns (address[] memory attesters, uint8 threshold) {
        threshold = thresholdOf(set);
        attesters = new address[](size(set));
        for (uint256 i = 0; i < attesters.length; ++i) {
            attesters[i] = attesterAt(set, i);
        }
    }

    /// @notice Number of attesters in a packed set.
    function size(bytes memory set) internal pure returns (uint256) {
        return (set.length - 1) / 20;
    }

    /// @notice Signatures that a batch needs.
    function thresholdOf(bytes memory set) internal pure returns (uint8) {
        return uint8(set[0]);
    }

    /// @notice The attester at `index`, which the caller has bounded by `size`.
    function attesterAt(bytes memory set, uint256 index) internal pure returns (address attester) {
        assembly ("memory-safe") {
            attester := shr(96, mload(add(add(set, 33), mul(index, 20))))
        }
    }

    /// @notice Whether the set has this attester.
    function contains(bytes memory set, address candidate) internal pure returns (bool) {
        uint256 count = size(set);
        for (uint256 i = 0; i < count; ++i) {
            if (attesterAt(set, i) == candidate) return true;
        }
        return false;
    }
}
