// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {SubjectScene} from "./SubjectScene.sol";

contract SubjectDomainSeparatorTest is SubjectScene {
    function test_namesTheChainAndTheContract() external {
        vm.assertNotEq(subjects.domainSeparator(), rating.domainSeparator());
        vm.chainId(4242);
        vm.assertEq(
            subjects.domainSeparator(),
            keccak256(
                abi.encode(
                    keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                    keccak256("SubjectRegistry"),
                    keccak256("1"),
                    4242,
                    subjects
                )
            )
        );
    }
}
