// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";

/// @notice A data time or sequence far ahead would lock a subject, or the registry, for good.
contract FarFutureTest is Scene {
    function testFuzz_evenAQuorumCannotWriteFutureData(uint40 ahead) external {
        vm.assume(ahead > START);
        ICreditRating.BatchHeader memory header = nextHeader();
        header.dataTime = ahead;
        bytes memory all = record(ALICE, 700, 1);
        bytes memory quorum = signatures(rating.digestOf(header, all), 3);

        vm.expectRevert(abi.encodeWithSelector(ICreditRating.FutureDataTime.selector, ahead, START));
        rating.publish(header, all, quorum);
    }

    function testFuzz_evenAQuorumCannotSkipSequences(uint64 sequence) external {
        vm.assume(sequence != 1);
        ICreditRating.BatchHeader memory header = nextHeader();
        header.sequence = sequence;
        bytes memory all = record(ALICE, 700, 1);
        bytes memory quorum = signatures(rating.digestOf(header, all), 3);

        vm.expectRevert(abi.encodeWithSelector(ICreditRating.UnexpectedSequence.selector, uint64(1), sequence));
        rating.publish(header, all, quorum);
    }
}
