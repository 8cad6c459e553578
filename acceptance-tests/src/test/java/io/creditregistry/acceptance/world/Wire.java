package io.creditregistry.acceptance.world;

import static org.awaitility.Awaitility.await;

import io.creditregistry.chain.adversary.Relay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The wire between an oracle and its chain, which can be cut around the sending of a transaction.
 * Every other request passes.
 */
public final class Wire implements AutoCloseable {

  /** What becomes of a transaction that the oracle sends. */
  public enum Cut {
    /** It arrives, and so does the answer. */
    NOWHERE,
    /** It never reaches the chain, and the oracle waits for an answer. */
    BEFORE_THE_CHAIN,
    /** The chain takes it; the oracle waits for an answer that does not come. */
    AFTER_THE_CHAIN
  }

  private final Relay relay;
  private final AtomicInteger cutOff = new AtomicInteger();
  private volatile Cut cut = Cut.NOWHERE;
  private volatile CountDownLatch mended = new CountDownLatch(0);

  public Wire(String chainUrl) {
    relay = new Relay(chainUrl);
    relay.open(this::carry);
  }

  /** The oracle's end. */
  public String url() {
    return relay.url();
  }

  /** Leads the wire to a chain that listens elsewhere now. */
  public void leadTo(String chainUrl) {
    relay.leadTo(chainUrl);
  }

  /** Cuts the wire, or mends it: what was held until then is dropped without an answer. */
  public void cut(Cut where) {
    cutOff.set(0);
    cut = where;
    mended.countDown();
    mended = new CountDownLatch(where == Cut.NOWHERE ? 0 : 1);
  }

  /** Waits until a transaction has met the cut: signed for sure, and without a receipt for sure. */
  public void awaitCutOff() {
    await("a transaction at the cut").atMost(Duration.ofSeconds(60)).until(() -> cutOff.get() > 0);
  }

  private Optional<byte[]> carry(byte[] request) throws IOException {
    boolean sends = new String(request, StandardCharsets.UTF_8).contains("eth_sendRawTransaction");
    Cut here = sends ? cut : Cut.NOWHERE;
    if (here == Cut.BEFORE_THE_CHAIN) {
      return silence();
    }
    byte[] answer = relay.ask(request);
    return here == Cut.AFTER_THE_CHAIN ? silence() : Optional.of(answer);
  }

  private Optional<byte[]> silence() {
    CountDownLatch end = mended;
    cutOff.incrementAndGet();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    relay.close();
  }
}
