// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "./interfaces/ICreditRating.sol";
import {ISubjectRegistry} from "./interfaces/ISubjectRegistry.sol";
import {StoredScore} from "./libraries/StoredScore.sol";
import {SubjectDigest} from "./libraries/SubjectDigest.sol";
import {SubjectControllers} from "./SubjectControllers.sol";

/// @title What subjects may do about their own scores
/// @dev No role and no owner: the attesters speak by quorum, the subject by its controller, and nobody else changes
/// anything.
contract SubjectRegistry is SubjectControllers {
    /// @inheritdoc ISubjectRegistry
    uint16 public constant FREE_PURPOSE = 256;

    /// @inheritdoc ISubjectRegistry
    uint40 public constant DISPUTE_PERIOD = 30 days;

    /// @inheritdoc ISubjectRegistry
    uint40 public constant DISPUTE_EXTENSION = 15 days;

    mapping(bytes20 subjectId => Dispute) private _disputes;

    /// @dev Keyed by generation too: a new wallet begins without its predecessor's grants.
    mapping(bytes32 key => uint40 expiresAt) private _grants;

    constructor(ICreditRating rating_) SubjectControllers(rating_) {}

    /// @inheritdoc ISubjectRegistry
    function grantAccess(bytes20 subjectId, address lender, uint16 purpose, uint40 expiresAt) external {
        _checkCaller(subjectId);
        _grant(subjectId, lender, purpose, expiresAt);
    }

    /// @inheritdoc ISubjectRegistry
    function grantAccessSigned(
        bytes20 subjectId,
        address lender,
        uint16 purpose,
        uint40 expiresAt,
        Authorization calldata by
    ) external {
        _spend(subjectId, SubjectDigest.grantAccess(subjectId, lender, purpose, expiresAt, by.nonce, by.deadline), by);
        _grant(subjectId, lender, purpose, expiresAt);
    }

    /// @inheritdoc ISubjectRegistry
    function revokeAccess(bytes20 subjectId, address lender, uint16 purpose) external {
        _checkCaller(subjectId);
        _revoke(subjectId, lender, purpose);
    }

    /// @inheritdoc ISubjectRegistry
    function revokeAccessSigned(bytes20 subjectId, address lender, uint16 purpose, Authorization calldata by) external {
        _spend(subjectId, SubjectDigest.revokeAccess(subjectId, lender, purpose, by.nonce, by.deadline), by);
        _revoke(subjectId, lender, purpose);
    }

    /// @inheritdoc ISubjectRegistry
    function freezeFile(bytes20 subjectId, uint16 reasonCode) external {
        _checkCaller(subjectId);
        rating.markSubject(subjectId, StoredScore.FROZEN_BY_SUBJECT, true, reasonCode);
    }

    /// @inheritdoc ISubjectRegistry
    function freezeFileSigned(bytes20 subjectId, uint16 reasonCode, Authorization calldata by) external {
        _spendReasoned(SubjectDigest.FREEZE_FILE, subjectId, reasonCode, by);
        rating.markSubject(subjectId, StoredScore.FROZEN_BY_SUBJECT, true, reasonCode);
    }

    /// @inheritdoc ISubjectRegistry
    function unfreezeFile(bytes20 subjectId, uint16 reasonCode) external {
        _checkCaller(subjectId);
        rating.markSubject(subjectId, StoredScore.FROZEN_BY_SUBJECT, false, reasonCode);
    }

    /// @inheritdoc ISubjectRegistry
    function unfreezeFileSigned(bytes20 subjectId, uint16 reasonCode, Authorization calldata by) external {
        _spendReasoned(SubjectDigest.UNFREEZE_FILE, subjectId, reasonCode, by);
        rating.markSubject(subjectId, StoredScore.FROZEN_BY_SUBJECT, false, reasonCode);
    }

    /// @inheritdoc ISubjectRegistry
    function openDispute(bytes20 subjectId, uint16 reasonCode) external {
        _checkCaller(subjectId);
        _open(subjectId, reasonCode);
    }

    /// @inheritdoc ISubjectRegistry
    function openDisputeSigned(bytes20 subjectId, uint16 reasonCode, Authorization calldata by) external {
        _spendReasoned(SubjectDigest.OPEN_DISPUTE, subjectId, reasonCode, by);
        _open(subjectId, reasonCode);
    }

    /// @inheritdoc ISubjectRegistry
    function withdrawDispute(bytes20 subjectId) external {
        _checkCaller(subjectId);
        _close(subjectId, _disputes[subjectId].number, DisputeState.Withdrawn, 0);
    }

    /// @inheritdoc ISubjectRegistry
    function withdrawDisputeSigned(bytes20 subjectId, Authorization calldata by) external {
        _spend(subjectId, SubjectDigest.withdrawDispute(subjectId, by.nonce, by.deadline), by);
        _close(subjectId, _disputes[subjectId].number, DisputeState.Withdrawn, 0);
    }

    /// @inheritdoc ISubjectRegistry
    function extendDispute(bytes20 subjectId, uint32 number, uint32 epoch, uint40 deadline, bytes calldata signatures)
        external
    {
        Dispute storage dispute = _opened(subjectId, number);

        require(
            !dispute.extended && block.timestamp <= dispute.dueAt,
            DisputeNotExtendable(subjectId, number, dispute.dueAt)
        );
        _checkQuorum(
            subjectId, SubjectDigest.extendDispute(subjectId, number, epoch, deadline), epoch, deadline, signatures
        );

        uint40 dueAt = dispute.dueAt + DISPUTE_EXTENSION;
        dispute.extended = true;
        dispute.dueAt = dueAt;

        emit DisputeExtended(subjectId, number, dueAt);
    }

    /// @inheritdoc ISubjectRegistry
    function resolveDispute(
        bytes20 subjectId,
        uint32 number,
        DisputeState outcome,
        uint16 reasonCode,
        uint32 epoch,
        uint40 deadline,
        bytes calldata signatures
    ) external {
        require(outcome >= DisputeState.Upheld, OutcomeInvalid(outcome));
        _opened(subjectId, number);
        _checkQuorum(
            subjectId,
            SubjectDigest.resolveDispute(subjectId, number, outcome, reasonCode, epoch, deadline),
            epoch,
            deadline,
            signatures
        );

        _close(subjectId, number, outcome, reasonCode);
    }

    /// @inheritdoc ISubjectRegistry
    function recordInquiry(bytes20 subjectId, uint16 purpose) external {
        require(purpose != 0, PurposeMissing());
        require(mayInquire(subjectId, msg.sender, purpose), AccessNotGranted(subjectId, msg.sender, purpose));
        emit InquiryRecorded(subjectId, msg.sender, purpose);
    }

    /// @inheritdoc ISubjectRegistry
    function grantedScoreOf(bytes20 subjectId, uint16 purpose, uint40 maxAge)
        external
        view
        returns (ICreditRating.Score memory)
    {
        require(_isGranted(subjectId, msg.sender, purpose), AccessNotGranted(subjectId, msg.sender, purpose));
        return rating.scoreOf(subjectId, maxAge);
    }

    /// @inheritdoc ISubjectRegistry
    function disputeOf(bytes20 subjectId) external view returns (Dispute memory dispute, bool overdue) {
        dispute = _disputes[subjectId];
        overdue = dispute.state == DisputeState.Open && block.timestamp > dispute.dueAt;
    }

    /// @inheritdoc ISubjectRegistry
    function grantOf(bytes20 subjectId, address lender, uint16 purpose) external view returns (uint40) {
        return _grants[_key(subjectId, lender, purpose)];
    }

    /// @inheritdoc ISubjectRegistry
    function mayInquire(bytes20 subjectId, address lender, uint16 purpose) public view returns (bool) {
        return purpose >= FREE_PURPOSE || _isGranted(subjectId, lender, purpose);
    }

    function _grant(bytes20 subjectId, address lender, uint16 purpose, uint40 expiresAt) private {
        require(
            lender != address(0) && purpose != 0 && purpose < FREE_PURPOSE && expiresAt > block.timestamp,
            GrantInvalid(lender, purpose, expiresAt)
        );
        _grants[_key(subjectId, lender, purpose)] = expiresAt;
        emit AccessGranted(subjectId, lender, purpose, expiresAt);
    }

    function _revoke(bytes20 subjectId, address lender, uint16 purpose) private {
        require(_isGranted(subjectId, lender, purpose), AccessNotGranted(subjectId, lender, purpose));
        delete _grants[_key(subjectId, lender, purpose)];
        emit AccessRevoked(subjectId, lender, purpose);
    }

    function _open(bytes20 subjectId, uint16 reasonCode) private {
        Dispute storage dispute = _disputes[subjectId];
        uint32 number = dispute.number;
        require(dispute.state != DisputeState.Open, DisputeIsOpen(subjectId, number));

        uint40 openedAt = uint40(block.timestamp);
        uint40 dueAt = openedAt + DISPUTE_PERIOD;
        _disputes[subjectId] = Dispute({
            number: number + 1,
            state: DisputeState.Open,
            extended: false,
            reasonCode: reasonCode,
            openedAt: openedAt,
            dueAt: dueAt
        });

        emit DisputeOpened(subjectId, number + 1, reasonCode, dueAt);
        rating.markSubject(subjectId, StoredScore.DISPUTED, true, reasonCode);
    }

    function _close(bytes20 subjectId, uint32 number, DisputeState state, uint16 reasonCode) private {
        _opened(subjectId, number).state = state;
        emit DisputeClosed(subjectId, number, state, reasonCode);
        rating.markSubject(subjectId, StoredScore.DISPUTED, false, reasonCode);
    }

    function _spendReasoned(bytes32 typehash, bytes20 subjectId, uint16 reasonCode, Authorization calldata by) private {
        _spend(subjectId, SubjectDigest.reasoned(typehash, subjectId, reasonCode, by.nonce, by.deadline), by);
    }

    function _opened(bytes20 subjectId, uint32 number) private view returns (Dispute storage dispute) {
        dispute = _disputes[subjectId];
        require(dispute.state == DisputeState.Open && dispute.number == number, DisputeNotOpen(subjectId, number));
    }

    function _isGranted(bytes20 subjectId, address lender, uint16 purpose) private view returns (bool) {
        return block.timestamp < _grants[_key(subjectId, lender, purpose)];
    }

    function _key(bytes20 subjectId, address lender, uint16 purpose) private view returns (bytes32) {
        return keccak256(abi.encode(subjectId, _controllers[subjectId].generation, lender, purpose));
    }
}
