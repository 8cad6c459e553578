package io.creditregistry.cli;

import io.creditregistry.cli.account.AccountCommand;
import io.creditregistry.cli.auditor.AuditorCommand;
import io.creditregistry.cli.chain.ChainCommand;
import io.creditregistry.cli.command.AddressConverter;
import io.creditregistry.cli.command.AgeConverter;
import io.creditregistry.cli.command.ConsoleOwner;
import io.creditregistry.cli.command.Failures;
import io.creditregistry.cli.command.Noun;
import io.creditregistry.cli.command.Purpose;
import io.creditregistry.cli.command.ReasonConverter;
import io.creditregistry.cli.command.SubjectIdConverter;
import io.creditregistry.cli.config.Settings;
import io.creditregistry.cli.config.SettingsDefaults;
import io.creditregistry.cli.config.SettingsFile;
import io.creditregistry.cli.demo.DemoCommand;
import io.creditregistry.cli.lender.LenderCommand;
import io.creditregistry.cli.operator.OperatorCommand;
import io.creditregistry.cli.outcome.CreditctlException;
import io.creditregistry.cli.output.Console;
import io.creditregistry.cli.subject.SubjectCommand;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.record.ChangeReason;
import io.creditregistry.contracts.record.SubjectId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's root. */
@Command(
    name = "creditctl",
    description = "Attested credit scores on a chain: ask, operate, audit.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      LenderCommand.class,
      SubjectCommand.class,
      OperatorCommand.class,
      AuditorCommand.class,
      AccountCommand.class,
      ChainCommand.class,
      DemoCommand.class,
      CompletionCommand.class
    },
    footer = {"", "Example:", "  creditctl chain up && creditctl chain status --json"})
public final class Creditctl extends Noun implements ConsoleOwner {

  private final Console console;

  private Creditctl(Console console) {
    this.console = console;
  }

  @Override
  public Console console() {
    return console;
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(Console.ofProcess(), System.getenv(), arguments));
  }

  /** Runs one command; the exit code is that of {@code docs/errors.md}. */
  public static int run(Console console, Map<String, String> environment, String... arguments) {
    Settings settings;
    try {
      Path usual = Settings.usualFile(environment);
      settings = new Settings(environment, SettingsFile.read(ConfigFlag.in(arguments), usual));
    } catch (CreditctlException e) {
      console.failure(e.getMessage());
      return e.exitCode().number();
    }
    return commandLine(console)
        .setDefaultValueProvider(new SettingsDefaults(settings))
        .execute(arguments);
  }

  /** The command tree, printing to this console. */
  public static CommandLine commandLine(Console console) {
    Failures failures = new Failures(console);
    return new CommandLine(new Creditctl(console))
        .setOut(console.out())
        .setErr(console.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Duration.class, new AgeConverter())
        .registerConverter(SubjectId.class, new SubjectIdConverter())
        .registerConverter(Purpose.class, new Purpose.Converter())
        .registerConverter(ChangeReason.class, new ReasonConverter())
        .registerConverter(Address.class, new AddressConverter())
        .setUsageHelpAutoWidth(false)
        .setUsageHelpLongOptionsMaxWidth(28)
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures);
  }
}
