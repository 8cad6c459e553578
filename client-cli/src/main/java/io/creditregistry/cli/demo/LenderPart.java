package io.creditregistry.cli.demo;

import io.creditregistry.chain.ChainOptions;
import io.creditregistry.cli.key.KeyFile;
import io.creditregistry.cli.key.Secret;
import io.creditregistry.cli.lender.Loan;
import io.creditregistry.cli.lender.Scores;
import io.creditregistry.cli.oracle.ScoredBatch.Scored;
import io.creditregistry.cli.outcome.WorldUnavailable;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.TransactionSender;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.web3j.crypto.Credentials;

/** The lender's part of the story: query, recompute, lend; and a stranger who is refused. */
final class LenderPart {

  private static final Duration MAX_AGE = Duration.ofDays(30);
  private static final BigInteger AMOUNT = BigInteger.valueOf(5000);

  private final World world;
  private final Steps steps;
  private final RegistryClient registry;
  private final Operation operation;

  LenderPart(World world, Steps steps, RegistryClient registry, Operation operation) {
    this.world = world;
    this.steps = steps;
    this.registry = registry;
    this.operation = operation;
  }

  Lending play() {
    Scores scores =
        steps.run(
            "a lender queries the chain",
            this::query,
            found ->
                found.current() + " of " + found.scores().size() + " scores usable, all as scored");
    int recomputed =
        steps.run(
            "the chain recomputes a score from its bins",
            this::recompute,
            points -> points + " points, as attested");
    List<Loan> loans =
        steps.run(
            "the lending desk decides two loans",
            this::lend,
            decided -> verdict(decided.get(0)) + "; " + verdict(decided.get(1)));
    String refusal =
        steps.run(
            "a stranger tries to overwrite a score",
            () ->
                new Stranger(world.chain(), registry)
                    .overwrite(
                        SubjectId.of(operation.lowest().subjectId()), operation.model().modelId()),
            reason -> "refused: " + reason);
    return new Lending(scores, recomputed, loans, refusal);
  }

  private Scores query() {
    List<Scored> asked = operation.byScore();
    List<SubjectId> subjects = asked.stream().map(s -> SubjectId.of(s.subjectId())).toList();
    Scores answer = Scores.ask(registry, subjects, MAX_AGE);
    for (int i = 0; i < asked.size(); i++) {
      Scores.SubjectScore found = answer.scores().get(i);
      if (found.scorePoints() != asked.get(i).scorePoints()
          || found.pdBps() != asked.get(i).pdBps()) {
        throw new WorldUnavailable("expected " + asked.get(i) + " on chain but found " + found);
      }
    }
    return answer;
  }

  private int recompute() {
    Scored scored = operation.highest();
    int[] bins = scored.bins().stream().mapToInt(Integer::intValue).toArray();
    int points = registry.models().computeScore(operation.model().modelId(), bins);
    if (points != scored.scorePoints()) {
      throw new WorldUnavailable(
          "expected " + scored.scorePoints() + " points but the chain computed " + points);
    }
    return points;
  }

  private List<Loan> lend() {
    Secret passphrase = Secret.in(world.folder().keys().resolve("lender.passphrase"));
    Credentials lender =
        KeyFile.create(world.folder().keys().resolve("lender.json"), passphrase.value(), true);
    world.chain().fund(lender.getAddress(), ChainOptions.DEFAULT_BALANCE);
    TransactionSender sender = new TransactionSender(registry.rpc(), lender);
    return List.of(
        Loan.decide(registry, sender, SubjectId.of(operation.highest().subjectId()), AMOUNT),
        Loan.decide(registry, sender, SubjectId.of(operation.lowest().subjectId()), AMOUNT));
  }

  private static String verdict(Loan loan) {
    return loan.scorePoints() + " points " + (loan.approved() ? "approved" : "declined");
  }
}
