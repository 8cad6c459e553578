// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";

/// @notice Packed records are stored as the vectors' fields, and the vectors' bad ones are refused.
contract RecordVectorsTest is Scene {
    string private json;

    function setUp() public override {
        super.setUp();
        json = vm.readFile("src/test/vectors/records.json");
    }

    function test_storesEveryCase() external {
        uint256 cases;
        for (; vm.keyExistsJson(json, path("cases", cases, "")); ++cases) {
            vm.warp(START + cases);
            bytes memory all = vm.parseJsonBytes(json, path("cases", cases, ".packed"));
            vm.assertEq(keccak256(all), vm.parseJsonBytes32(json, path("cases", cases, ".recordsHash")));
            publish(nextHeader(), all);
            checkStored(cases, all.length / 24);
        }
        vm.assertEq(cases, 4);
    }

    function test_refusesWhatIsOutOfRange() external {
        expectRefusals("outOfRange", ICreditRating.RecordOutOfRange.selector, 4);
    }

    function test_refusesWhatIsMalformed() external {
        expectRefusals("malformed", ICreditRating.RecordsMalformed.selector, 3);
    }

    function checkStored(uint256 index, uint256 count) private view {
        for (uint256 i = 0; i < count; ++i) {
            string memory place = path("cases", index, string.concat(".records[", vm.toString(i), "]"));
            bytes20 subjectId = bytes20(vm.parseJsonBytes(json, string.concat(place, ".subjectId")));
            ICreditRating.Score memory score = rating.scoreOf(subjectId, 0);
            vm.assertEq(score.scorePoints, vm.parseJsonUint(json, string.concat(place, ".scorePoints")));
            vm.assertEq(score.pdBps, vm.parseJsonUint(json, string.concat(place, ".pdBps")));
        }
    }

    function expectRefusals(string memory list, bytes4 selector, uint256 expected) private {
        ICreditRating.BatchHeader memory header = nextHeader();
        uint256 cases;
        for (; vm.keyExistsJson(json, path(list, cases, "")); ++cases) {
            bytes memory all = vm.parseJsonBytes(json, path(list, cases, ".packed"));
            bytes memory quorum = signatures(rating.digestOf(header, all), 3);
            vm.expectPartialRevert(selector);
            rating.publish(header, all, quorum);
        }
        vm.assertEq(cases, expected);
    }

    function path(string memory list, uint256 index, string memory key) private pure returns (string memory) {
        return string.concat(".", list, "[", vm.toString(index), "]", key);
    }
}
