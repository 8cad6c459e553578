/**
 * The chain's own commitments: header bytes → block hash, state root with a proof → storage word.
 */
package io.creditregistry.contracts.trie;
