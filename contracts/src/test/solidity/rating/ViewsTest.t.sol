// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";

/// @notice The views that need no file of their own.
contract ViewsTest is Scene {
    function test_startsEmpty() external view {
        vm.assertEq(rating.sequence(), 0);
        vm.assertEq(rating.epoch(), 1);
        vm.assertEq(rating.headHash(), bytes32(0));
        vm.assertFalse(rating.publishingPaused());
        vm.assertEq(rating.recordOf(ALICE), 0);
        vm.assertEq(rating.MAX_RECORDS(), 500);
        vm.assertEq(rating.deployedAt(), block.number);
        vm.assertEq(address(rating.models()), address(registry));
    }

    function test_attesterSetRefusesAnUnknownEpoch() external {
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.EpochUnknown.selector, uint32(2)));
        rating.attesterSet(2);
    }

    function test_attesterSetGivesPastEpochs() external {
        address[] memory alone = new address[](1);
        alone[0] = STRANGER;
        rotate(alone, 1);
        (address[] memory members, uint8 threshold) = rating.attesterSet(1);
        vm.assertEq(members, attesters);
        vm.assertEq(threshold, THRESHOLD);
    }

    function test_digestOfFollowsTheChain() external {
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes32 before = rating.digestOf(header, record(ALICE, 600, 1));
        publish(BOB, 600);
        vm.assertNotEq(rating.digestOf(header, record(ALICE, 600, 1)), before);
    }

    function testFuzz_digestsDifferWhereARecordDiffers(bytes32 left, bytes32 right) external view {
        vm.assume(left != right);
        ICreditRating.BatchHeader memory header = nextHeader();
        vm.assertNotEq(
            rating.digestOf(header, abi.encodePacked(left)), rating.digestOf(header, abi.encodePacked(right))
        );
    }

    function test_domainSeparatorFollowsAForkOfTheChain() external {
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

    function test_theGovernorGrantsAndTakesRoles() external {
        IAccessControl roles = IAccessControl(address(rating));
        vm.prank(GOVERNOR);
        roles.grantRole(keccak256("GUARDIAN_ROLE"), STRANGER);
        vm.assertTrue(roles.hasRole(keccak256("GUARDIAN_ROLE"), STRANGER));
        vm.prank(GOVERNOR);
        roles.revokeRole(keccak256("GUARDIAN_ROLE"), STRANGER);
        vm.assertFalse(roles.hasRole(keccak256("GUARDIAN_ROLE"), STRANGER));
    }

    function test_nobodyElseGrantsRoles() external {
        vm.expectRevert(
            abi.encodeWithSelector(
                IAccessControl.AccessControlUnauthorizedAccount.selector, GUARDIAN, keccak256("GOVERNOR_ROLE")
            )
        );
        vm.prank(GUARDIAN);
        IAccessControl(address(rating)).grantRole(keccak256("GOVERNOR_ROLE"), GUARDIAN);
    }
}
