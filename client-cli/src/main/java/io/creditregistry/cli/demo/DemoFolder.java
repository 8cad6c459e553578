package io.creditregistry.cli.demo;

import io.creditregistry.cli.outcome.WorldUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Everything that one demo writes lies below this folder. */
record DemoFolder(Path root) {

  /** Marks a folder as ours, so that nothing else is ever emptied. */
  private static final String MARK = ".credit-registry-demo";

  /** The folder as it is. */
  static DemoFolder at(Path root) {
    return new DemoFolder(root.toAbsolutePath().normalize());
  }

  /**
   * An empty folder: what an earlier demo left there is removed.
   *
   * @throws WorldUnavailable where the folder holds something else, or cannot be written
   */
  static DemoFolder fresh(Path root) {
    Path folder = at(root).root();
    try {
      if (Files.isDirectory(folder) && !isEmpty(folder)) {
        if (!Files.exists(folder.resolve(MARK))) {
          throw new WorldUnavailable(
              "--work-dir: expected an empty folder or an earlier demo's, but "
                  + folder
                  + " holds something else");
        }
        empty(folder);
      }
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(MARK), "Made by the demo; emptied by the next one.\n");
    } catch (IOException e) {
      throw new WorldUnavailable("cannot prepare the folder " + folder + ": " + e, e);
    }
    return new DemoFolder(folder);
  }

  Path chain() {
    return root.resolve("chain");
  }

  Path oracleHome() {
    return root.resolve("oracle");
  }

  Path oracleLog() {
    return root.resolve("oracle.log");
  }

  /** What a person types to end a demo that was kept here. */
  String stopCommand() {
    return "scripts/demo --stop --work-dir " + root;
  }

  /** Where a person looks when a step failed. */
  String logs() {
    return oracleLog() + " and " + chain();
  }

  Path deployment() {
    return root.resolve("deployment.json");
  }

  Path keys() {
    return root.resolve("keys");
  }

  Path sample() {
    return root.resolve("applicants-synthetic.csv");
  }

  Path bundle() {
    return root.resolve("bundle.json");
  }

  /** Leads the command line to a kept demo. */
  Path settings() {
    return root.resolve("creditctl.yaml");
  }

  Path subjects() {
    return root.resolve("subjects.txt");
  }

  /** What a kept demo left running. */
  Path kept() {
    return root.resolve("kept.json");
  }

  Path trust() {
    return root.resolve("trust.json");
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void empty(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> tree = Files.walk(folder)) {
      deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : deepestFirst) {
      Files.delete(each);
    }
  }
}
