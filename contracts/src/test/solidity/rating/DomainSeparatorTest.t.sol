// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Scene} from "../base/Scene.sol";

contract DomainSeparatorTest is Scene {
    function test_followsAForkOfTheChain() external {
        bytes32 here = rating.domainSeparator();
        vm.chainId(4242);
        vm.assertNotEq(rating.domainSeparator(), here);
        vm.assertEq(
            rating.domainSeparator(),
            keccak256(
                abi.encode(
                    keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                    keccak256("CreditRating"),
                    keccak256("1"),
                    4242,
                    rating
                )
            )
        );
    }
}
