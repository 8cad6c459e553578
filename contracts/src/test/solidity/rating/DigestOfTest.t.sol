// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";

contract DigestOfTest is Scene {
    function test_followsTheChain() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes32 before = rating.digestOf(header, record(ALICE, 600, 1));
        publish(BOB, 600);
        vm.assertNotEq(rating.digestOf(header, record(ALICE, 600, 1)), before);
    }

    function testFuzz_differsWhereARecordDiffers(bytes32 left, bytes32 right) external view {
        vm.assume(left != right);
        ICreditRating.BatchHeader memory header = nextHeader();
        vm.assertNotEq(
            rating.digestOf(header, abi.encodePacked(left)), rating.digestOf(header, abi.encodePacked(right))
        );
    }
}
