/** What subjects and attesters sign about a subject: request → EIP-712 digest → signed request. */
package io.creditregistry.contracts.subject;
