// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IModelRegistry} from "../../../main/solidity/interfaces/IModelRegistry.sol";
import {CodeBlob} from "../../../main/solidity/libraries/CodeBlob.sol";
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
        registry.register(8, keccak256("other"), 0, IModelRegistry.ModelKind.Boosting, policyFrom(START), "");
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

    function test_refusesPointsOutOfRange() external {
        IModelRegistry.ModelPolicy memory policy = policyFrom(START);
        policy.minPoints = 299;
        expectPolicyRefusal(policy, "points");
        policy.minPoints = 701;
        policy.maxPoints = 700;
        expectPolicyRefusal(policy, "points");
        policy.maxPoints = 851;
        expectPolicyRefusal(policy, "points");
    }

    function test_refusesAStepOfNothing() external {
        IModelRegistry.ModelPolicy memory policy = policyFrom(START);
        policy.maxStepPoints = 0;
        expectPolicyRefusal(policy, "maxStepPoints");
    }

    function test_refusesAShareOfNothingOrAboveAll() external {
        IModelRegistry.ModelPolicy memory policy = policyFrom(START);
        policy.maxMovedShareBps = 0;
        expectPolicyRefusal(policy, "maxMovedShareBps");
        policy.maxMovedShareBps = 10_001;
        expectPolicyRefusal(policy, "maxMovedShareBps");
    }

    function test_refusesNoHeartbeat() external {
        IModelRegistry.ModelPolicy memory policy = policyFrom(START);
        policy.heartbeatSeconds = 0;
        expectPolicyRefusal(policy, "heartbeatSeconds");
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
        registry.register(8, keccak256("other"), 0, IModelRegistry.ModelKind.Scorecard, policyFrom(START), table);
        vm.assertEq(registry.scorecardOf(8), table);
    }

    function test_keepsTheModel() external {
        vm.expectEmit(address(registry));
        emit IModelRegistry.ModelRegistered(
            8, keccak256("other"), keccak256("where"), IModelRegistry.ModelKind.Boosting, wordFrom(START + 5)
        );
        vm.prank(REGISTRAR);
        registry.register(
            8, keccak256("other"), keccak256("where"), IModelRegistry.ModelKind.Boosting, policyFrom(START + 5), ""
        );

        IModelRegistry.Model memory model = registry.modelOf(8);
        vm.assertEq(model.modelHash, keccak256("other"));
        vm.assertTrue(model.kind == IModelRegistry.ModelKind.Boosting);
        vm.assertEq(model.locationHash, keccak256("where"));
        vm.assertTrue(model.status == IModelRegistry.ModelStatus.Challenger);
        vm.assertEq(abi.encode(model.policy), abi.encode(policyFrom(START + 5)));
        vm.assertEq(registry.policyOf(8), wordFrom(START + 5));
        vm.assertEq(model.retiresAt, type(uint40).max);
        vm.assertEq(model.scorecard, address(0));
    }

    function expectPolicyRefusal(IModelRegistry.ModelPolicy memory policy, string memory field) private {
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.PolicyInvalid.selector, uint32(8), field));
        vm.prank(REGISTRAR);
        registry.register(8, keccak256("other"), 0, IModelRegistry.ModelKind.Boosting, policy, "");
    }

    /// @dev Never retired, of the kind Boosting, no champion.
    function wordFrom(uint40 activatesAt) private pure returns (uint256) {
        return uint256(activatesAt) | uint256(type(uint40).max) << 40 | uint256(300) << 80 | uint256(850) << 96
            | uint256(550) << 112 | uint256(10_000) << 128 | uint256(90 days) << 144 | uint256(1) << 192;
    }

    function longTable(uint256 features, uint8 binCount) private pure returns (bytes memory table) {
        bytes memory feature = abi.encodePacked(binCount, new bytes(2 * uint256(binCount)));
        table = abi.encodePacked(uint16(300), uint16(850), int16(500), uint8(features));
        for (uint256 i = 0; i < features; ++i) {
            table = abi.encodePacked(table, feature);
        }
    }

    function test_saysThatTheGasDidNotSufficeToKeepTheTable() external {
        bytes memory table = longTable(39, 255); // 4 million gas
        vm.expectRevert(abi.encodeWithSelector(CodeBlob.BlobNotWritten.selector, table.length));
        vm.prank(REGISTRAR);
        registry.register{gas: 2_000_000}(
            9, keccak256("card"), 0, IModelRegistry.ModelKind.Scorecard, policyFrom(START), table
        );
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
        registry.register(modelId, modelHash, 0, kind, policyFrom(START), table);
    }
}
