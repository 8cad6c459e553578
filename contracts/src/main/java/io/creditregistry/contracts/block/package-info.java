/** A block's JSON → its transactions and receipts as the bytes that its header commits to. */
package io.creditregistry.contracts.block;
