/**
 * Stands between a client and its node in the tests of those who must not believe a node, or must
 * live with one that falls silent. {@code honest node → altered answers, refusals, silence}
 */
package io.creditregistry.chain.adversary;
