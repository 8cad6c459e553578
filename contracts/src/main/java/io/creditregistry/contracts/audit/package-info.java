/** Trusting nobody's word: history and state proofs → a checklist with evidence (protocol.md). */
package io.creditregistry.contracts.audit;
