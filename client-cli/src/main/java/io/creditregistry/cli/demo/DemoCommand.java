package io.creditregistry.cli.demo;

import io.creditregistry.chain.EnginePreference;
import io.creditregistry.cli.command.ConsoleOwner;
import io.creditregistry.cli.command.EveryCommandOptions;
import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.output.Console;
import io.creditregistry.cli.output.Json;
import io.creditregistry.cli.output.StepLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code creditctl demo}, reached through {@code scripts/demo}. */
@Command(
    name = "demo",
    description = {
      "From raw applicants to verified on-chain scores, on this machine alone.",
      "Without --data the applicants are synthetic."
    },
    mixinStandardHelpOptions = true,
    hidden = true,
    footer = {
      "",
      "Example:",
      "  creditctl demo --dataset german --data german.data --json summary.json"
    })
public final class DemoCommand implements Callable<Integer> {

  private static final List<String> DATASETS =
      List.of("german", "south_german", "australian", "taiwan", "heloc", "give-me-some-credit");

  @Spec private CommandSpec spec;

  @Mixin EveryCommandOptions every;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description = "bundled, besu or auto (Besu where one is found); default auto.")
  private EnginePreference engine;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description =
          "german, south_german, australian, taiwan, heloc or give-me-some-credit; needs --data.")
  private String dataset;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description = "The data set's file, in its original format; needs --dataset.")
  private Path data;

  @Option(
      names = "--applicants",
      defaultValue = "300",
      paramLabel = "N",
      description = "How many hold-out applicants to score; default ${DEFAULT-VALUE}.")
  private int applicants;

  @Option(names = "--json", paramLabel = "FILE", description = "Write a summary for machines.")
  private Path json;

  @Option(names = "--keep", description = "Leave chain and oracle running, and say where.")
  private boolean keep;

  @Option(names = "--stop", description = "Stop what an earlier demo with --keep left running.")
  private boolean stop;

  @Option(
      names = "--work-dir",
      paramLabel = "DIR",
      description = "Folder for everything that is written; default target/demo.")
  private Path workDir;

  @Override
  public Integer call() {
    Console console = ((ConsoleOwner) spec.root().userObject()).console();
    if (stop) {
      return stop(console);
    }
    DemoOptions options = options();
    requireNothingKept(options.workDir());
    World world = new World(DemoFolder.fresh(options.workDir()));
    Thread hook = world.closeOnExit();
    try (world) {
      tell(options, world, console);
      return ExitCode.DONE.number();
    } catch (RuntimeException e) {
      if (world.interrupted()) {
        console.progress("Stopped; nothing goes on running.");
        return ExitCode.WORLD_UNAVAILABLE.number();
      }
      throw e;
    } finally {
      if (!world.interrupted()) {
        Runtime.getRuntime().removeShutdownHook(hook);
      }
    }
  }

  private void tell(DemoOptions options, World world, Console console) {
    Steps steps = new Steps(new StepLog(console), world.folder().logs());
    Tale tale;
    try {
      tale = new Demo(options, world, steps).tell(console::progress);
    } catch (RuntimeException e) {
      summarise(FailedDemo.of(options, steps.elapsedSeconds(), e));
      throw e;
    }
    summarise(DemoSummary.of(tale));
    console.show(new ClosingPage(tale), false);
    if (options.keep()) {
      console.show(KeptWorld.keep(world, tale), false);
      world.leaveRunning();
    }
  }

  private void summarise(Record summary) {
    if (json != null) {
      TextFile.write(json, Json.pretty(summary) + "\n");
    }
  }

  private int stop(Console console) {
    DemoFolder folder = DemoFolder.at(folder());
    Optional<KeptWorld> running = KeptWorld.in(folder).filter(KeptWorld::runs);
    running.ifPresent(KeptWorld::stop);
    console.progress(
        running.isPresent()
            ? "Stopped chain and oracle; their data stay in " + folder.root()
            : "Nothing to stop: no kept demo runs on " + folder.root());
    return (running.isPresent() ? ExitCode.DONE : ExitCode.CHECKED_AND_FALSE).number();
  }

  /** A fresh demo empties its folder, which must not happen below a running chain. */
  private static void requireNothingKept(Path workDir) {
    KeptWorld.in(DemoFolder.at(workDir))
        .filter(KeptWorld::runs)
        .ifPresent(
            kept -> {
              throw new CallerMistake(
                  "expected no running demo on "
                      + workDir
                      + " but found one kept at "
                      + kept.oracleUrl()
                      + ": stop it with "
                      + DemoFolder.at(workDir).stopCommand()
                      + ", or name another --work-dir");
            });
  }

  private Path folder() {
    return workDir == null ? home().resolve("target/demo") : workDir;
  }

  private static Path home() {
    return Path.of(System.getProperty("registry.home", ".")).toAbsolutePath().normalize();
  }

  private DemoOptions options() {
    if ((dataset == null) != (data == null)) {
      throw misuse("--dataset and --data: expected both or none of them");
    }
    if (dataset != null && !DATASETS.contains(dataset)) {
      throw misuse("--dataset: expected one of " + DATASETS + " but found " + dataset);
    }
    if (data != null && !Files.isRegularFile(data)) {
      String found = Files.isDirectory(data) ? "a folder" : "none";
      throw misuse("--data: expected a file but found " + found + " at " + data);
    }
    if (applicants < 2) {
      throw misuse("--applicants: expected at least 2 but found " + applicants);
    }
    return new DemoOptions(
        engine,
        dataset == null ? "synthetic" : dataset,
        data,
        applicants,
        keep,
        folder(),
        home().resolve("oracle-service/target/oracle-service-exec.jar"));
  }

  private ParameterException misuse(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
