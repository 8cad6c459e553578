// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {Scene} from "../base/Scene.sol";

/// @notice One attester passes for several, or a signature is bent into another that also verifies.
contract SignatureTricksTest is Scene {
    uint256 private constant ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;

    ICreditRating.BatchHeader private header;
    bytes private all;
    bytes32 private digest;

    function setUp() public override {
        super.setUp();
        header = nextHeader();
        all = record(ALICE, 700, 1);
        digest = rating.digestOf(header, all);
    }

    function test_oneSignerTwice() external {
        bytes memory own = signature(keys[0], digest);
        expectRefusal(
            abi.encodePacked(own, own, signature(keys[1], digest)),
            abi.encodeWithSelector(ICreditRating.SignersNotAscending.selector, attesters[0], attesters[0])
        );
    }

    function test_oneSignerTwiceByTheOtherFormOfHisSignature() external {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keys[0], digest);
        bytes memory other = abi.encodePacked(r, bytes32(ORDER - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        expectRefusal(
            abi.encodePacked(signature(keys[0], digest), other, signature(keys[1], digest)),
            abi.encodeWithSelector(ICreditRating.SignatureInvalid.selector, 1)
        );
    }

    function test_aHighS() external {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keys[0], digest);
        bytes memory high = abi.encodePacked(r, bytes32(ORDER - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        expectRefusal(
            abi.encodePacked(high, signature(keys[1], digest), signature(keys[2], digest)),
            abi.encodeWithSelector(ICreditRating.SignatureInvalid.selector, 0)
        );
    }

    function testFuzz_aRecoveryIdOtherThan27And28(uint8 v) external {
        vm.assume(v != 27 && v != 28);
        bytes memory quorum = signatures(digest, 3);
        quorum[64] = bytes1(v);
        expectRefusal(quorum, abi.encodeWithSelector(ICreditRating.SignatureInvalid.selector, 0));
    }

    function test_aSignatureOfZeros() external {
        expectRefusal(
            abi.encodePacked(new bytes(65), signatures(digest, 2)),
            abi.encodeWithSelector(ICreditRating.SignatureInvalid.selector, 0)
        );
    }

    function test_compactSignaturesOf64Bytes() external {
        expectRefusal(new bytes(192), abi.encodeWithSelector(ICreditRating.SignaturesMalformed.selector, 192));
    }

    function testFuzz_aShortenedQuorum(uint8 cut) external {
        cut = uint8(cut % 194 + 1);
        bytes memory quorum = signatures(digest, 3);
        assembly ("memory-safe") {
            mstore(quorum, sub(195, cut))
        }
        vm.expectRevert();
        rating.publish(header, all, quorum);
    }

    function testFuzz_aFlippedBit(uint16 bit) external {
        bit %= 195 * 8;
        bytes memory quorum = signatures(digest, 3);
        quorum[bit / 8] ^= bytes1(0x01) << (bit % 8);
        vm.expectRevert();
        rating.publish(header, all, quorum);
    }

    function test_thousandsOfSignatures() external {
        bytes memory many = abi.encodePacked(signatures(digest, 5), new bytes(65 * 5_000));
        expectRefusal(many, abi.encodeWithSelector(ICreditRating.SignatureInvalid.selector, 5));
    }

    function expectRefusal(bytes memory quorum, bytes memory expected) private {
        vm.expectRevert(expected);
        rating.publish(header, all, quorum);
    }
}
