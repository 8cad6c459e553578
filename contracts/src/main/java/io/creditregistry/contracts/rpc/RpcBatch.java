package io.creditregistry.contracts.rpc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.web3j.protocol.Web3jService;
import org.web3j.protocol.core.BatchRequest;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.core.Response;
import tools.jackson.databind.JsonNode;

/** Many questions in one request; by and by one at a time from a node that takes no batches. */
final class RpcBatch {
  /** Questions in one request; nodes allow from 100 to 1024. */
  static final int LARGEST = 100;

  private final ChainRpc rpc;
  private final Web3jService service;
  private volatile boolean nodeTakesBatches = true;

  RpcBatch(ChainRpc rpc, Web3jService service) {
    this.rpc = rpc;
    this.service = service;
  }

  List<JsonNode> ask(List<RpcQuestion> questions) {
    List<JsonNode> answers = new ArrayList<>(questions.size());
    for (int from = 0; from < questions.size(); from += LARGEST) {
      answers.addAll(askPart(questions.subList(from, Math.min(from + LARGEST, questions.size()))));
    }
    return answers;
  }

  private List<JsonNode> askPart(List<RpcQuestion> questions) {
    if (nodeTakesBatches && questions.size() > 1) {
      try {
        return together(questions);
      } catch (IOException lost) {
        throw new NodeUnreachableException(rpc.url(), lost);
      } catch (ChainException answered) {
        throw answered;
      } catch (RuntimeException notABatch) {
        nodeTakesBatches = false; // an error object or a page instead of a list of answers
      }
    }
    return questions.stream()
        .map(each -> rpc.call(each.method(), each.params().toArray()))
        .toList();
  }

  private List<JsonNode> together(List<RpcQuestion> questions) throws IOException {
    BatchRequest batch = new BatchRequest(service);
    List<Request<?, JsonAnswer>> requests = new ArrayList<>(questions.size());
    for (RpcQuestion each : questions) {
      Request<Object, JsonAnswer> request =
          new Request<>(each.method(), each.params(), service, JsonAnswer.class);
      requests.add(request);
      batch.add(request);
    }
    Map<Long, Response<?>> byId = new HashMap<>();
    batch.send().getResponses().forEach(each -> byId.put(each.getId(), each));
    List<JsonNode> answers = new ArrayList<>(questions.size());
    for (Request<?, JsonAnswer> request : requests) {
      answers.add(answer(request, (JsonAnswer) byId.get(request.getId())));
    }
    return answers;
  }

  /** An answer that a batch lacks, or an error that may pass, is asked for once more alone. */
  private JsonNode answer(Request<?, JsonAnswer> request, JsonAnswer found) {
    return found == null || found.hasError()
        ? rpc.call(request.getMethod(), request.getParams().toArray())
        : found.getResult();
  }
}
