// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {ICreditRating} from "./interfaces/ICreditRating.sol";
import {ISubjectRegistry} from "./interfaces/ISubjectRegistry.sol";
import {AttesterSet} from "./libraries/AttesterSet.sol";
import {Quorum} from "./libraries/Quorum.sol";
import {StoredScore} from "./libraries/StoredScore.sol";
import {SubjectDigest} from "./libraries/SubjectDigest.sol";

/// @title What subjects may do about their own scores
/// @dev No role and no owner: the attesters speak by quorum, the subject by its controller, and nobody else changes
/// anything.
contract SubjectRegistry is ISubjectRegistry {
    using Quorum for bytes;

    /// @inheritdoc ISubjectRegistry
    uint16 public constant FREE_PURPOSE = 256;

    /// @inheritdoc ISubjectRegistry
    uint40 public constant DISPUTE_PERIOD = 30 days;

    /// @inheritdoc ISubjectRegistry
    uint40 public constant DISPUTE_EXTENSION = 15 days;

    /// @inheritdoc ISubjectRegistry
    uint40 public constant TAKEOVER_DELAY = 7 days;

    /// @inheritdoc ISubjectRegistry
    ICreditRating public immutable rating;

    mapping(bytes20 subjectId => Controller) private _controllers;
    mapping(bytes20 subjectId => Dispute) private _disputes;

    /// @dev Keyed by generation too: a new wallet begins without its predecessor's grants.
    mapping(bytes32 key => uint40 expiresAt) private _grants;

    constructor(ICreditRating rating_) {
        rating = rating_;
    }

    /// @inheritdoc ISubjectRegistry
    function bindController(
        bytes20 subjectId,
        address controller,
        uint32 epoch,
        uint32 nonce,
        uint40 deadline,
        bytes calldata signatures
    ) external {
        Controller storage stored = _controllers[subjectId];

        require(controller != address(0), ControllerMissing(subjectId));
        require(controller != stored.current, ControllerUnchanged(subjectId, controller));
        require(nonce == stored.bindings, UnexpectedNonce(subjectId, stored.bindings, nonce));
        _checkQuorum(
            subjectId,
            SubjectDigest.bindController(subjectId, controller, epoch, nonce, deadline),
            epoch,
            deadline,
            signatures
        );

        stored.bindings = nonce + 1;
        if (stored.current == address(0)) {
            _bind(subjectId, stored, controller);
        } else {
            uint40 effectiveAt = uint40(block.timestamp) + TAKEOVER_DELAY;
            stored.next = controller;
            stored.effectiveAt = effectiveAt;
            emit ControllerAnnounced(subjectId, stored.current, controller, effectiveAt);
        }
    }

    /// @inheritdoc ISubjectRegistry
    function completeBinding(bytes20 subjectId) external {
        Controller storage stored = _controllers[subjectId];

        require(stored.next != address(0), NoControllerAnnounced(subjectId));
        require(
            msg.sender == stored.current || block.timestamp >= stored.effectiveAt,
            TakeoverTooEarly(subjectId, stored.effectiveAt, uint40(block.timestamp))
        );

        _bind(subjectId, stored, stored.next);
    }

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
    function controllerOf(bytes20 subjectId) external view returns (Controller memory) {
        return _controllers[subjectId];
    }

    /// @inheritdoc ISubjectRegistry
    function disputeOf(bytes20 subjectId) external view returns (Dispute memory dispute, bool overdue) {
        dispute = _disputes[subjectId];
        overdue = dispute.state == DisputeState.Open && block.timestamp > dispute.dueAt;
    }

    /// @inheritdoc ISubjectRegistry
    function domainSeparator() external view returns (bytes32) {
        return SubjectDigest.domainSeparator();
    }

    /// @inheritdoc ISubjectRegistry
    function grantOf(bytes20 subjectId, address lender, uint16 purpose) external view returns (uint40) {
        return _grants[_key(subjectId, lender, purpose)];
    }

    /// @inheritdoc ISubjectRegistry
    function mayInquire(bytes20 subjectId, address lender, uint16 purpose) public view returns (bool) {
        return purpose >= FREE_PURPOSE || _isGranted(subjectId, lender, purpose);
    }

    function _bind(bytes20 subjectId, Controller storage stored, address controller) private {
        stored.current = controller;
        stored.next = address(0);
        stored.effectiveAt = 0;
        // What the wallet before had signed and nobody sent yet is void, even where it is bound again.
        ++stored.requests;
        ++stored.generation;
        emit ControllerBound(subjectId, controller);
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

    /// @dev Checks a signed request and uses its number up.
    function _spend(bytes20 subjectId, bytes32 structHash, Authorization calldata by) private {
        Controller storage stored = _controllers[subjectId];
        uint40 blockTime = uint40(block.timestamp);

        require(by.nonce == stored.requests, UnexpectedNonce(subjectId, stored.requests, by.nonce));
        require(by.deadline >= blockTime, RequestExpired(subjectId, by.deadline, blockTime));
        (address signer, ECDSA.RecoverError problem,) = ECDSA.tryRecover(SubjectDigest.digest(structHash), by.signature);
        require(problem == ECDSA.RecoverError.NoError, RequestSignatureInvalid(subjectId));
        require(signer == stored.current, SignerNotController(subjectId, stored.current, signer));

        stored.requests = by.nonce + 1;
    }

    function _checkCaller(bytes20 subjectId) private view {
        address controller = _controllers[subjectId].current;
        require(msg.sender == controller, CallerNotController(subjectId, controller, msg.sender));
    }

    function _checkQuorum(
        bytes20 subjectId,
        bytes32 structHash,
        uint32 epoch,
        uint40 deadline,
        bytes calldata signatures
    ) private view {
        uint40 blockTime = uint40(block.timestamp);
        uint32 current = rating.epoch();
        require(deadline >= blockTime, RequestExpired(subjectId, deadline, blockTime));
        require(epoch == current, EpochNotCurrent(current, epoch));
        (address[] memory attesters, uint8 threshold) = rating.attesterSet(epoch);
        AttesterSet.pack(attesters, threshold).check(SubjectDigest.digest(structHash), signatures);
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
