// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";
import {PlainCreditRating} from "../plain/PlainCreditRating.sol";
import {GasProbe} from "./GasProbe.sol";

/// @notice What the operations cost as transactions, compared with the committed snapshot. Profile `gas` only.
contract GasTest is Scene {
    string private constant RATING = "credit-rating";
    string private constant PLAIN = "plain";

    GasProbe private probe;

    function setUp() public override {
        super.setUp();
        probe = new GasProbe();
        publish(nextHeader(), records(900_000, 1, 600)); // the first batch pays for the head's first writing
    }

    function test_batchOf100() external {
        measureBatches(100, "first.100", "update.100");
    }

    function test_batchOf500() external {
        measureBatches(500, "first.500", "update.500");
    }

    function test_singleUpdate() external {
        vm.warp(START + 1 days);
        publish(nextHeader(), records(900_000, 1, 700));
        vm.snapshotGasLastCall(RATING, "update.single");
    }

    function test_oneMoreSigner() external {
        vm.warp(START + 1 days);
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory all = records(900_000, 1, 700);
        bytes memory three = signatures(rating.digestOf(header, all), 3);
        rating.publish(header, all, three);
        uint256 withThree = vm.snapshotGasLastCall(RATING, "signers.3");

        vm.warp(START + 2 days);
        header = nextHeader();
        bytes memory four = signatures(rating.digestOf(header, all), 4);
        rating.publish(header, all, four);
        uint256 withFour = vm.snapshotGasLastCall(RATING, "signers.4");
        // Unlike each other only where each call is a transaction: otherwise the second finds all it touches warm.
        if (withFour > withThree) vm.snapshotValue(RATING, "signer.next", withFour - withThree);
    }

    function test_coldRead() external {
        uint256 used = probe.cost(address(rating), abi.encodeCall(rating.scoreOf, (subject(900_000), MAX_AGE)));
        vm.snapshotValue(RATING, "read.cold", used);
    }

    function test_coldTryRead() external {
        uint256 used = probe.cost(address(rating), abi.encodeCall(rating.tryScoreOf, (subject(900_000), MAX_AGE)));
        vm.snapshotValue(RATING, "read.try", used);
    }

    function test_nextRead() external {
        publish(nextHeader(), records(1, 100, 600));
        uint256 few = probe.cost(address(rating), abi.encodeCall(rating.scoresOf, (subjects(10), MAX_AGE)));
        uint256 many = probe.cost(address(rating), abi.encodeCall(rating.scoresOf, (subjects(100), MAX_AGE)));
        vm.snapshotValue(RATING, "read.next", (many - few) / 90);
    }

    function test_flags() external {
        publish(nextHeader(), records(1, 101, 600));
        vm.prank(attesters[2]);
        rating.revoke(one(subject(101)), 1);
        vm.snapshotGasLastCall(RATING, "flag.single");
        vm.prank(attesters[2]);
        rating.revoke(subjects(100), 1);
        vm.snapshotValue(RATING, "flag.100", vm.snapshotGasLastCall(RATING, "flag.100.transaction") / 100);
    }

    function test_plain() external {
        PlainCreditRating plain = new PlainCreditRating();
        plain.addCustomer(1, 600);
        vm.snapshotGasLastCall(PLAIN, "plain.first");
        plain.addCustomer(1, 700);
        vm.snapshotGasLastCall(PLAIN, "plain.update");
        uint256 used = probe.cost(address(plain), abi.encodeCall(plain.getCustomerCreditScore, (1)));
        vm.snapshotValue(PLAIN, "plain.read", used);
    }

    function measureBatches(uint256 count, string memory first, string memory update) private {
        publish(nextHeader(), records(1, count, 600));
        vm.snapshotValue(RATING, first, vm.snapshotGasLastCall(RATING, string.concat(first, ".transaction")) / count);
        vm.warp(START + 1 days);
        publish(nextHeader(), records(1, count, 700));
        vm.snapshotValue(RATING, update, vm.snapshotGasLastCall(RATING, string.concat(update, ".transaction")) / count);
    }

    function subjects(uint256 count) private pure returns (bytes20[] memory all) {
        all = new bytes20[](count);
        for (uint256 i = 0; i < count; ++i) {
            all[i] = subject(i + 1);
        }
    }
}
