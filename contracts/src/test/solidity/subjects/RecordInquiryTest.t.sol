// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISubjectRegistry} from "../../../main/solidity/interfaces/ISubjectRegistry.sol";
import {SubjectScene} from "./SubjectScene.sol";

contract RecordInquiryTest is SubjectScene {
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
}
