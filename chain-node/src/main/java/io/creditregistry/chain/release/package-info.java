/**
 * Brings the pinned Besu release into the user's cache. {@code file or address → verified, unpacked
 * Besu}
 */
package io.creditregistry.chain.release;
