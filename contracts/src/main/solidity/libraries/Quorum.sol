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

        (uint256 index, address previous, address signer) = _walk(set, digest, signatures, count);
        if (index == count) return;
        require(signer != address(0), ICreditRating.SignatureInvalid(index));
        require(signer > previous, ICreditRating.SignersNotAscending(previous, signer));
        revert ICreditRating.SignerNotAttester(signer);
    }

    /// @dev Stops at the first signature that does not count, and tells what it recovered and who signed before it. The
    /// precompile takes digest, v, r and s as four words and gives nothing where they recover nobody, as for every `v`
    /// but 27 and 28. By hand, because a third of what a signature costs beside the precompile was bookkeeping.
    function _walk(bytes memory set, bytes32 digest, bytes calldata signatures, uint256 count)
        private
        view
        returns (uint256 index, address previous, address signer)
    {
        (uint256 cursor, uint256 end) = set.span();
        uint256 highest = HALF_ORDER;
        assembly ("memory-safe") {
            let input := mload(0x40)
            let at := signatures.offset
            mstore(input, digest)
            for {} lt(index, count) { index := add(index, 1) } {
                mstore(add(input, 0x20), byte(0, calldataload(add(at, 64))))
                calldatacopy(add(input, 0x40), at, 64)
                mstore(0, 0)
                if iszero(gt(mload(add(input, 0x60)), highest)) {
                    pop(staticcall(gas(), 1, input, 128, 0, 32))
                }
                signer := mload(0)
                if iszero(gt(signer, previous)) { break }
                for {} and(lt(cursor, end), lt(shr(96, mload(cursor)), signer)) {} { cursor := add(cursor, 20) }
                if iszero(and(lt(cursor, end), eq(shr(96, mload(cursor)), signer))) { break }
                previous := signer
                at := add(at, 65)
            }
        }
    }
}
