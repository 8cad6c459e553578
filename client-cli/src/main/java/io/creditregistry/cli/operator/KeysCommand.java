package io.creditregistry.cli.operator;

import com.fasterxml.jackson.annotation.JsonValue;
import io.creditregistry.cli.command.Noun;
import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.oracle.AttesterKeys;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code creditctl operator keys}. */
@Command(
    name = "keys",
    description = "The attester keys that the oracle holds.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {KeysCommand.ListKeys.class, KeysCommand.CreateKeys.class},
    footer = {"", "Example:", "  creditctl operator keys create --count 5"})
final class KeysCommand extends Noun {

  /** {@code creditctl operator keys list}. */
  @Command(
      name = "list",
      description = "List the addresses of attesters and relayer.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  creditctl operator keys list --json"})
  static final class ListKeys extends Verb {
    @Mixin private OracleOptions oracle;

    @Override
    protected Answer process() {
      return Addresses.of(oracle.client().keys());
    }
  }

  /** {@code creditctl operator keys create}. */
  @Command(
      name = "create",
      description = "Make fresh attester keys inside the oracle's encrypted keystore.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  creditctl operator keys create --count 5"})
  static final class CreateKeys extends Verb {
    @Mixin private OracleOptions oracle;

    @Option(
        names = "--count",
        required = true,
        paramLabel = "N",
        description = "How many keys, 1 to 32.")
    private int count;

    @Override
    protected Answer process() {
      if (count < 1 || count > 32) {
        throw misuse("--count: expected 1 to 32 but found " + count);
      }
      return Addresses.of(oracle.client().createKeys(count));
    }
  }

  /** Public addresses only; the keys never leave the oracle. */
  record Addresses(@JsonValue AttesterKeys keys) implements Answer {
    static Addresses of(AttesterKeys keys) {
      return new Addresses(keys);
    }

    @Override
    public View view() {
      View.Table table = View.Table.of("role", "address");
      for (String address : keys.addresses()) {
        table = table.with("attester", address);
      }
      return table.with("relayer", keys.relayer());
    }
  }
}
