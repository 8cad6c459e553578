// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAttesterEpochs} from "../../../main/solidity/interfaces/IAttesterEpochs.sol";
import {IColdTier} from "../../../main/solidity/interfaces/IColdTier.sol";
import {ICorrections} from "../../../main/solidity/interfaces/ICorrections.sol";
import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {IModelRegistry} from "../../../main/solidity/interfaces/IModelRegistry.sol";
import {IQuarantine} from "../../../main/solidity/interfaces/IQuarantine.sol";
import {BatchDigest} from "../../../main/solidity/libraries/BatchDigest.sol";
import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {Cheats} from "./Vm.sol";

/// @notice A deployed registry with five attesters of whom three must sign, and the words to publish to it.
abstract contract Scene is Cheats {
    uint40 internal constant START = 1_800_000_000;
    uint40 internal constant MAX_AGE = 30 days;
    uint32 internal constant MODEL = 7;
    uint8 internal constant THRESHOLD = 3;
    uint40 internal constant DELAY = 2 days;

    address internal constant GOVERNOR = address(0x6017);
    address internal constant GUARDIAN = address(0x6da2);
    address internal constant REGISTRAR = address(0x4e61);
    address internal constant RELAYER = address(0x4e1a);
    address internal constant STRANGER = address(0x5742);

    bytes20 internal constant ALICE = bytes20(hex"a11ce00000000000000000000000000000000001");
    bytes20 internal constant BOB = bytes20(hex"b0b0000000000000000000000000000000000002");

    ICreditRating internal rating;
    IModelRegistry internal registry;

    /// @dev Private keys, by ascending address.
    uint256[] internal keys;
    address[] internal attesters;

    function setUp() public virtual {
        vm.setEvmVersion(vm.envOr("EVM_FORK", "london"));
        vm.warp(START);
        for (uint256 i = 1; i <= 5; ++i) {
            _insert(uint256(keccak256(abi.encode("attester", i))));
        }
        registry = IModelRegistry(vm.deployCode("ModelRegistry.sol:ModelRegistry", abi.encode(GOVERNOR, REGISTRAR)));
        vm.prank(REGISTRAR);
        registry.register(MODEL, keccak256("model"), 0, IModelRegistry.ModelKind.Boosting, policyFrom(START), "");
        rating = ICreditRating(
            vm.deployCode(
                "CreditRating.sol:CreditRating", abi.encode(registry, GOVERNOR, GUARDIAN, attesters, THRESHOLD, DELAY)
            )
        );
    }

    /// @notice A policy that lets every record pass from this moment on.
    function policyFrom(uint40 activatesAt) internal pure returns (IModelRegistry.ModelPolicy memory) {
        return IModelRegistry.ModelPolicy({
            activatesAt: activatesAt,
            minPoints: 300,
            maxPoints: 850,
            maxStepPoints: 550,
            maxMovedShareBps: 10_000,
            heartbeatSeconds: 90 days,
            deviationPoints: 0
        });
    }

    /// @notice A header that the registry accepts now.
    function nextHeader() internal view returns (ICreditRating.BatchHeader memory) {
        return ICreditRating.BatchHeader({
            sequence: rating.sequence() + 1,
            epoch: rating.epoch(),
            modelId: MODEL,
            dataTime: uint40(block.timestamp),
            deadline: uint40(block.timestamp + 1 hours),
            merkleRoot: keccak256("root")
        });
    }

    function record(bytes20 subjectId, uint16 scorePoints, uint16 pdBps) internal pure returns (bytes memory) {
        return abi.encodePacked(subjectId, scorePoints, pdBps);
    }

    /// @notice `count` records of subjects `first`, `first + 1`, …
    function records(uint256 first, uint256 count, uint16 scorePoints) internal pure returns (bytes memory all) {
        all = new bytes(24 * count);
        for (uint256 i = 0; i < count; ++i) {
            uint256 word = uint256(bytes32(abi.encodePacked(subject(first + i), scorePoints, uint16(123))));
            assembly ("memory-safe") {
                // Each word writes eight zero bytes beyond its record; the last ones go into the array's padding or
                // into memory that nothing uses yet.
                mstore(add(add(all, 32), mul(i, 24)), word)
            }
        }
        assembly ("memory-safe") {
            mstore(0x40, add(mload(0x40), 32))
        }
    }

    function subject(uint256 number) internal pure returns (bytes20) {
        return bytes20(keccak256(abi.encode("subject", number)));
    }

    function one(bytes20 subjectId) internal pure returns (bytes20[] memory subjects) {
        subjects = new bytes20[](1);
        subjects[0] = subjectId;
    }

    /// @notice The signature of one key.
    function signature(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    /// @notice The signatures of the first `count` attesters.
    function signatures(bytes32 digest, uint256 count) internal view returns (bytes memory all) {
        for (uint256 i = 0; i < count; ++i) {
            all = abi.encodePacked(all, signature(keys[i], digest));
        }
    }

    /// @notice The signatures of these keys, whoever they belong to, by ascending address.
    function signedBy(uint256[] memory signers, bytes32 digest) internal pure returns (bytes memory all) {
        for (uint256 i = 1; i < signers.length; ++i) {
            for (uint256 j = i; j > 0 && vm.addr(signers[j - 1]) > vm.addr(signers[j]); --j) {
                (signers[j], signers[j - 1]) = (signers[j - 1], signers[j]);
            }
        }
        for (uint256 i = 0; i < signers.length; ++i) {
            all = abi.encodePacked(all, signature(signers[i], digest));
        }
    }

    /// @notice Publishes as the header and a quorum say.
    function publish(ICreditRating.BatchHeader memory header, bytes memory all) internal {
        bytes memory quorum = signatures(rating.digestOf(header, all), THRESHOLD);
        vm.prank(RELAYER);
        rating.publish(header, all, quorum);
    }

    /// @notice Publishes corrections as the header and a quorum say.
    function correct(ICreditRating.BatchHeader memory header, bytes memory corrections) internal {
        bytes memory quorum = quorumFor(BatchDigest.CORRECTION_TYPEHASH, header, keccak256(corrections));
        corrector().correctRecords(header, corrections, quorum);
    }

    /// @notice Commits a cold batch as the header and a quorum say.
    function commit(ICreditRating.BatchHeader memory header, uint32 leafCount) internal {
        bytes memory quorum = quorumFor(BatchDigest.COMMITMENT_TYPEHASH, header, bytes32(uint256(leafCount)));
        cold().commitBatch(header, leafCount, quorum);
    }

    /// @notice Releases held records as a quorum says.
    function release(bytes memory subjects) internal {
        ICreditRating.BatchHeader memory header = nextHeader();
        bytes memory quorum = quorumFor(BatchDigest.RELEASE_TYPEHASH, header, keccak256(subjects));
        quarantine().releaseBatch(header, subjects, quorum);
    }

    /// @notice The signatures of a quorum for a batch of any kind.
    function quorumFor(bytes32 typehash, ICreditRating.BatchHeader memory header, bytes32 content)
        internal
        view
        returns (bytes memory)
    {
        bytes32 digest = BatchDigest.digest(rating.domainSeparator(), typehash, header, content, rating.headHash());
        return signatures(digest, THRESHOLD);
    }

    /// @notice Announces an attester set, lets the delay pass and puts it in force.
    function rotate(address[] memory set, uint8 threshold) internal {
        vm.prank(GOVERNOR);
        epochs().scheduleAttesters(set, threshold);
        vm.warp(block.timestamp + DELAY);
        epochs().executeAttesters();
    }

    function cold() internal view returns (IColdTier) {
        return IColdTier(address(rating));
    }

    function corrector() internal view returns (ICorrections) {
        return ICorrections(address(rating));
    }

    function quarantine() internal view returns (IQuarantine) {
        return IQuarantine(address(rating));
    }

    function epochs() internal view returns (IAttesterEpochs) {
        return IAttesterEpochs(address(rating));
    }

    /// @notice Publishes one record with the present time as data time.
    function publish(bytes20 subjectId, uint16 scorePoints) internal {
        publish(nextHeader(), record(subjectId, scorePoints, 123));
    }

    /// @notice What a call by somebody without the role reverts with.
    function unauthorized(address caller, string memory role) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(
            IAccessControl.AccessControlUnauthorizedAccount.selector, caller, keccak256(bytes(role))
        );
    }

    function expectStatus(bytes20 subjectId, ICreditRating.ScoreStatus expected) internal view {
        (ICreditRating.ScoreStatus status,) = rating.tryScoreOf(subjectId, MAX_AGE);
        vm.assertEq(uint256(status), uint256(expected));
    }

    /// @notice Lets the governor give `holder` the subject registry's power.
    function makeSubjectRegistry(address holder) internal {
        vm.prank(GOVERNOR);
        IAccessControl(address(rating)).grantRole(keccak256("SUBJECT_REGISTRY_ROLE"), holder);
    }

    function _insert(uint256 key) private {
        address attester = vm.addr(key);
        keys.push(key);
        attesters.push(attester);
        for (uint256 i = keys.length - 1; i > 0 && attesters[i - 1] > attester; --i) {
            (keys[i], keys[i - 1]) = (keys[i - 1], keys[i]);
            (attesters[i], attesters[i - 1]) = (attesters[i - 1], attesters[i]);
        }
    }
}
