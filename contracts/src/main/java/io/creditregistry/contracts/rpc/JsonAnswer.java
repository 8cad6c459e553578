package io.creditregistry.contracts.rpc;

import org.web3j.protocol.core.Response;
import tools.jackson.databind.JsonNode;

/** An answer of any shape. */
public final class JsonAnswer extends Response<JsonNode> {}
