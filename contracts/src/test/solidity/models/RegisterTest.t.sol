// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IModelRegistry} from "../../../main/solidity/interfaces/IModelRegistry.sol";
import {Scene} from "../base/Scene.sol";

contract RegisterTest is Scene {
    bytes private constant TABLE = hex"012c0352021c0201001400020a0014";

    function testFuzz_refusesOthersThanTheRegistrar(address caller) external {
        vm.assume(caller != REGISTRAR);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAccessControl.AccessControlUnauthorizedAccount.selector, caller, keccak256("REGISTRAR_ROLE")
            )
        );
        vm.prank(caller);
        registry.register(8, keccak256("other"), IModelRegistry.ModelKind.Boosting, START, "");
    }

    function test_refusesATakenId() external {
        expectRefusal(
            MODEL,
            0,
            IModelRegistry.ModelKind.Scorecard,
            "",
            abi.encodeWithSelector(IModelRegistry.ModelAlreadyRegistered.selector, MODEL)
        );
    }

    function test_refusesAHashOfZero() external {
        expectRefusal(
            8,
            0,
            IModelRegistry.ModelKind.Scorecard,
            "",
            abi.encodeWithSelector(IModelRegistry.ModelHashMissing.selector, uint32(8))
        );
    }

    function test_refusesAScorecardWithoutTable() external {
        expectRefusal(
            8,
            keccak256("other"),
            IModelRegistry.ModelKind.Scorecard,
            "",
            abi.encodeWithSelector(IModelRegistry.ScorecardMalformed.selector, 0)
        );
    }

    function test_refusesATableForBoosting() external {
        expectRefusal(
            8,
            keccak256("other"),
            IModelRegistry.ModelKind.Boosting,
            TABLE,
            abi.encodeWithSelector(IModelRegistry.ScorecardUnexpected.selector, TABLE.length)
        );
    }

    function test_refusesATableTooLongForCode() external {
        expectRefusal(
            8,
            keccak256("other"),
            IModelRegistry.ModelKind.Scorecard,
            longTable(255, 48),
            abi.encodeWithSelector(bytes4(keccak256("BlobNotWritten(uint256)")), 7 + 255 * 97)
        );
    }

    function test_keepsALongTable() external {
        bytes memory table = longTable(250, 48);
        vm.prank(REGISTRAR);
        registry.register(8, keccak256("other"), IModelRegistry.ModelKind.Scorecard, START, table);
        vm.assertEq(registry.scorecardOf(8), table);
    }

    function test_keepsTheModel() external {
        vm.expectEmit(address(registry));
        emit IModelRegistry.ModelRegistered(8, keccak256("other"), IModelRegistry.ModelKind.Boosting, START + 5);
        vm.prank(REGISTRAR);
        registry.register(8, keccak256("other"), IModelRegistry.ModelKind.Boosting, START + 5, "");

        IModelRegistry.Model memory model = registry.modelOf(8);
        vm.assertEq(model.modelHash, keccak256("other"));
        vm.assertTrue(model.kind == IModelRegistry.ModelKind.Boosting);
        vm.assertEq(model.activatesAt, START + 5);
        vm.assertEq(model.retiresAt, type(uint40).max);
        vm.assertEq(model.scorecard, address(0));
    }

    function longTable(uint256 features, uint8 binCount) private pure returns (bytes memory table) {
        bytes memory feature = abi.encodePacked(binCount, new bytes(2 * uint256(binCount)));
        table = abi.encodePacked(uint16(300), uint16(850), int16(500), uint8(features));
        for (uint256 i = 0; i < features; ++i) {
            table = abi.encodePacked(table, feature);
        }
    }

    function expectRefusal(
        uint32 modelId,
        bytes32 modelHash,
        IModelRegistry.ModelKind kind,
        bytes memory table,
        bytes memory expected
    ) private {
        vm.expectRevert(expected);
        vm.prank(REGISTRAR);
        registry.register(modelId, modelHash, kind, START, table);
    }
}
