package io.creditregistry.cli.demo;

import io.creditregistry.chain.LocalChain;
import io.creditregistry.cli.chain.BesuInstalled;
import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.output.Progress;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.rpc.ChainRpc;

/** The whole story: world, operator, lender, auditor. */
final class Demo {

  private final DemoOptions options;
  private final World world;
  private final Steps steps;

  Demo(DemoOptions options, World world, Steps steps) {
    this.options = options;
    this.world = world;
    this.steps = steps;
  }

  /** Tells the story; whoever made the world stops it. */
  Tale tell(Progress progress) {
    BesuInstalled.whereAskedFor(options.engine(), progress);
    LocalChain chain =
        steps.run(
            "start a local chain",
            () -> world.startChain(options),
            up -> up.clientVersion() + " (" + up.choice().reason() + ")");
    steps.run("start the oracle", () -> world.startOracle(options), up -> up.url().toString());
    Operation operation = new OperatorPart(options, world, steps).play();
    try (ChainRpc rpc = ChainRpc.at(chain.rpcUrl())) {
      RegistryClient registry = RegistryOptions.open(rpc, world.folder().deployment());
      Lending lending = new LenderPart(world, steps, registry, operation).play();
      SubjectId subject = SubjectId.of(operation.lowest().subjectId());
      Audit audit = new AuditorPart(world.folder(), steps, registry).play(subject);
      return new Tale(
          options,
          chain.engine().text(),
          chain.clientVersion(),
          operation,
          lending,
          audit,
          steps.elapsedSeconds());
    }
  }
}
