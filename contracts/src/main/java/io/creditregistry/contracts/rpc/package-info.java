/** One question to a node → its answer, or one clear reason why there is none. */
package io.creditregistry.contracts.rpc;
