/** Fixed-width values as the chain has them: hexadecimal text → bytes → keccak-256 hash. */
package io.creditregistry.contracts.bytes;
