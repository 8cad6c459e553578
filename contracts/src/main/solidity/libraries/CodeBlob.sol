// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Bytes kept as a contract's code
/// @notice Cheaper to read than storage: one cold account instead of a cold slot per 32 bytes. Written once, never changed.
library CodeBlob {
    /// @dev Before the data stands one zero byte, the STOP instruction: calling the blob does nothing.
    uint256 private constant DATA_OFFSET = 1;

    /// @notice The blob could not be deployed: too long for contract code, or too little gas.
    error BlobNotWritten(uint256 length);

    /// @notice Deploys `data` as code.
    function write(bytes memory data) internal returns (address blob) {
        // PUSH2 length, DUP1, PUSH1 10, RETURNDATASIZE, CODECOPY, RETURNDATASIZE, RETURN: returns what follows itself.
        // EIP-170 limits code to 24,576 bytes, so that two bytes of length suffice where the deployment succeeds.
        require(data.length < 24_576, BlobNotWritten(data.length));
        bytes memory creation =
            abi.encodePacked(hex"61", uint16(data.length + DATA_OFFSET), hex"80600a3d393df3", hex"00", data);
        assembly ("memory-safe") {
            blob := create(0, add(creation, 32), mload(creation))
        }
        require(blob != address(0), BlobNotWritten(data.length));
    }

    /// @notice The data of a blob.
    function read(address blob) internal view returns (bytes memory data) {
        // `new bytes` would fill with zeros what is overwritten at once.
        assembly ("memory-safe") {
            let length := sub(extcodesize(blob), DATA_OFFSET)
            data := mload(0x40)
            mstore(data, length)
            extcodecopy(blob, add(data, 32), DATA_OFFSET, length)
            mstore(0x40, add(data, and(add(length, 63), not(31))))
        }
    }
}
