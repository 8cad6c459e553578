package io.creditregistry.oracle.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * PostgreSQL in a container made from a locally built image. Where {@code REGISTRY_POSTGRES_IMAGE}
 * names one, every class that is marked {@link OnEveryDatabase} runs on it too; this one says so.
 */
@Tag("docker")
@EnabledIf("isImageNamed")
class PostgresContainerTest {
  @TempDir private Path folder;

  static boolean isImageNamed() {
    return TestDatabase.image().isPresent();
  }

  @Test
  void theContainerIsAmongTheDatabases() {
    assertThat(TestDatabase.available()).contains(TestDatabase.CONTAINER_POSTGRES);
  }

  @Test
  void theMigrationsRun() {
    var jdbc = JdbcClient.create(TestDatabase.CONTAINER_POSTGRES.migrated(folder));

    assertThat(jdbc.sql("select version()").query(String.class).single()).startsWith("PostgreSQL");
    assertThat(jdbc.sql("select count(*) from batch").query(Long.class).single()).isZero();
  }
}
