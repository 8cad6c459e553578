package io.creditregistry.oracle.story;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.testcontainers.images.ImagePullPolicy;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The databases that the oracle runs on, all real. */
public enum TestDatabase {
  H2 {
    @Override
    public Coordinates fresh(Path folder) {
      return new Coordinates(
          "jdbc:h2:file:"
              + folder.resolve("oracle-" + NEXT.incrementAndGet())
              + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
          "oracle",
          "");
    }
  },
  EMBEDDED_POSTGRES {
    @Override
    public Coordinates fresh(Path folder) {
      var server = Embedded.SERVER;
      var name = "oracle_" + NEXT.incrementAndGet();
      create(server.getPostgresDatabase(), name);
      return new Coordinates(server.getJdbcUrl("postgres", name), "postgres", "postgres");
    }
  },
  CONTAINER_POSTGRES {
    @Override
    public Coordinates fresh(Path folder) {
      var server = Container.SERVER;
      var name = "oracle_" + NEXT.incrementAndGet();
      create(
          new DriverManagerDataSource(
              server.getJdbcUrl(), server.getUsername(), server.getPassword()),
          name);
      var url = server.getJdbcUrl().replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1");
      return new Coordinates(url, server.getUsername(), server.getPassword());
    }
  };

  private static final AtomicInteger NEXT = new AtomicInteger();

  /** Where a database is and who may enter. */
  public record Coordinates(String url, String username, String password) {
    public DataSource dataSource() {
      return new DriverManagerDataSource(url, username, password);
    }
  }

  /**
   * A database of its own for one test.
   *
   * @param folder for engines that keep files
   */
  public abstract Coordinates fresh(Path folder);

  /** A fresh database with the oracle's tables. */
  public DataSource migrated(Path folder) {
    var source = fresh(folder).dataSource();
    Flyway.configure().dataSource(source).load().migrate();
    return source;
  }

  /** Every database that this machine has: the container only where an image is named. */
  public static Stream<TestDatabase> available() {
    return Arrays.stream(values())
        .filter(each -> each != CONTAINER_POSTGRES || image().isPresent());
  }

  /** The locally built image that the container is made from. */
  static Optional<String> image() {
    return Optional.ofNullable(
            System.getProperty("REGISTRY_POSTGRES_IMAGE", System.getenv("REGISTRY_POSTGRES_IMAGE")))
        .filter(name -> !name.isBlank());
  }

  private static void create(DataSource server, String name) {
    try (Connection connection = server.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Embedded {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        var server = EmbeddedPostgres.start();
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(
                    () -> {
                      try {
                        server.close();
                      } catch (IOException ignored) {
                        // The process ends anyway.
                      }
                    }));
        return server;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final class Container {
    static final PostgreSQLContainer SERVER = start();

    private static PostgreSQLContainer start() {
      ImagePullPolicy never = name -> false;
      var server =
          new PostgreSQLContainer(
                  DockerImageName.parse(image().orElseThrow())
                      .asCompatibleSubstituteFor("postgres"))
              .withImagePullPolicy(never);
      server.start();
      return server;
    }
  }
}
