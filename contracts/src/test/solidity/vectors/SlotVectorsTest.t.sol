// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";

/// @notice Stored words decode to the vectors' fields, and lie where the vectors say.
contract SlotVectorsTest is Scene {
    string private json;

    function setUp() public override {
        super.setUp();
        json = vm.readFile("src/test/vectors/slot.json");
    }

    function test_decodesEveryWord() external {
        uint256 cases;
        while (vm.keyExistsJson(json, field(cases, ""))) {
            decodeCase(cases++);
        }
        vm.assertEq(cases, 8);
    }

    function test_findsEveryKey() external {
        uint256 slot = vm.parseJsonUint(json, ".recordsSlot");
        for (uint256 i = 0; i < 3; ++i) {
            string memory path = string.concat(".storageKeys[", vm.toString(i), "]");
            bytes20 subjectId = bytes20(vm.parseJsonBytes(json, string.concat(path, ".subjectId")));
            bytes32 key = vm.parseJsonBytes32(json, string.concat(path, ".key"));
            vm.assertEq(key, keccak256(abi.encode(subjectId, slot)));
            vm.store(address(rating), key, bytes32(uint256(i + 1)));
            vm.assertEq(rating.recordOf(subjectId), i + 1);
        }
    }

    function decodeCase(uint256 index) private {
        bytes32 word = vm.parseJsonBytes32(json, field(index, ".word"));
        vm.store(address(rating), keccak256(abi.encode(ALICE, uint256(3))), word);
        (, ICreditRating.Score memory score) = rating.tryScoreOf(ALICE, MAX_AGE);
        vm.assertEq(score.scorePoints, number(index, ".scorePoints"));
        vm.assertEq(score.pdBps, number(index, ".pdBps"));
        vm.assertEq(score.modelId, number(index, ".modelId"));
        vm.assertEq(score.dataTime, number(index, ".dataTime"));
        vm.assertEq(score.publishedAt, number(index, ".publishedAt"));
        vm.assertEq(score.sequence, number(index, ".sequence"));
        vm.assertEq(score.statusBits, number(index, ".statusBits"));
    }

    function number(uint256 index, string memory key) private view returns (uint256) {
        return vm.parseJsonUint(json, field(index, key));
    }

    function field(uint256 index, string memory key) private pure returns (string memory) {
        return string.concat(".cases[", vm.toString(index), "]", key);
    }
}
