// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {BatchDigest} from "../../../main/solidity/libraries/BatchDigest.sol";
import {Cheats} from "../base/Vm.sol";

/// @notice What every handler of a registry shares: its subjects, its attesters' keys, and what should have come of it.
/// @dev A refused call is caught and counted: a handler that reverts fails the run.
abstract contract QuorumHandler is Cheats {
    /// @notice How the record came that readers see.
    enum Origin {
        None,
        Pushed,
        Promoted
    }

    uint256 internal constant SUBJECTS = 8;

    ICreditRating internal immutable RATING;
    uint256[] internal keys;

    /// @notice Batches that were accepted though fewer attesters than the threshold signed, or though paused.
    uint256 public breaches;
    uint256 public accepted;
    uint256 public refused;
    uint64 public highestSequence;
    bool public wentBack;

    mapping(bytes20 subjectId => Origin) public originOf;
    mapping(bytes20 subjectId => uint256) public pointsOf;

    constructor(ICreditRating rating, uint256[] memory keys_) {
        (RATING, keys) = (rating, keys_);
    }

    function subject(uint256 number) public pure returns (bytes20) {
        return bytes20(keccak256(abi.encode("subject", number % SUBJECTS)));
    }

    function subjectCount() external pure returns (uint256) {
        return SUBJECTS;
    }

    function took(uint64 sequence, bool allowed) internal {
        if (!allowed) ++breaches;
        if (sequence != highestSequence + 1) wentBack = true;
        highestSequence = sequence;
        ++accepted;
    }

    function came(bytes20 subjectId, Origin origin, uint256 points) internal {
        originOf[subjectId] = origin;
        pointsOf[subjectId] = points;
    }

    function nextHeader(uint32 model, uint256 dataTime) internal view returns (ICreditRating.BatchHeader memory) {
        return ICreditRating.BatchHeader({
            sequence: RATING.sequence() + 1,
            epoch: RATING.epoch(),
            modelId: model,
            dataTime: uint40(dataTime),
            deadline: uint40(block.timestamp),
            merkleRoot: keccak256("root")
        });
    }

    /// @dev By all attesters.
    function quorum(bytes32 typehash, ICreditRating.BatchHeader memory header, bytes32 content)
        internal
        view
        returns (bytes memory all)
    {
        bytes32 digest = BatchDigest.digest(RATING.domainSeparator(), typehash, header, content, RATING.headHash());
        (all,) = sign(digest, type(uint8).max, false);
    }

    function sign(bytes32 digest, uint8 mask, bool outsider) internal view returns (bytes memory all, uint256 signers) {
        for (uint256 i = 0; i < keys.length; ++i) {
            if (mask >> i & 1 == 0) continue;
            (uint8 v, bytes32 r, bytes32 s) = vm.sign(keys[i], digest);
            all = abi.encodePacked(all, r, s, v);
            ++signers;
        }
        if (outsider) {
            (uint8 v, bytes32 r, bytes32 s) = vm.sign(1, digest);
            all = abi.encodePacked(all, r, s, v);
        }
    }

    function one(uint8 number) internal pure returns (bytes20[] memory subjects) {
        subjects = new bytes20[](1);
        subjects[0] = subject(number);
    }
}
