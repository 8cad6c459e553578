package io.creditregistry.acceptance.world;

import io.creditregistry.acceptance.process.Outcome;
import io.creditregistry.acceptance.process.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The command line, run as its own process in a folder of the story's own. */
public record Creditctl(Program program) {

  private static final Path HOME = Path.of(System.getProperty("registry.home"));
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** A command line that knows nothing but its defaults, and finds no settings of this machine. */
  public static Creditctl in(Path folder) {
    Program program =
        Program.of(
                folder,
                Program.JAVA,
                "-Dregistry.home=" + HOME,
                "-Duser.home=" + folder,
                "-XX:TieredStopAtLevel=1",
                "-jar",
                HOME.resolve("client-cli/target/client-cli.jar"))
            .with("HOME", folder.toString());
    return new Creditctl(program);
  }

  /** The same with a setting from the environment, such as {@code rpc}. */
  public Creditctl with(String setting, Object value) {
    String variable = "CREDITCTL_" + setting.replace('-', '_').toUpperCase(Locale.ROOT);
    return new Creditctl(program.with(variable, value.toString()));
  }

  public Outcome run(Object... arguments) {
    return program.plus(arguments).run(LIMIT);
  }

  /** Runs a command that must succeed, and gives what it answers as JSON. */
  public JsonNode ask(Object... arguments) {
    return new Creditctl(program.plus(arguments)).run("--json").expect(0).json();
  }
}
