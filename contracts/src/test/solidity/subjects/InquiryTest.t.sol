// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditRating} from "../../../main/solidity/interfaces/ICreditRating.sol";
import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

/// @notice Recording inquiries, and the read that asks for a grant.
contract InquiryTest is SubjectScene {
    uint16 private constant COLLECTION = 256;

    function test_refusesNoPurpose() external {
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.PurposeMissing.selector));
        subjects.recordInquiry(ALICE, 0);
    }

    function test_refusesAPurposeThatNeedsConsent() external {
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.AccessNotGranted.selector, ALICE, LENDER, APPLICATION));
        vm.prank(LENDER);
        subjects.recordInquiry(ALICE, APPLICATION);
    }

    function test_recordsAnInquiryThatIsGranted() external {
        grant();
        vm.expectEmit(address(subjects));
        emit ISubjectRegistry.InquiryRecorded(ALICE, LENDER, APPLICATION);
        vm.prank(LENDER);
        subjects.recordInquiry(ALICE, APPLICATION);
    }

    function test_recordsAnInquiryThatTheLawAllows() external {
        vm.expectEmit(address(subjects));
        emit ISubjectRegistry.InquiryRecorded(ALICE, LENDER, COLLECTION);
        vm.prank(LENDER);
        subjects.recordInquiry(ALICE, COLLECTION);
    }

    function test_readsForThoseWhoHoldAGrant() external {
        vm.expectRevert(abi.encodeWithSelector(ISubjectRegistry.AccessNotGranted.selector, ALICE, LENDER, APPLICATION));
        vm.prank(LENDER);
        subjects.grantedScoreOf(ALICE, APPLICATION, MAX_AGE);

        grant();
        vm.prank(LENDER);
        ICreditRating.Score memory score = subjects.grantedScoreOf(ALICE, APPLICATION, MAX_AGE);
        vm.assertEq(abi.encode(score), abi.encode(rating.scoreOf(ALICE, MAX_AGE)));
    }

    function test_aGrantDoesNotBreakAFreeze() external {
        grant();
        vm.prank(wallet);
        subjects.freezeFile(ALICE, 1);
        vm.expectRevert(abi.encodeWithSelector(ICreditRating.ScoreFrozen.selector, ALICE));
        vm.prank(LENDER);
        subjects.grantedScoreOf(ALICE, APPLICATION, MAX_AGE);
    }

    function grant() private {
        vm.prank(wallet);
        subjects.grantAccess(ALICE, LENDER, APPLICATION, LATER);
    }
}
