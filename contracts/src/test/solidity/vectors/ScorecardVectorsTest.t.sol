// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IModelRegistry} from "../../../main/solidity/interfaces/IModelRegistry.sol";
import {Scene} from "../base/Scene.sol";

/// @notice Tables give the vectors' points to the vectors' bins, and malformed ones are refused at the named byte.
contract ScorecardVectorsTest is Scene {
    string private json;

    function setUp() public override {
        super.setUp();
        json = vm.readFile("src/test/vectors/scorecard.json");
    }

    function test_computesEveryScore() external {
        uint256 cases;
        for (; vm.keyExistsJson(json, path("cases", cases, "")); ++cases) {
            register(uint32(100 + cases), path("cases", cases, ".table"));
            for (uint256 i = 0; i < 3; ++i) {
                string memory score = path("cases", cases, string.concat(".scores[", vm.toString(i), "]"));
                vm.assertEq(
                    registry.computeScore(uint32(100 + cases), binsOf(string.concat(score, ".bins"))),
                    vm.parseJsonUint(json, string.concat(score, ".scorePoints"))
                );
            }
        }
        vm.assertEq(cases, 3);
    }

    function test_refusesMalformedTables() external {
        uint256 cases;
        for (; vm.keyExistsJson(json, path("malformed", cases, "")); ++cases) {
            bytes memory table = vm.parseJsonBytes(json, path("malformed", cases, ".table"));
            uint256 offset = vm.parseJsonUint(json, path("malformed", cases, ".offset"));
            vm.expectRevert(abi.encodeWithSelector(IModelRegistry.ScorecardMalformed.selector, offset));
            vm.prank(REGISTRAR);
            registry.register(99, keccak256("card"), 0, IModelRegistry.ModelKind.Scorecard, policyFrom(START), table);
        }
        vm.assertEq(cases, 8);
    }

    function register(uint32 modelId, string memory tablePath) private {
        bytes memory table = vm.parseJsonBytes(json, tablePath);
        vm.prank(REGISTRAR);
        registry.register(modelId, keccak256("card"), 0, IModelRegistry.ModelKind.Scorecard, policyFrom(START), table);
        vm.assertEq(registry.scorecardOf(modelId), table);
    }

    function binsOf(string memory place) private view returns (uint8[] memory bins) {
        uint256[] memory wide = vm.parseJsonUintArray(json, place);
        bins = new uint8[](wide.length);
        for (uint256 i = 0; i < wide.length; ++i) {
            bins[i] = uint8(wide[i]);
        }
    }

    function path(string memory list, uint256 index, string memory key) private pure returns (string memory) {
        return string.concat(".", list, "[", vm.toString(index), "]", key);
    }
}
