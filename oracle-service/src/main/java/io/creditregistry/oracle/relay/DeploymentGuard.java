package io.creditregistry.oracle.relay;

import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ties the database to the first deployment that it is used with. A chain that was made anew has
 * the same id and perhaps the same addresses, but not the same block.
 */
@Component
class DeploymentGuard {
  private final JdbcClient jdbc;

  DeploymentGuard(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Tie(long chainId, String creditRating, long blockNumber, String blockHash) {}

  /**
   * @throws ProblemException if the database belongs to another deployment
   */
  void check(Registry registry) {
    var number = registry.deployment().deploymentBlock();
    var found =
        new Tie(
            registry.domain().chainId(),
            registry.domain().contract().hex(),
            number,
            registry.blockHash(number));
    var known = jdbc.sql("select * from deployment").query(Tie.class).list();
    if (known.isEmpty()) {
      jdbc.sql(
              "insert into deployment (chain_id, credit_rating, block_number, block_hash) values (?, ?, ?, ?)")
          .params(found.chainId(), found.creditRating(), found.blockNumber(), found.blockHash())
          .update();
    } else if (!known.contains(found)) {
      throw ProblemException.of(
          Problem.REGISTRY_MISMATCH, "deployment", found, known.getFirst() + " as in the database");
    }
  }
}
