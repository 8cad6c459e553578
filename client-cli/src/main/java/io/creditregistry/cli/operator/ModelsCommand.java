package io.creditregistry.cli.operator;

import com.fasterxml.jackson.annotation.JsonValue;
import io.creditregistry.cli.command.Noun;
import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.oracle.ModelView;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code creditctl operator models}. */
@Command(
    name = "models",
    description = "List, show, approve, promote, suspend and retire models.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ModelsCommand.All.class,
      ModelsCommand.Show.class,
      ApproveModelCommand.class,
      ModelPolicyCommand.class,
      PromoteModelCommand.class,
      RetireModelCommand.class,
      ModelStateVerb.Suspend.class,
      ModelStateVerb.Reinstate.class,
      ModelStateVerb.Sync.class
    },
    footer = {"", "Example:", "  creditctl operator models list"})
final class ModelsCommand extends Noun {

  /** {@code creditctl operator models list}. */
  @Command(
      name = "list",
      description = "List all models.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  creditctl operator models list --json"})
  static final class All extends Verb {
    @Mixin private OracleOptions oracle;

    @Override
    protected Answer process() {
      return new Models(oracle.client().models());
    }
  }

  /** {@code creditctl operator models show}. */
  @Command(
      name = "show",
      description = "Show one model with its hold-out figures.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  creditctl operator models show 1"})
  static final class Show extends Verb {
    @Mixin private OracleOptions oracle;

    @Parameters(paramLabel = "MODEL", description = "The model's id.")
    private long modelId;

    @Override
    protected Answer process() {
      return new ModelAnswer(oracle.client().model(modelId));
    }
  }

  /** All models. */
  record Models(@JsonValue List<ModelView> models) implements Answer {
    @Override
    public View view() {
      View.Table table = View.Table.of("model", "status", "kind", "dataset", "rows", "hash");
      for (ModelView m : models) {
        String dataset = m.dataset() + (m.synthetic() ? " (synthetic)" : "");
        table = table.with(m.modelId(), m.status(), m.kind(), dataset, m.rows(), m.modelHash());
      }
      return table;
    }
  }
}
