// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";
import {PlainCreditRating} from "../plain/PlainCreditRating.sol";

/// @notice The plain starting point's weakness: a stranger writes a score of his choice.
contract StrangerOverwriteTest is Scene {
    function test_succeedsInThePlainStartingPoint() external {
        PlainCreditRating plain = new PlainCreditRating();
        plain.addCustomer(1, 500);
        vm.prank(STRANGER);
        plain.addCustomer(1, 850);
        vm.assertEq(plain.getCustomerCreditScore(1), 850);
    }

    function test_failsHereWithoutSignatures() external {
        publish(ALICE, 500);
        vm.warp(START + 1);
        ICreditRating.BatchHeader memory header = nextHeader();

        vm.expectRevert(abi.encodeWithSelector(ICreditRating.QuorumNotReached.selector, 3, 0));
        vm.prank(STRANGER);
        rating.publish(header, record(ALICE, 850, 0), "");
    }

    function test_failsHereWithTheStrangersOwnSignatures() external {
        publish(ALICE, 500);
        vm.warp(START + 1);
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory all = record(ALICE, 850, 0);
        uint256[] memory forged = new uint256[](3);
        (forged[0], forged[1], forged[2]) = (uint256(101), 102, 103);
        bytes memory quorum = signedBy(forged, rating.digestOf(header, all));
        address first = vm.addr(forged[0]); // `signedBy` has sorted them

        vm.expectRevert(abi.encodeWithSelector(ICreditRating.SignerNotAttester.selector, first));
        vm.prank(STRANGER);
        rating.publish(header, all, quorum);
    }

    function test_failsHereByChangingASignedRecord() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory quorum = signatures(rating.digestOf(header, record(ALICE, 500, 0)), 3);

        vm.expectRevert();
        vm.prank(STRANGER);
        rating.publish(header, record(ALICE, 850, 0), quorum);
        vm.assertEq(rating.recordOf(ALICE), 0);
    }
}
