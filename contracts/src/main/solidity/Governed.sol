// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";

/// @title A governor who grants every role
/// @notice Gives roles one administrator, the governor, in place of OpenZeppelin's default administrator.
/// @dev Warning: a last governor who renounces the role leaves nobody to grant it again.
abstract contract Governed is AccessControl {
    /// @notice Role that grants and takes roles.
    bytes32 public constant GOVERNOR_ROLE = keccak256("GOVERNOR_ROLE");

    /// @notice A role was to be given to nobody.
    error RoleHolderMissing(bytes32 role);

    constructor(address governor) {
        _establish(GOVERNOR_ROLE, governor);
    }

    function _establish(bytes32 role, address holder) internal {
        require(holder != address(0), RoleHolderMissing(role));
        _setRoleAdmin(role, GOVERNOR_ROLE);
        _grantRole(role, holder);
    }
}
