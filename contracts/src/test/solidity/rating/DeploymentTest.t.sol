// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {ILendingDesk} from "../../../main/solidity/interfaces/ILendingDesk.sol";
import {ScoreFeedFactory} from "../../../main/solidity/integration/ScoreFeedFactory.sol";
import {Scene} from "../base/Scene.sol";
import {Vm} from "../base/Vm.sol";

contract DeploymentTest is Scene {
    bytes4 private constant HOLDER_MISSING = bytes4(keccak256("RoleHolderMissing(bytes32)"));

    function test_refusesToBeWithoutGovernor() external {
        expectRefusal(
            abi.encode(registry, address(0), GUARDIAN, attesters, THRESHOLD, DELAY),
            abi.encodeWithSelector(HOLDER_MISSING, keccak256("GOVERNOR_ROLE"))
        );
    }

    function test_refusesToBeWithoutGuardian() external {
        expectRefusal(
            abi.encode(registry, GOVERNOR, address(0), attesters, THRESHOLD, DELAY),
            abi.encodeWithSelector(HOLDER_MISSING, keccak256("GUARDIAN_ROLE"))
        );
    }

    function test_refusesAnInvalidAttesterSet() external {
        expectRefusal(
            abi.encode(registry, GOVERNOR, GUARDIAN, attesters, 6, DELAY),
            abi.encodeWithSelector(ICreditRating.AttesterSetInvalid.selector, 5, 6)
        );
    }

    function test_announcesTheFirstEpoch() external {
        vm.recordLogs();
        vm.deployCode(
            "CreditRating.sol:CreditRating", abi.encode(registry, GOVERNOR, GUARDIAN, attesters, THRESHOLD, DELAY)
        );
        bytes32 announced = ICreditRating.AttesterSetChanged.selector;
        uint256 seen;
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] != announced) continue;
            vm.assertEq(logs[i].topics[1], bytes32(uint256(1)));
            vm.assertEq(logs[i].data, abi.encode(THRESHOLD, attesters));
            ++seen;
        }
        vm.assertEq(seen, 1);
    }

    function test_refusesWithoutARegistrar() external {
        vm.expectRevert(abi.encodeWithSelector(HOLDER_MISSING, keccak256("REGISTRAR_ROLE")));
        this.deploy("ModelRegistry.sol:ModelRegistry", abi.encode(GOVERNOR, address(0)));
    }

    function test_theIntegrationsKeepWhatTheyAreGiven() external {
        ILendingDesk desk = ILendingDesk(vm.deployCode("LendingDesk.sol:LendingDesk", abi.encode(rating, 600, MAX_AGE)));
        vm.assertEq(address(desk.rating()), address(rating));
        vm.assertEq(desk.minScorePoints(), 600);
        vm.assertEq(desk.maxAge(), MAX_AGE);
        vm.assertEq(address(new ScoreFeedFactory(rating).rating()), address(rating));
    }

    function deploy(string calldata artefact, bytes calldata arguments) external returns (address deployed) {
        bytes memory creation = abi.encodePacked(vm.getCode(artefact), arguments);
        assembly ("memory-safe") {
            deployed := create(0, add(creation, 32), mload(creation))
            if iszero(deployed) {
                returndatacopy(mload(0x40), 0, returndatasize())
                revert(mload(0x40), returndatasize())
            }
        }
    }

    function expectRefusal(bytes memory arguments, bytes memory expected) private {
        vm.expectRevert(expected);
        this.deploy("CreditRating.sol:CreditRating", arguments);
    }
}
