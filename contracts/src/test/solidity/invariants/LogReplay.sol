// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Vm} from "../base/Vm.sol";

/// @notice Rebuilds a registry's records and hash chain from its logs alone, as a stranger would.
contract LogReplay {
    mapping(bytes20 subjectId => uint256) public wordOf;
    uint64 public sequence;
    bytes32 public headHash;
    uint32 public epoch;

    /// @notice Takes one log that the registry emitted in a block of this time.
    function take(Vm.Log calldata log, uint256 blockTime) external {
        bytes32 topic = log.topics[0];
        if (topic == ICreditRating.BatchPublished.selector) {
            takeBatch(log, blockTime);
        } else if (topic == ICreditRating.StatusChanged.selector) {
            (uint16 bits,) = abi.decode(log.data, (uint16, uint16));
            bytes20 subjectId = bytes20(log.topics[1]);
            wordOf[subjectId] = wordOf[subjectId] & type(uint208).max | uint256(bits) << 208;
        } else if (topic == ICreditRating.AttesterSetChanged.selector) {
            epoch = uint32(uint256(log.topics[1]));
        }
    }

    function takeBatch(Vm.Log calldata log, uint256 blockTime) private {
        require(uint256(log.topics[1]) == sequence + 1, "a gap in the logs");
        require(uint256(log.topics[2]) == epoch, "a batch of another epoch");
        (uint40 dataTime,,, bytes32 digest, bytes memory records) =
            abi.decode(log.data, (uint40, uint40, bytes32, bytes32, bytes));
        ++sequence;
        headHash = digest;
        uint256 shared =
            uint256(log.topics[3]) << 32 | uint256(dataTime) << 64 | blockTime << 104 | uint256(sequence) << 144;
        for (uint256 i = 0; i < records.length; i += 24) {
            takeRecord(records, i, shared);
        }
    }

    function takeRecord(bytes memory records, uint256 offset, uint256 shared) private {
        uint256 word;
        assembly ("memory-safe") {
            word := mload(add(add(records, 32), offset))
        }
        bytes20 subjectId = bytes20(bytes32(word));
        uint256 kept = wordOf[subjectId] & uint256(14) << 208;
        wordOf[subjectId] = kept | shared | uint256(uint16(word >> 64)) << 16 | uint16(word >> 80);
    }
}
