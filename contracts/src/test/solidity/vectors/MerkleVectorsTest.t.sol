// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Scene} from "../base/Scene.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";

/// @notice Disclosed leaves hash as a contract hashes them, and their proofs lead to the roots.
contract MerkleVectorsTest is Scene {
    string private json;

    function test_provesEveryLeaf() external {
        json = vm.readFile("src/test/vectors/merkle.json");
        uint256 cases;
        uint256 leaves;
        for (; vm.keyExistsJson(json, tree(cases, "")); ++cases) {
            bytes32 root = vm.parseJsonBytes32(json, tree(cases, ".root"));
            for (uint256 i = 0; vm.keyExistsJson(json, tree(cases, leaf(i, ""))); ++i) {
                proveLeaf(root, tree(cases, leaf(i, "")));
                ++leaves;
            }
        }
        vm.assertEq(cases, 6);
        vm.assertEq(leaves, 40);
    }

    function proveLeaf(bytes32 root, string memory place) private view {
        bytes32 hash = leafHash(place);
        vm.assertEq(hash, vm.parseJsonBytes32(json, string.concat(place, ".leafHash")));
        bytes32[] memory proof = vm.parseJsonBytes32Array(json, string.concat(place, ".proof"));
        vm.assertTrue(MerkleProof.verify(proof, root, hash));
    }

    function leafHash(string memory place) private view returns (bytes32) {
        bytes memory values = abi.encode(
            bytes20(vm.parseJsonBytes(json, string.concat(place, ".subjectId"))),
            uint16(vm.parseJsonUint(json, string.concat(place, ".scorePoints"))),
            uint16(vm.parseJsonUint(json, string.concat(place, ".pdBps"))),
            uint32(vm.parseJsonUint(json, string.concat(place, ".modelId"))),
            uint40(vm.parseJsonUint(json, string.concat(place, ".dataTime"))),
            vm.parseJsonBytes32(json, string.concat(place, ".featuresHash")),
            vm.parseJsonBytes32(json, string.concat(place, ".salt"))
        );
        return keccak256(bytes.concat(keccak256(values)));
    }

    function tree(uint256 index, string memory key) private pure returns (string memory) {
        return string.concat(".cases[", vm.toString(index), "]", key);
    }

    function leaf(uint256 index, string memory key) private pure returns (string memory) {
        return string.concat(".leaves[", vm.toString(index), "]", key);
    }
}
