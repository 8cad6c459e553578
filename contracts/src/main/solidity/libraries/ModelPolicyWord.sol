// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IModelRegistry} from "../interfaces/IModelRegistry.sol";

/// @title The word that holds a model's policy
/// @dev Bits from the least significant: activation 40, retirement 40, least points 16, most points 16, largest step 16,
/// largest moved share 16, heartbeat 32, deviation 16, kind 8, champion 1, zero 55.
library ModelPolicyWord {
    uint256 internal constant CHAMPION = 1 << 200;

    uint256 private constant NEVER = type(uint40).max;
    uint256 private constant RETIREMENT = NEVER << 40;

    uint16 private constant MIN_POINTS = 300;
    uint16 private constant MAX_POINTS = 850;
    uint16 private constant MAX_BPS = 10_000;

    /// @notice The word of a model that was never retired nor promoted, after checking the policy's ranges.
    function pack(uint32 modelId, IModelRegistry.ModelKind kind, IModelRegistry.ModelPolicy calldata policy)
        internal
        pure
        returns (uint256 word)
    {
        require(
            policy.minPoints >= MIN_POINTS && policy.minPoints <= policy.maxPoints && policy.maxPoints <= MAX_POINTS,
            IModelRegistry.PolicyInvalid(modelId, "points")
        );
        require(policy.maxStepPoints != 0, IModelRegistry.PolicyInvalid(modelId, "maxStepPoints"));
        require(
            policy.maxMovedShareBps != 0 && policy.maxMovedShareBps <= MAX_BPS,
            IModelRegistry.PolicyInvalid(modelId, "maxMovedShareBps")
        );
        require(policy.heartbeatSeconds != 0, IModelRegistry.PolicyInvalid(modelId, "heartbeatSeconds"));
        word = policy.activatesAt | RETIREMENT | uint256(policy.minPoints) << 80 | uint256(policy.maxPoints) << 96
            | uint256(policy.maxStepPoints) << 112 | uint256(policy.maxMovedShareBps) << 128
            | uint256(policy.heartbeatSeconds) << 144 | uint256(policy.deviationPoints) << 176 | uint256(kind) << 192;
    }

    function activatesAt(uint256 word) internal pure returns (uint40) {
        return uint40(word);
    }

    function retiresAt(uint256 word) internal pure returns (uint40) {
        return uint40(word >> 40);
    }

    function withRetirement(uint256 word, uint40 moment) internal pure returns (uint256) {
        return word & ~RETIREMENT | uint256(moment) << 40;
    }

    /// @notice Whether the model may score now. The word of an unknown model is zero: it retired before every block.
    function isActive(uint256 word) internal view returns (bool) {
        return activatesAt(word) <= block.timestamp && block.timestamp < retiresAt(word);
    }

    function unpack(uint256 word) internal pure returns (IModelRegistry.ModelPolicy memory) {
        return IModelRegistry.ModelPolicy({
            activatesAt: uint40(word),
            minPoints: uint16(word >> 80),
            maxPoints: uint16(word >> 96),
            maxStepPoints: uint16(word >> 112),
            maxMovedShareBps: uint16(word >> 128),
            heartbeatSeconds: uint32(word >> 144),
            deviationPoints: uint16(word >> 176)
        });
    }
}
