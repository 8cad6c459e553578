// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {ICreditRating} from "./ICreditRating.sol";

/// @title What subjects may do about their own scores
/// @notice A subject's wallet, bound by the attesters, grants lenders access, freezes its own file and opens disputes;
/// lenders record their inquiries. Whatever a subject may do it may also sign, for anyone to send.
/// @dev Types, clocks and purposes: docs/protocol.md. Warning: a chain's state is readable by whoever has a node.
/// A grant binds those who ask through this contract and shows who had leave to ask; it hides nothing.
interface ISubjectRegistry {
    /// @notice What became of a dispute.
    enum DisputeState {
        None,
        Open,
        Withdrawn,
        Upheld,
        Corrected,
        Rejected
    }

    /// @notice A subject's latest dispute.
    /// @param number 1 for the subject's first one.
    /// @param state Open until the subject withdraws it or the attesters resolve it.
    /// @param extended Whether the attesters took the further 15 days.
    /// @param reasonCode Why it was opened.
    /// @param openedAt When it was opened.
    /// @param dueAt When it must be resolved; while it is open after that, it is overdue.
    struct Dispute {
        uint32 number;
        DisputeState state;
        bool extended;
        uint16 reasonCode;
        uint40 openedAt;
        uint40 dueAt;
    }

    /// @notice Who speaks for a subject.
    /// @param current The bound wallet; zero while there is none.
    /// @param bindings How often a wallet was bound or announced; the next binding signs this number.
    /// @param requests The number that the subject's next signed request carries.
    /// @param next The wallet that is to follow; zero while none is announced.
    /// @param effectiveAt From when on `next` may take over without the present wallet's consent.
    /// @param generation How many wallets have spoken for the subject; each begins without grants.
    struct Controller {
        address current;
        uint32 bindings;
        uint64 requests;
        address next;
        uint40 effectiveAt;
        uint32 generation;
    }

    /// @notice A controller's signature under a request.
    /// @param nonce The subject's `requests` number.
    /// @param deadline Last moment at which the request may be sent.
    /// @param signature 65 bytes (r, s, v) of the controller.
    struct Authorization {
        uint64 nonce;
        uint40 deadline;
        bytes signature;
    }

    /// @notice A wallet is to follow the present one, from `effectiveAt` on or as soon as that consents.
    event ControllerAnnounced(
        bytes20 indexed subjectId, address indexed current, address indexed next, uint40 effectiveAt
    );

    /// @notice A wallet speaks for the subject; what its predecessor had granted is void.
    event ControllerBound(bytes20 indexed subjectId, address indexed controller);

    /// @notice A lender may inquire for a purpose until `expiresAt`.
    event AccessGranted(bytes20 indexed subjectId, address indexed lender, uint16 indexed purpose, uint40 expiresAt);

    /// @notice A lender may no longer inquire for a purpose.
    event AccessRevoked(bytes20 indexed subjectId, address indexed lender, uint16 indexed purpose);

    /// @notice A dispute was opened, to be resolved by `dueAt`.
    event DisputeOpened(bytes20 indexed subjectId, uint32 indexed number, uint16 reasonCode, uint40 dueAt);

    /// @notice The attesters took the further 15 days.
    event DisputeExtended(bytes20 indexed subjectId, uint32 indexed number, uint40 dueAt);

    /// @notice A dispute ended: withdrawn by the subject, or resolved by the attesters, maybe late.
    event DisputeClosed(bytes20 indexed subjectId, uint32 indexed number, DisputeState state, uint16 reasonCode);

    /// @notice A lender asked about a subject for a purpose.
    event InquiryRecorded(bytes20 indexed subjectId, address indexed lender, uint16 indexed purpose);

    /// @notice The caller is not the subject's controller; zero where it has none.
    error CallerNotController(bytes20 subjectId, address controller, address caller);

    /// @notice A request was signed by another than the subject's controller.
    error SignerNotController(bytes20 subjectId, address controller, address signer);

    /// @notice The signature is malformed, malleable (high `s`) or recovers to nobody.
    error RequestSignatureInvalid(bytes20 subjectId);

    /// @notice The request's or binding's number is not the next one.
    error UnexpectedNonce(bytes20 subjectId, uint64 expected, uint64 found);

    /// @notice The request or the attesters' statement came too late.
    error RequestExpired(bytes20 subjectId, uint40 deadline, uint40 blockTime);

    /// @notice A statement of the attesters was signed for another epoch.
    error EpochNotCurrent(uint32 expected, uint32 found);

    /// @notice The zero address cannot speak for a subject.
    error ControllerMissing(bytes20 subjectId);

    /// @notice The wallet speaks for the subject already.
    error ControllerUnchanged(bytes20 subjectId, address controller);

    /// @notice No wallet is announced to follow the present one.
    error NoControllerAnnounced(bytes20 subjectId);

    /// @notice The announced wallet may not take over yet.
    error TakeoverTooEarly(bytes20 subjectId, uint40 effectiveAt, uint40 blockTime);

    /// @notice A grant names no lender, no purpose or a purpose that needs none, or ends before it begins.
    error GrantInvalid(address lender, uint16 purpose, uint40 expiresAt);

    /// @notice The lender holds no live grant for this purpose.
    error AccessNotGranted(bytes20 subjectId, address lender, uint16 purpose);

    /// @notice An inquiry names no purpose.
    error PurposeMissing();

    /// @notice The subject's latest dispute is still open.
    error DisputeIsOpen(bytes20 subjectId, uint32 number);

    /// @notice The subject's dispute of this number is not open.
    error DisputeNotOpen(bytes20 subjectId, uint32 number);

    /// @notice The dispute's clock was extended before, or its time is over.
    error DisputeNotExtendable(bytes20 subjectId, uint32 number, uint40 dueAt);

    /// @notice Attesters resolve a dispute as upheld, corrected or rejected.
    error OutcomeInvalid(DisputeState outcome);

    /// @notice Binds a wallet to a subject that has none; else announces it, for `TAKEOVER_DELAY` to pass.
    /// @dev Anyone may send the attesters' statement `BindController`. Checks: `ControllerMissing`,
    /// `ControllerUnchanged`, `UnexpectedNonce`, `RequestExpired`, `EpochNotCurrent`, then the quorum as
    /// `ICreditRating.publish` checks it. A later announcement replaces an earlier one.
    /// @param subjectId The subject.
    /// @param controller The wallet.
    /// @param epoch The current attester set.
    /// @param nonce The subject's `bindings` number.
    /// @param deadline Last moment at which the statement may be sent.
    /// @param signatures 65 bytes per attester, by ascending signer.
    function bindController(
        bytes20 subjectId,
        address controller,
        uint32 epoch,
        uint32 nonce,
        uint40 deadline,
        bytes calldata signatures
    ) external;

    /// @notice Lets the announced wallet take over: at once if the present one calls, anyone from `effectiveAt` on.
    /// @dev Checks: `NoControllerAnnounced`, `TakeoverTooEarly`.
    function completeBinding(bytes20 subjectId) external;

    /// @notice Lets a lender inquire for a purpose until a moment; a new moment replaces an earlier one.
    /// @dev Checks: `CallerNotController`, `GrantInvalid`.
    /// @param purpose Below `FREE_PURPOSE`, see docs/protocol.md.
    function grantAccess(bytes20 subjectId, address lender, uint16 purpose, uint40 expiresAt) external;

    /// @notice `grantAccess`, signed by the controller and sent by anyone.
    /// @dev Checks: `UnexpectedNonce`, `RequestExpired`, `RequestSignatureInvalid`, `SignerNotController`,
    /// `GrantInvalid`.
    function grantAccessSigned(
        bytes20 subjectId,
        address lender,
        uint16 purpose,
        uint40 expiresAt,
        Authorization calldata authorization
    ) external;

    /// @notice Takes a grant back.
    /// @dev Checks: `CallerNotController`, `AccessNotGranted`.
    function revokeAccess(bytes20 subjectId, address lender, uint16 purpose) external;

    /// @notice `revokeAccess`, signed by the controller and sent by anyone.
    /// @dev Checks: as `grantAccessSigned`, `AccessNotGranted`.
    function revokeAccessSigned(bytes20 subjectId, address lender, uint16 purpose, Authorization calldata authorization)
        external;

    /// @notice Freezes the subject's own file: no reader is given its score as current.
    /// @dev Checks: `CallerNotController`, then as `ICreditRating.markSubject`.
    function freezeFile(bytes20 subjectId, uint16 reasonCode) external;

    /// @notice `freezeFile`, signed by the controller and sent by anyone.
    /// @dev Checks: as `grantAccessSigned`, then as `ICreditRating.markSubject`.
    function freezeFileSigned(bytes20 subjectId, uint16 reasonCode, Authorization calldata authorization) external;

    /// @notice Lifts the subject's own freeze; a guardian's stays.
    /// @dev Checks: `CallerNotController`, then as `ICreditRating.markSubject`.
    function unfreezeFile(bytes20 subjectId, uint16 reasonCode) external;

    /// @notice `unfreezeFile`, signed by the controller and sent by anyone.
    /// @dev Checks: as `grantAccessSigned`, then as `ICreditRating.markSubject`.
    function unfreezeFileSigned(bytes20 subjectId, uint16 reasonCode, Authorization calldata authorization) external;

    /// @notice Disputes the subject's score: the mark shows in every read, and a clock of 30 days begins.
    /// @dev Checks: `CallerNotController`, `DisputeIsOpen`, then as `ICreditRating.markSubject`.
    function openDispute(bytes20 subjectId, uint16 reasonCode) external;

    /// @notice `openDispute`, signed by the controller and sent by anyone.
    /// @dev Checks: as `grantAccessSigned`, `DisputeIsOpen`, then as `ICreditRating.markSubject`.
    function openDisputeSigned(bytes20 subjectId, uint16 reasonCode, Authorization calldata authorization) external;

    /// @notice Withdraws the open dispute.
    /// @dev Checks: `CallerNotController`, `DisputeNotOpen`.
    function withdrawDispute(bytes20 subjectId) external;

    /// @notice `withdrawDispute`, signed by the controller and sent by anyone.
    /// @dev Checks: as `grantAccessSigned`, `DisputeNotOpen`.
    function withdrawDisputeSigned(bytes20 subjectId, Authorization calldata authorization) external;

    /// @notice Gives a dispute its further 15 days, once and before its time is over.
    /// @dev Anyone may send the attesters' statement `ExtendDispute`. Checks: `DisputeNotOpen`, `DisputeNotExtendable`,
    /// `RequestExpired`, `EpochNotCurrent`, then the quorum.
    function extendDispute(bytes20 subjectId, uint32 number, uint32 epoch, uint40 deadline, bytes calldata signatures)
        external;

    /// @notice Ends a dispute, on time or late, and takes its mark away.
    /// @dev Anyone may send the attesters' statement `ResolveDispute`. Checks: `OutcomeInvalid`, `DisputeNotOpen`,
    /// `RequestExpired`, `EpochNotCurrent`, then the quorum.
    /// @param outcome Upheld, corrected or rejected.
    function resolveDispute(
        bytes20 subjectId,
        uint32 number,
        DisputeState outcome,
        uint16 reasonCode,
        uint32 epoch,
        uint40 deadline,
        bytes calldata signatures
    ) external;

    /// @notice Records that the caller asks about a subject.
    /// @dev Checks: `PurposeMissing`, then for purposes that need consent `AccessNotGranted`.
    function recordInquiry(bytes20 subjectId, uint16 purpose) external;

    /// @notice The score as `ICreditRating.scoreOf` gives it, for callers who hold a live grant.
    /// @dev Errors: `AccessNotGranted`, then those of `scoreOf`.
    function grantedScoreOf(bytes20 subjectId, uint16 purpose, uint40 maxAge)
        external
        view
        returns (ICreditRating.Score memory score);

    /// @notice Until when a lender may inquire for a purpose; zero where it was never granted or taken back.
    function grantOf(bytes20 subjectId, address lender, uint16 purpose) external view returns (uint40 expiresAt);

    /// @notice Whether a lender may inquire for a purpose now: a live grant, or a purpose that needs none.
    function mayInquire(bytes20 subjectId, address lender, uint16 purpose) external view returns (bool);

    /// @notice Who speaks for a subject.
    function controllerOf(bytes20 subjectId) external view returns (Controller memory controller);

    /// @notice A subject's latest dispute, and whether it is open after its time.
    function disputeOf(bytes20 subjectId) external view returns (Dispute memory dispute, bool overdue);

    /// @notice The EIP-712 domain separator on this chain.
    function domainSeparator() external view returns (bytes32);

    /// @notice The registry whose marks this contract sets.
    function rating() external view returns (ICreditRating);

    /// @notice First purpose that needs no consent because the law allows it.
    function FREE_PURPOSE() external view returns (uint16);

    /// @notice Time in which a dispute must be resolved.
    function DISPUTE_PERIOD() external view returns (uint40);

    /// @notice Further time that the attesters may take once.
    function DISPUTE_EXTENSION() external view returns (uint40);

    /// @notice Time that passes before an announced wallet takes over without the present one's consent.
    function TAKEOVER_DELAY() external view returns (uint40);
}
