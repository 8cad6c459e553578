package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.Noun;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.key.ApiKeyList;
import io.creditregistry.cli.key.Secret;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.record.SubjectId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl operator api-keys}. */
@Command(
    name = "api-keys",
    description = "Who may call the oracle: keys with a role, in the list that the oracle reads.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = ApiKeysCommand.Add.class,
    footer = {
      "",
      "Example:",
      "  creditctl operator api-keys add alice lender --list api-keys.yaml --out alice.key"
    })
final class ApiKeysCommand extends Noun {

  /** {@code creditctl operator api-keys add}. */
  @Command(
      name = "add",
      description = {
        "Draw a random API key for somebody and add its SHA-256 to the oracle's list.",
        "Works on files, beside the oracle, which takes the list as it is at the next call.",
        "To take a key away again, delete its line."
      },
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Example:",
        "  creditctl operator api-keys add alice lender --list api-keys.yaml --out alice.key"
      })
  static final class Add extends Verb {
    @Parameters(paramLabel = "NAME", description = "Who holds the key.")
    private String name;

    @Parameters(paramLabel = "ROLE", description = "operator, lender, auditor or subject.")
    private String role;

    @Option(
        names = "--list",
        required = true,
        paramLabel = "FILE",
        description = "The oracle's list of keys (its setting registry.api-keys-file).")
    private Path list;

    @Option(
        names = "--out",
        required = true,
        paramLabel = "FILE",
        description = "The file to write the key to, for its holder alone.")
    private Path out;

    @Option(
        names = "--subject",
        paramLabel = "SUBJECT",
        description = "Whom a subject's key is about.")
    private SubjectId subject;

    @Override
    protected Answer process() {
      if (Files.exists(out)) {
        throw misuse("--out: expected a file that does not exist but found " + out);
      }
      ApiKeyList keys = new ApiKeyList(list);
      String upper = role.toUpperCase(Locale.ROOT);
      keys.requireNew(name, upper, Optional.ofNullable(subject));
      keys.add(name, upper, Optional.ofNullable(subject), Secret.in(out));
      return new Added(name, upper, list.toString(), out.toString());
    }
  }

  /** A key that was added. */
  record Added(String name, String role, String list, String keyFile) implements Answer {
    @Override
    public View view() {
      return View.Facts.none()
          .with("name", name)
          .with("role", role)
          .with("list", list)
          .with("key", keyFile);
    }
  }
}
