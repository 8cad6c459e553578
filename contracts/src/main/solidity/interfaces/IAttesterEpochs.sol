// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @title Attester sets that change with notice
/// @notice The governor announces the next attester set; it takes force after a delay in which anyone can object, the
/// guardian can cancel it and lenders can leave.
interface IAttesterEpochs {
    /// @notice A next attester set was announced; it may take force from `executableAt`.
    event AttestersScheduled(uint40 executableAt, uint8 threshold, address[] attesters);

    /// @notice The announced set was withdrawn.
    event AttestersCancelled(address indexed by);

    /// @notice A set is announced already; cancel it first.
    error AttestersAlreadyScheduled(uint40 executableAt);

    /// @notice No such set is announced.
    error AttestersNotScheduled();

    /// @notice The announced set may not take force yet.
    error AttestersNotReady(uint40 executableAt, uint40 blockTime);

    /// @notice The caller is neither governor nor guardian.
    error CallerMayNotCancel(address caller);

    /// @notice Announces the next attester set.
    /// @dev Governor only. Checks: the role, `AttestersAlreadyScheduled`, `AttesterSetInvalid`, `AttestersNotAscending`.
    /// @param attesters 1 to 32 addresses, strictly ascending.
    /// @param threshold Signatures that a batch needs, 1 to the number of attesters.
    function scheduleAttesters(address[] calldata attesters, uint8 threshold) external;

    /// @notice Puts the announced set in force and begins the next epoch; batches signed for the old one are void.
    /// @dev Anyone may call. Checks: `AttestersNotScheduled`, `AttestersNotReady`.
    function executeAttesters() external;

    /// @notice Withdraws the announced set.
    /// @dev Governor or guardian. Checks: `CallerMayNotCancel`, `AttestersNotScheduled`.
    function cancelAttesters() external;

    /// @notice The announced set: nobody and zero where none is.
    function scheduledAttesters()
        external
        view
        returns (address[] memory attesters, uint8 threshold, uint40 executableAt);

    /// @notice Time between announcement and force, in seconds.
    function noticePeriod() external view returns (uint40);
}
