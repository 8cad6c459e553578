package io.creditregistry.contracts.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.SubjectId;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Credentials;

class TransactionSenderTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final BigInteger PLENTY = BigInteger.valueOf(1_000_000);
  private static TestRegistry registry;

  @BeforeAll
  static void deploy() {
    registry = TestRegistry.start(1, 1);
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  private static ContractCall nextBatch(String reference) {
    registry.pass(1);
    return registry.signedPublish(
        registry.nextHeader(Bytes32.ZERO),
        List.of(new BatchRecord(SubjectId.derive(new byte[32], reference), 700, 100)));
  }

  @Test
  void tellsWhyATransactionFailedInItsBlock() {
    TransactionSender sender = registry.sender();
    ContractCall batch = nextBatch("a");
    SignedTransaction first = sender.sign(batch, sender.nextNonce(), PLENTY);
    sender.broadcast(first);
    assertThat(sender.await(batch, first.hash(), SOON)).isInstanceOf(SendResult.Mined.class);
    SignedTransaction second = sender.sign(batch, sender.nextNonce(), PLENTY);
    sender.broadcast(second);

    assertThat(sender.await(batch, second.hash(), SOON))
        .isInstanceOfSatisfying(
            SendResult.Reverted.class,
            reverted -> {
              assertThat(reverted.reason().name()).isEqualTo("UnexpectedSequence");
              assertThat(reverted.transactionHash()).isEqualTo(second.hash());
            });
  }

  @Test
  void broadcastsTheSameTransactionAnyNumberOfTimes() {
    TransactionSender sender = registry.sender();
    ContractCall batch = nextBatch("b");
    SignedTransaction signed = sender.sign(batch, sender.nextNonce(), PLENTY);
    sender.broadcast(signed);
    sender.broadcast(signed);

    assertThat(sender.await(batch, signed.hash(), SOON)).isInstanceOf(SendResult.Mined.class);
    sender.broadcast(signed);
  }

  @Test
  void saysThatATransactionIsPending() {
    ContractCall batch = nextBatch("c");
    SignedTransaction unsent = registry.sender().sign(batch, 1_000, PLENTY);

    assertThat(registry.sender().await(batch, unsent.hash(), Duration.ZERO))
        .isEqualTo(new SendResult.Pending(unsent.hash()));
  }

  @Test
  void refusesAStrangersRevocation() {
    TransactionSender stranger =
        new TransactionSender(registry.rpc(), Credentials.create(TestRegistry.freshKey()));
    registry.fund(stranger.address());

    SendResult result =
        stranger.send(
            registry.client().calls().revoke(List.of(SubjectId.derive(new byte[32], "a")), 1));

    assertThat(result)
        .isInstanceOfSatisfying(
            SendResult.Reverted.class,
            reverted ->
                assertThat(reverted.reason().text())
                    .isEqualToIgnoringCase("CallerNotAttester(caller=" + stranger.address() + ")"));
  }
}
