// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IModelRegistry} from "../../../main/solidity/interfaces/IModelRegistry.sol";
import {Scene} from "../base/Scene.sol";

contract ComputeScoreTest is Scene {
    /// @dev 300 to 850, base 540; two features of two bins: -30 and 45, 12 and -7.
    bytes private constant TABLE = hex"012c0352021c0202ffe2002d02000cfff9";

    function setUp() public override {
        super.setUp();
        vm.prank(REGISTRAR);
        registry.register(8, keccak256("card"), 0, IModelRegistry.ModelKind.Scorecard, policyFrom(START), TABLE);
    }

    function test_refusesAnUnknownModel() external {
        expectRefusal(9, bins(0, 0), abi.encodeWithSelector(IModelRegistry.ModelUnknown.selector, uint32(9)));
    }

    function test_refusesAModelWithoutScorecard() external {
        expectRefusal(MODEL, bins(0, 0), abi.encodeWithSelector(IModelRegistry.ScorecardMissing.selector, MODEL));
    }

    function test_refusesTheWrongNumberOfBins() external {
        expectRefusal(8, new uint8[](3), abi.encodeWithSelector(IModelRegistry.BinCountMismatch.selector, 2, 3));
    }

    function test_refusesABinThatIsNotThere() external {
        expectRefusal(
            8, bins(0, 2), abi.encodeWithSelector(IModelRegistry.BinOutOfRange.selector, 1, uint8(2), uint8(2))
        );
    }

    function test_addsTheBinsPoints() external view {
        vm.assertEq(registry.computeScore(8, bins(0, 0)), 522);
        vm.assertEq(registry.computeScore(8, bins(1, 1)), 578);
    }

    function test_goesOnForARetiredModel() external {
        vm.prank(GOVERNOR);
        registry.retire(8, START);
        vm.assertEq(registry.computeScore(8, bins(0, 0)), 522);
    }

    function testFuzz_staysWithinLeastAndMost(int16 base, int16 first, int16 second, bool upper) external {
        bytes memory table = abi.encodePacked(uint16(300), uint16(850), base, uint8(1), uint8(2), first, second);
        vm.prank(REGISTRAR);
        registry.register(10, keccak256("card"), 0, IModelRegistry.ModelKind.Scorecard, policyFrom(START), table);
        uint8[] memory chosen = new uint8[](1);
        chosen[0] = upper ? 1 : 0;
        int256 sum = int256(base) + (upper ? second : first);
        uint256 expected = sum < 300 ? 300 : sum > 850 ? 850 : uint256(sum);
        vm.assertEq(registry.computeScore(10, chosen), expected);
    }

    function bins(uint8 first, uint8 second) private pure returns (uint8[] memory chosen) {
        chosen = new uint8[](2);
        (chosen[0], chosen[1]) = (first, second);
    }

    function expectRefusal(uint32 modelId, uint8[] memory chosen, bytes memory expected) private {
        vm.expectRevert(expected);
        registry.computeScore(modelId, chosen);
    }
}
