package io.creditregistry.oracle.statement;

import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.subject.AttesterStatement;
import io.creditregistry.contracts.subject.SignedStatement;
import io.creditregistry.oracle.attestation.Attester;
import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemException;
import io.creditregistry.oracle.relay.Registry;
import io.creditregistry.oracle.relay.RegistryConnection;
import io.creditregistry.oracle.settings.RegistryProperties;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Has the current attesters sign a statement, to be sent within a batch's usual time. */
@Component
class StatementSigner {
  private final RegistryConnection connection;
  private final Attester attester;
  private final RegistryProperties properties;
  private final Clock clock;

  StatementSigner(
      RegistryConnection connection,
      Attester attester,
      RegistryProperties properties,
      Clock clock) {
    this.connection = connection;
    this.attester = attester;
    this.properties = properties;
    this.clock = clock;
  }

  /** Makes the statement for an epoch and a deadline in Unix seconds. */
  @FunctionalInterface
  interface Draft {
    AttesterStatement write(Registry registry, long epoch, long deadline);
  }

  /**
   * @throws ProblemException if too few of the current attesters' keys are here
   */
  SignedStatement sign(SubjectId subject, Draft draft) {
    var registry = connection.require();
    var head = registry.head();
    var deadline = head.now(clock) + properties.publication().deadline().toSeconds();
    var set = registry.attesterSet(head.epoch());
    var statement = draft.write(registry, head.epoch(), deadline);
    var domain = registry.subjectDomain();
    var signatures =
        attester
            .quorum(domain.digest(statement.structHash()), set)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.QUORUM_NOT_AVAILABLE,
                        "subject "
                            + subject
                            + ": expected the keys of "
                            + set.threshold()
                            + " attesters of epoch "
                            + set.epoch()
                            + " but found "
                            + attester.held(set)));
    return SignedStatement.of(domain, statement, signatures);
  }
}
