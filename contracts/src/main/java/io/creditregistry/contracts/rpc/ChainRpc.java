package io.creditregistry.contracts.rpc;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Hex;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.Web3jService;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.core.Response;
import org.web3j.protocol.exceptions.ClientConnectionException;
import org.web3j.protocol.http.HttpService;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** JSON-RPC to one node over HTTP or a WebSocket. Safe for use by several threads. */
public final class ChainRpc implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(120);

  /** Besu answers so around a new head, for a moment. */
  private static final String NEW_HEAD_RACE = "Missing block header";

  private static final int RACE_ATTEMPTS = 5;
  private static final Duration RACE_PAUSE = Duration.ofMillis(100);

  private final String url;
  private final Web3jService service;
  private final Web3j web3j;
  private final RpcBatch batch;
  private final LongAdder waitedNanos;

  private ChainRpc(String url, Web3jService service, LongAdder waitedNanos) {
    this.url = url;
    this.service = service;
    this.web3j = Web3j.build(service);
    this.batch = new RpcBatch(this, service);
    this.waitedNanos = waitedNanos;
  }

  /** A client of the node at an http or ws URL; nothing is asked yet. */
  public static ChainRpc at(String url) {
    LongAdder waited = new LongAdder();
    if (url.startsWith("ws:") || url.startsWith("wss:")) {
      return new ChainRpc(
          url, new WebSocketTransport(url, CONNECT_TIMEOUT, READ_TIMEOUT, waited), waited);
    }
    OkHttpClient http =
        new OkHttpClient.Builder()
            .connectTimeout(CONNECT_TIMEOUT)
            .readTimeout(READ_TIMEOUT)
            .writeTimeout(READ_TIMEOUT)
            .addInterceptor(request -> timed(request, waited))
            .build();
    return new ChainRpc(url, new HttpService(url, http), waited);
  }

  private static okhttp3.Response timed(Interceptor.Chain request, LongAdder waited)
      throws IOException {
    long asked = System.nanoTime();
    try {
      return request.proceed(request.request());
    } finally {
      waited.add(System.nanoTime() - asked);
    }
  }

  /** Time spent between questions and the beginnings of their answers: the node's own. */
  public Duration waited() {
    return Duration.ofNanos(waitedNanos.sum());
  }

  public String url() {
    return url;
  }

  /**
   * Waits for a new block, or this long: over a WebSocket the node tells of it, over HTTP the time
   * passes. Returns early where the thread is interrupted or unparked.
   *
   * @throws NodeUnreachableException if the WebSocket cannot be opened
   */
  public void awaitHead(Duration atMost) {
    if (!(service instanceof WebSocketTransport socket)) {
      LockSupport.parkNanos(atMost.toNanos());
      return;
    }
    try {
      socket.awaitHead(atMost);
    } catch (IOException lost) {
      throw new NodeUnreachableException(url, lost);
    }
  }

  /** web3j over the same connection, for its request builders and wrappers. */
  public Web3j web3j() {
    return web3j;
  }

  /**
   * Sends a request of web3j and gives its result, which may be null where the method allows it.
   *
   * @throws ChainException if there is no answer, an error or nonsense
   */
  public <T> T send(Request<?, ? extends Response<T>> request) {
    for (int attempt = 1; ; attempt++) {
      Response<T> response = exchange(request);
      if (!response.hasError()) {
        return response.getResult();
      }
      Response.Error error = response.getError();
      boolean isRace = error.getMessage() != null && error.getMessage().contains(NEW_HEAD_RACE);
      if (!isRace || attempt == RACE_ATTEMPTS) {
        throw refusal(request.getMethod(), error);
      }
      LockSupport.parkNanos(RACE_PAUSE.toNanos());
    }
  }

  private <T> Response<T> exchange(Request<?, ? extends Response<T>> request) {
    try {
      return request.send();
    } catch (ClientConnectionException refused) {
      throw new NodeAnswerException(request.getMethod() + ": " + refused.getMessage(), refused);
    } catch (IOException lost) {
      throw new NodeUnreachableException(url, lost);
    } catch (JacksonException malformed) {
      throw new NodeAnswerException(
          request.getMethod() + ": the answer is not JSON-RPC: " + malformed.getOriginalMessage(),
          malformed);
    }
  }

  private static NodeRefusedException refusal(String method, Response.Error error) {
    String data = error.getData() == null ? "" : error.getData().replace("\"", "");
    return new NodeRefusedException(method, error.getCode(), error.getMessage(), data);
  }

  /**
   * Calls any method.
   *
   * @return the result; a JSON null where the node gave one
   * @throws ChainException if there is no answer, an error or nonsense
   */
  public JsonNode call(String method, Object... params) {
    return send(new Request<>(method, Arrays.asList(params), service, JsonAnswer.class));
  }

  /**
   * Asks many questions in as few requests as the node allows.
   *
   * @return the results in the questions' order; a JSON null where the node gave one
   * @throws ChainException if one of them has no answer, an error or nonsense
   */
  public List<JsonNode> callAll(List<RpcQuestion> questions) {
    return batch.ask(questions);
  }

  /** The chain's id. */
  public long chainId() {
    return quantity("eth_chainId", call("eth_chainId")).longValueExact();
  }

  /** The newest block's number. */
  public long blockNumber() {
    return quantity("eth_blockNumber", call("eth_blockNumber")).longValueExact();
  }

  /** The node's name and version. */
  public String clientVersion() {
    return call("web3_clientVersion").asString();
  }

  /** Code at an address; empty where there is none. */
  public byte[] code(Address address, BlockId block) {
    return bytes("eth_getCode", call("eth_getCode", address.hex(), block.parameter()));
  }

  /**
   * Result of a read-only call.
   *
   * @throws NodeRefusedException with the revert's data if the call reverts
   */
  public byte[] ethCall(Address from, Address to, String data, BlockId block) {
    Map<String, String> transaction =
        from == null
            ? Map.of("to", to.hex(), "data", data)
            : Map.of("from", from.hex(), "to", to.hex(), "data", data);
    return bytes("eth_call", call("eth_call", transaction, block.parameter()));
  }

  /**
   * A block with the hashes of its transactions.
   *
   * @throws NodeAnswerException if the node has no such block
   */
  public JsonNode block(BlockId block) {
    return known("eth_getBlockByNumber", block.parameter(), block.parameter(), false);
  }

  /**
   * A transaction.
   *
   * @throws NodeAnswerException if the node does not have it
   */
  public JsonNode transaction(String hash) {
    return known("eth_getTransactionByHash", hash, hash);
  }

  /** Account and storage proof (EIP-1186). */
  public JsonNode proof(Address address, List<String> slots, BlockId block) {
    return known("eth_getProof", address.hex(), address.hex(), slots, block.parameter());
  }

  private JsonNode known(String method, String what, Object... params) {
    JsonNode answer = call(method, params);
    if (answer == null || answer.isNull()) {
      throw new NodeAnswerException(method + ": the node has nothing for " + what);
    }
    return answer;
  }

  private static byte[] bytes(String method, JsonNode answer) {
    try {
      return Hex.decode(method, answer.asString());
    } catch (IllegalArgumentException | JacksonException | NullPointerException malformed) {
      throw new NodeAnswerException(method + ": expected hexadecimal bytes", malformed);
    }
  }

  private static BigInteger quantity(String method, JsonNode answer) {
    if (answer == null || !answer.isString() || !answer.asString().matches("0x[0-9a-fA-F]+")) {
      throw new NodeAnswerException(method + ": expected a quantity but found " + answer);
    }
    return new BigInteger(answer.asString().substring(2), 16);
  }

  @Override
  public void close() {
    web3j.shutdown();
  }
}
