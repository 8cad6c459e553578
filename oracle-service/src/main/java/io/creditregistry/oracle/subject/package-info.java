/**
 * Who stands behind a pseudonym, as long as nobody has asked to be forgotten.
 *
 * <p>reference → subjectId.
 */
package io.creditregistry.oracle.subject;
