/** The chain's logs → a complete, resumable copy of a registry's own (protocol.md, "Index"). */
package io.creditregistry.contracts.index;
