// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectDigest} from "../../../main/solidity/libraries/SubjectDigest.sol";
import {Scene} from "../base/Scene.sol";

/// @notice What subjects and attesters sign about subjects hashes as the shared vectors say.
contract SubjectVectorsTest is Scene {
    string private json;

    function setUp() public override {
        super.setUp();
        json = vm.readFile("src/test/vectors/subjects.json");
    }

    function test_theDomainIsTheVectors() external {
        address there = vm.parseJsonAddress(json, ".domain.verifyingContract");
        vm.etch(there, address(rating.subjectRegistry()).code);
        vm.chainId(vm.parseJsonUint(json, ".domain.chainId"));
        vm.assertEq(ISubjectRegistry(there).domainSeparator(), vm.parseJsonBytes32(json, ".domainSeparator"));
    }

    function test_statementsHashAsTheVectors() external view {
        expectHash(
            0,
            SubjectDigest.bindController(
                subjectOf(0),
                vm.parseJsonAddress(json, path(0, "controller")),
                uint32(number(0, "epoch")),
                uint32(number(0, "nonce")),
                deadlineOf(0)
            )
        );
        expectHash(
            1,
            SubjectDigest.extendDispute(
                subjectOf(1), uint32(number(1, "number")), uint32(number(1, "epoch")), deadlineOf(1)
            )
        );
        expectHash(
            2,
            SubjectDigest.resolveDispute(
                subjectOf(2),
                uint32(number(2, "number")),
                ISubjectRegistry.DisputeState(number(2, "outcome")),
                uint16(number(2, "reasonCode")),
                uint32(number(2, "epoch")),
                deadlineOf(2)
            )
        );
    }

    function test_requestsHashAsTheVectors() external view {
        expectHash(
            3,
            SubjectDigest.grantAccess(
                subjectOf(3),
                vm.parseJsonAddress(json, path(3, "lender")),
                uint16(number(3, "purpose")),
                uint40(number(3, "expiresAt")),
                uint64(number(3, "nonce")),
                deadlineOf(3)
            )
        );
        expectHash(
            4,
            SubjectDigest.revokeAccess(
                subjectOf(4),
                vm.parseJsonAddress(json, path(4, "lender")),
                uint16(number(4, "purpose")),
                uint64(number(4, "nonce")),
                deadlineOf(4)
            )
        );
        expectHash(5, reasoned(SubjectDigest.FREEZE_FILE, 5));
        expectHash(6, reasoned(SubjectDigest.UNFREEZE_FILE, 6));
        expectHash(7, reasoned(SubjectDigest.OPEN_DISPUTE, 7));
        expectHash(8, SubjectDigest.withdrawDispute(subjectOf(8), uint64(number(8, "nonce")), deadlineOf(8)));
    }

    function reasoned(bytes32 typehash, uint256 index) private view returns (bytes32) {
        return SubjectDigest.reasoned(
            typehash,
            subjectOf(index),
            uint16(number(index, "reasonCode")),
            uint64(number(index, "nonce")),
            deadlineOf(index)
        );
    }

    function expectHash(uint256 index, bytes32 found) private view {
        string memory hashPath = string.concat(".cases[", vm.toString(index), "].structHash");
        vm.assertEq(found, vm.parseJsonBytes32(json, hashPath));
    }

    function subjectOf(uint256 index) private view returns (bytes20) {
        return bytes20(vm.parseJsonBytes(json, path(index, "subjectId")));
    }

    function deadlineOf(uint256 index) private view returns (uint40) {
        return uint40(number(index, "deadline"));
    }

    function number(uint256 index, string memory field) private view returns (uint256) {
        return vm.parseJsonUint(json, path(index, field));
    }

    function path(uint256 index, string memory field) private pure returns (string memory) {
        return string.concat(".cases[", vm.toString(index), "].message.", field);
    }
}
