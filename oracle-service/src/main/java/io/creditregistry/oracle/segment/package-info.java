/**
 * Groups applicants who are alike and finds those who are like nobody: (development applicants) →
 * screen; (screen, applicant) → passed with a segment, or referred to a person.
 */
package io.creditregistry.oracle.segment;
