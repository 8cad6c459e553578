package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.rpc.RpcQuestion;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Where an audit's raw chain data come from; nothing of it is believed unchecked. */
@FunctionalInterface
interface ChainAnswers {
  /** The results in the questions' order; a JSON null where there is none. */
  List<JsonNode> ask(List<RpcQuestion> questions);
}
