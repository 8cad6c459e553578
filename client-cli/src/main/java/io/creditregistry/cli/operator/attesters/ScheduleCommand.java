package io.creditregistry.cli.operator.attesters;

import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.RegistryRole;
import io.creditregistry.cli.command.RoleHolder;
import io.creditregistry.cli.command.SigningOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.view.Moment;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.ScheduledAttesters;
import io.creditregistry.contracts.signature.AttesterSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code creditctl operator attesters schedule}. */
@Command(
    name = "schedule",
    description = {
      "Announce the next attester set. The governor signs.",
      "Name the whole set, or what changes against the present one; announcing the same set again",
      "changes nothing."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl operator attesters schedule --threshold 3 \\",
      "    --add 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 \\",
      "    --remove 0x00000000000000000000000000000000000000aa"
    })
final class ScheduleCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Mixin private SigningOptions governor;

  @Option(
      names = "--attesters",
      split = ",",
      paramLabel = "ADDRESS",
      description = "The whole next set.")
  private List<Address> whole;

  @Option(names = "--add", split = ",", paramLabel = "ADDRESS", description = "Who joins.")
  private List<Address> joining = List.of();

  @Option(names = "--remove", split = ",", paramLabel = "ADDRESS", description = "Who leaves.")
  private List<Address> leaving = List.of();

  @Option(
      names = "--threshold",
      paramLabel = "K",
      description = "Signatures that a batch will need; default as now.")
  private Integer threshold;

  @Override
  protected Answer process() {
    if (whole != null && !(joining.isEmpty() && leaving.isEmpty())) {
      throw misuse("--attesters: expected either the whole set, or --add and --remove");
    }
    RegistryClient client = registry.registry();
    RoleHolder holder = RoleHolder.as(RegistryRole.GOVERNOR, client, governor);
    AttesterSet now = client.rating().attesterSet(client.rating().epoch());
    AttesterSet next = next(now);
    Optional<ScheduledAttesters> announced = client.rating().scheduledAttesters();
    if (announced.isPresent()) {
      if (isSame(announced.get(), next)) {
        return Attesters.of(client, null);
      }
      throw new CallerMistake(
          "the announced set: expected none but found one that takes force from "
              + Moment.text(announced.get().executableAt())
              + "; withdraw it first with operator attesters cancel");
    }
    var receipt = holder.send(client.calls().scheduleAttesters(next.attesters(), next.threshold()));
    return Attesters.of(client, receipt.getTransactionHash());
  }

  private AttesterSet next(AttesterSet now) {
    TreeSet<Address> members = new TreeSet<>(whole == null ? now.attesters() : whole);
    for (Address each : leaving) {
      if (!members.remove(each)) {
        throw misuse("--remove: expected an attester of epoch " + now.epoch() + found(each));
      }
    }
    for (Address each : joining) {
      if (!members.add(each)) {
        throw misuse("--add: expected somebody who does not sign yet" + found(each));
      }
    }
    AttesterSet next;
    try {
      next =
          new AttesterSet(
              now.epoch() + 1,
              threshold == null ? now.threshold() : threshold,
              List.copyOf(members));
    } catch (IllegalArgumentException e) {
      throw misuse(e.getMessage());
    }
    if (next.attesters().equals(now.attesters()) && next.threshold() == now.threshold()) {
      throw misuse(
          "--attesters: expected another set or threshold than epoch " + now.epoch() + " has");
    }
    return next;
  }

  private static String found(Address each) {
    return " but found " + each.checksummed();
  }

  private static boolean isSame(ScheduledAttesters announced, AttesterSet next) {
    return announced.attesters().equals(next.attesters())
        && announced.threshold() == next.threshold();
  }
}
