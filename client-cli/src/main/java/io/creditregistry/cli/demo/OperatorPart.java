package io.creditregistry.cli.demo;

import io.creditregistry.chain.ChainOptions;
import io.creditregistry.cli.operator.Deployed;
import io.creditregistry.cli.operator.Published;
import io.creditregistry.cli.operator.Roles;
import io.creditregistry.cli.operator.Sample;
import io.creditregistry.cli.oracle.AttesterKeys;
import io.creditregistry.cli.oracle.ModelTerms;
import io.creditregistry.cli.oracle.ModelView;
import io.creditregistry.cli.oracle.OracleClient;
import io.creditregistry.cli.oracle.ScoreRequest;
import io.creditregistry.cli.oracle.ScoredBatch;
import io.creditregistry.cli.oracle.TrainRequest;
import io.creditregistry.cli.outcome.WorldUnavailable;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.registry.DeploymentPlan;
import io.creditregistry.contracts.rpc.ChainRpc;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The operator's part of the story: keys, contracts, model, scores, publication. */
final class OperatorPart {

  private static final int ATTESTERS = 5;
  private static final int THRESHOLD = 3;
  private static final double HOLDOUT = 0.3;
  private static final int LEAST_SAMPLE = 2000;
  private static final int RECORDS_PER_BATCH = 200;
  private static final long SEED = 20260;
  private static final Duration DESK_MAX_AGE = Duration.ofDays(90);

  private final DemoOptions options;
  private final World world;
  private final Steps steps;
  private final OracleClient oracle;

  OperatorPart(DemoOptions options, World world, Steps steps) {
    this.options = options;
    this.world = world;
    this.steps = steps;
    this.oracle = world.oracleAs("OPERATOR");
  }

  Operation play() {
    AttesterKeys keys =
        steps.run(
            "make fresh attester keys",
            () -> oracle.createKeys(ATTESTERS),
            made -> made.attesters().size() + " attesters, " + THRESHOLD + " of them must sign");
    Deployed deployed =
        steps.run(
            "deploy the contracts",
            () -> deploy(keys),
            made -> "CreditRating " + made.creditRating());
    Path data = steps.run("get the applicants", this::applicants, Path::toString);
    ModelView model = steps.run("train scorecard and challenger", () -> train(data), this::figures);
    ModelView active =
        steps.run(
            "approve the model: register it on chain",
            () -> oracle.approve(model.modelId(), ModelTerms.PLAIN),
            made -> "model " + made.modelId() + ", hash " + Abbreviated.of(made.modelHash()));
    ScoredBatch scored =
        steps.run(
            "score hold-out applicants",
            () -> score(data, active),
            made -> made.scored() + " " + word() + "applicants scored");
    Published published =
        steps.run(
            "attesters sign, the oracle publishes",
            this::publish,
            made ->
                made.records()
                    + " scores in "
                    + made.publication().batches().size()
                    + " batches, "
                    + made.gasUsed() / made.records()
                    + " gas a score");
    return new Operation(deployed, keys.attesters().size(), active, scored, published);
  }

  private Deployed deploy(AttesterKeys keys) {
    Roles roles = Roles.in(world.folder().keys());
    Address relayer = Address.of(keys.relayer());
    world.chain().fund(roles.governor().getAddress(), ChainOptions.DEFAULT_BALANCE);
    world.chain().fund(relayer.hex(), ChainOptions.DEFAULT_BALANCE);
    DeploymentPlan plan =
        Deployed.plan(
            Address.of(roles.governor().getAddress()),
            roles.guardian(),
            relayer,
            keys.addresses().stream().map(Address::of).toList(),
            THRESHOLD,
            DeploymentPlan.DEFAULT_MIN_SCORE_POINTS,
            DESK_MAX_AGE,
            Duration.ofSeconds(DeploymentPlan.DEFAULT_ATTESTER_DELAY));
    try (ChainRpc rpc = ChainRpc.at(world.chain().rpcUrl())) {
      return Deployed.ensure(rpc, roles.governor(), plan, world.folder().deployment());
    }
  }

  private Path applicants() {
    if (options.data() != null) {
      return options.data();
    }
    int rows = Math.max(LEAST_SAMPLE, (int) Math.ceil(options.applicants() / HOLDOUT * 1.05));
    Sample.write(oracle, rows, SEED, world.folder().sample());
    return world.folder().sample();
  }

  private ModelView train(Path data) {
    return oracle.train(new TrainRequest(data, options.schema(), HOLDOUT, SEED, "demo"));
  }

  private ScoredBatch score(Path data, ModelView model) {
    List<Integer> rows = model.holdoutRows().stream().limit(options.applicants()).toList();
    ScoredBatch scored =
        oracle.score(new ScoreRequest(data, options.schema(), model.modelId(), rows, null));
    if (scored.scored() < 2) {
      throw new WorldUnavailable(
          "expected at least 2 scored applicants but found "
              + scored.scored()
              + ", with "
              + scored.rejected().size()
              + " values rejected");
    }
    return scored;
  }

  private Published publish() {
    Published published = Published.all(oracle, RECORDS_PER_BATCH, false);
    if (!published.complete()) {
      throw new WorldUnavailable("not everything was published: " + published.publication());
    }
    return published;
  }

  private String figures(ModelView model) {
    ModelView.Figures figures = model.metrics().champion();
    String rejected = model.rejectedRows() == 0 ? "" : ", " + model.rejectedRows() + " rejected";
    return "%d %srows%s; hold-out AUC %.3f, KS %.3f, Brier %.3f"
        .formatted(model.rows(), word(), rejected, figures.auc(), figures.ks(), figures.brier());
  }

  /** The word that goes before every figure of made-up applicants. */
  private String word() {
    return options.synthetic() ? "synthetic " : "";
  }
}
