// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice A contract that reads another one and tells what the read cost.
contract GasProbe {
    /// @notice Gas of one call to `target`, cold where this is the transaction's first.
    function cost(address target, bytes calldata input) external view returns (uint256 used) {
        bytes memory data = input;
        uint256 before = gasleft();
        bool done;
        assembly ("memory-safe") {
            done := staticcall(gas(), target, add(data, 32), mload(data), 0, 0)
        }
        used = before - gasleft();
        require(done, "the measured call failed");
    }
}
