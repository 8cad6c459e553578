// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../interfaces/ICreditRating.sol";
import {AttesterSet} from "./AttesterSet.sol";

/// @title Enough signatures by attesters
library Quorum {
    using AttesterSet for bytes;

    uint256 private constant SIGNATURE_LENGTH = 65;

    /// @dev Half of secp256k1's order: of each signature's two forms only the one with the low `s` counts (EIP-2).
    uint256 private constant HALF_ORDER = 0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF5D576E7357A4501DDFE92F46681B20A0;

    /// @notice Reverts unless at least the set's threshold of its attesters signed `digest`, each once.
    /// @dev Signers and set both ascend, so that one walk over the set finds them all.
    function check(bytes memory set, bytes32 digest, bytes calldata signatures) internal view {
        require(signatures.length % SIGNATURE_LENGTH == 0, ICreditRating.SignaturesMalformed(signatures.length));
        uint256 count = signatures.length / SIGNATURE_LENGTH;
        uint256 threshold = set.thresholdOf();
        require(count >= threshold, ICreditRating.QuorumNotReached(threshold, count));

        (uint256 cursor, uint256 end) = set.span();
        address previous = address(0);
        // Nothing overflows: indices and cursors are bounded by the lengths of calldata and of the set.
        unchecked {
            for (uint256 i = 0; i < count; ++i) {
                address signer = _recover(digest, signatures, i);
                require(signer > previous, ICreditRating.SignersNotAscending(previous, signer));
                previous = signer;
                address found;
                while (cursor < end && (found = AttesterSet.load(cursor)) < signer) cursor += AttesterSet.STEP;
                require(found == signer, ICreditRating.SignerNotAttester(signer));
            }
        }
    }

    /// @dev The precompile takes digest, v, r and s as four words and gives nothing where they recover nobody, as for
    /// every `v` but 27 and 28.
    function _recover(bytes32 digest, bytes calldata signatures, uint256 index) private view returns (address signer) {
        uint256 highest = HALF_ORDER;
        assembly ("memory-safe") {
            let at := add(signatures.offset, mul(index, 65))
            let input := mload(0x40)
            mstore(input, digest)
            mstore(add(input, 0x20), byte(0, calldataload(add(at, 64))))
            calldatacopy(add(input, 0x40), at, 64)
            mstore(0, 0)
            if iszero(gt(mload(add(input, 0x60)), highest)) {
                pop(staticcall(gas(), 1, input, 128, 0, 32))
            }
            signer := mload(0)
        }
        require(signer != address(0), ICreditRating.SignatureInvalid(index));
    }
}
