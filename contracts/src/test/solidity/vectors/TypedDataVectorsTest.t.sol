// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {IModelRegistry} from "../../../main/solidity/interfaces/IModelRegistry.sol";
import {Scene} from "../base/Scene.sol";

/// @notice The digests and signatures that ethers made are the ones that the contract computes and accepts.
contract TypedDataVectorsTest is Scene {
    string private json;

    function test_publishesEveryCase() external {
        json = vm.readFile("src/test/vectors/typed-data.json");
        uint256 cases;
        while (vm.keyExistsJson(json, item(cases, ""))) {
            uint256 fresh = vm.snapshotState();
            publishCase(cases++);
            vm.revertToState(fresh);
        }
        vm.assertEq(cases, 5);
    }

    function publishCase(uint256 index) private {
        ICreditRating.BatchHeader memory header = headerOf(index);
        bytes memory all = vm.parseJsonBytes(json, item(index, ".records"));
        ICreditRating target = registryFor(index, header);

        vm.assertEq(target.domainSeparator(), vm.parseJsonBytes32(json, item(index, ".domainSeparator")), "separator");
        vm.assertEq(target.digestOf(header, all), vm.parseJsonBytes32(json, item(index, ".digest")), "digest");

        // The contract counts to 2^56 only.
        if (header.sequence > type(uint56).max) return;
        target.publish(header, all, vm.parseJsonBytes(json, item(index, ".signatures")));
        vm.assertEq(target.headHash(), vm.parseJsonBytes32(json, item(index, ".digest")), "head");
    }

    /// @dev A registry at the case's address, on its chain, with its signers, just before its batch.
    function registryFor(uint256 index, ICreditRating.BatchHeader memory header) private returns (ICreditRating) {
        vm.chainId(vm.parseJsonUint(json, item(index, ".domain.chainId")));
        vm.warp(header.dataTime);
        activate(header.modelId);
        address[] memory members = membersOf(index);
        address target = vm.parseJsonAddress(json, item(index, ".domain.verifyingContract"));
        deployTo(target, abi.encode(registry, GOVERNOR, GUARDIAN, members, uint8(members.length), DELAY));
        setHead(target, header, vm.parseJsonBytes32(json, item(index, ".previousHash")));
        return ICreditRating(target);
    }

    function activate(uint32 modelId) private {
        if (registry.isActive(modelId)) return;
        vm.prank(REGISTRAR);
        registry.register(modelId, keccak256("m"), 0, IModelRegistry.ModelKind.Boosting, policyFrom(0), "");
    }

    function membersOf(uint256 index) private view returns (address[] memory members) {
        uint256 signers;
        while (vm.keyExistsJson(json, item(index, signer(signers, "")))) ++signers;
        members = new address[](signers);
        for (uint256 i = 0; i < signers; ++i) {
            members[i] = vm.parseJsonAddress(json, item(index, signer(i, ".address")));
        }
    }

    function setHead(address target, ICreditRating.BatchHeader memory header, bytes32 previousHash) private {
        uint256 set = uint256(vm.load(target, bytes32(uint256(1)))) & type(uint160).max;
        uint256 head = set | uint256(uint56(header.sequence - 1)) << 160 | uint256(header.epoch) << 216;
        vm.store(target, bytes32(uint256(1)), bytes32(head));
        vm.store(target, bytes32(uint256(2)), previousHash);
    }

    /// @dev Runs the creation code in place, so that its immutables know their address.
    function deployTo(address target, bytes memory arguments) private {
        vm.etch(target, abi.encodePacked(vm.getCode("CreditRating.sol:CreditRating"), arguments));
        (bool done, bytes memory code) = target.call("");
        vm.assertTrue(done);
        vm.etch(target, code);
    }

    function headerOf(uint256 index) private view returns (ICreditRating.BatchHeader memory) {
        return ICreditRating.BatchHeader({
            sequence: uint64(vm.parseJsonUint(json, item(index, ".header.sequence"))),
            epoch: uint32(vm.parseJsonUint(json, item(index, ".header.epoch"))),
            modelId: uint32(vm.parseJsonUint(json, item(index, ".header.modelId"))),
            dataTime: uint40(vm.parseJsonUint(json, item(index, ".header.dataTime"))),
            deadline: uint40(vm.parseJsonUint(json, item(index, ".header.deadline"))),
            merkleRoot: vm.parseJsonBytes32(json, item(index, ".header.merkleRoot"))
        });
    }

    function item(uint256 index, string memory key) private pure returns (string memory) {
        return string.concat(".cases[", vm.toString(index), "]", key);
    }

    function signer(uint256 index, string memory key) private pure returns (string memory) {
        return string.concat(".signers[", vm.toString(index), "]", key);
    }
}
