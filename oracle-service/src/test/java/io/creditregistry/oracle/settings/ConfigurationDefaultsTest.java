package io.creditregistry.oracle.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.oracle.settings.RegistryProperties.Keys;
import io.creditregistry.oracle.settings.RegistryProperties.Publication;
import io.creditregistry.oracle.settings.RegistryProperties.Scrypt;
import io.creditregistry.oracle.settings.RegistryProperties.Subjects;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Pins every default, so that none changes unnoticed, and the order in which settings win. */
class ConfigurationDefaultsTest {
  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("registry.home-dir", "${user.home}/.creditregistry/oracle"),
          Map.entry("registry.rpc-url", "http://127.0.0.1:8545"),
          Map.entry("registry.deployment-file", "${registry.home-dir}/deployment.json"),
          Map.entry("registry.api-keys-file", "${registry.home-dir}/api-keys.yaml"),
          Map.entry("registry.keys.dir", "${registry.home-dir}/keys"),
          Map.entry("registry.keys.passphrase-file", "${registry.home-dir}/passphrase"),
          Map.entry("registry.keys.scrypt", "standard"),
          Map.entry("registry.subjects.pepper-file", "${registry.home-dir}/subject-pepper"),
          Map.entry("registry.publication.max-records", "200"),
          Map.entry("registry.publication.deadline", "15m"),
          Map.entry("registry.publication.receipt-timeout", "60s"),
          Map.entry("registry.publication.poll-interval", "200ms"),
          Map.entry("registry.peers.batches", "20"),
          Map.entry("registry.peers.patience", "2s"),
          Map.entry("server.address", "127.0.0.1"),
          Map.entry("server.port", "8080"),
          Map.entry("server.shutdown", "graceful"),
          Map.entry("server.tomcat.max-swallow-size", "1MB"),
          Map.entry("spring.application.name", "oracle-service"),
          Map.entry("spring.main.banner-mode", "off"),
          Map.entry(
              "spring.datasource.url",
              "jdbc:h2:file:${registry.home-dir}/db/oracle;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;"
                  + "DB_CLOSE_ON_EXIT=FALSE"),
          Map.entry("spring.datasource.username", "oracle"),
          Map.entry("spring.datasource.password", ""),
          Map.entry("spring.jackson.deserialization.fail-on-unknown-properties", "true"),
          Map.entry("spring.jackson.deserialization.fail-on-trailing-tokens", "true"),
          Map.entry("spring.jackson.deserialization.fail-on-null-for-primitives", "true"),
          Map.entry("spring.jackson.read.strict-duplicate-detection", "true"),
          Map.entry("spring.servlet.multipart.max-file-size", "256MB"),
          Map.entry("spring.servlet.multipart.max-request-size", "257MB"),
          Map.entry("spring.mvc.problemdetails.enabled", "false"),
          Map.entry("management.endpoints.web.exposure.include", "health,prometheus"),
          Map.entry("management.endpoint.health.show-components", "always"),
          Map.entry("management.endpoint.health.show-details", "when-authorized"),
          Map.entry("springdoc.show-actuator", "false"),
          Map.entry("logging.level.root", "warn"),
          Map.entry("logging.level.io.creditregistry", "info"),
          Map.entry("logging.level.org.springdoc", "error"),
          Map.entry("logging.level.org.flywaydb.core.internal.database", "error"),
          Map.entry("logging.level.org.apache.catalina.core.ContainerBase", "off"));

  @TempDir private Path folder;

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(RegistryProperties.class)
  static class PropertiesOnly {}

  @Test
  void theDefaultsAreTheseAndNoOthers() {
    try (var context = start(Map.of())) {
      var found = new TreeMap<String, String>();
      for (var source : context.getEnvironment().getPropertySources()) {
        if (source.getName().contains("application.yaml")
            && source instanceof EnumerablePropertySource<?> file) {
          for (var name : file.getPropertyNames()) {
            found.put(name, String.valueOf(file.getProperty(name)));
          }
        }
      }
      assertThat(found).containsExactlyInAnyOrderEntriesOf(DEFAULTS);
    }
  }

  @Test
  void theOperationsPageListsEachOfOurSettingsWithItsDefault() throws Exception {
    var page = Files.readString(Path.of(System.getProperty("registry.home"), "docs/operations.md"));

    assertThat(DEFAULTS.entrySet())
        .filteredOn(each -> each.getKey().startsWith("registry."))
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(page)
                    .contains("| `%s` | `%s` |".formatted(each.getKey(), each.getValue())));
  }

  @Test
  void theDefaultsBind() {
    var home = Path.of(System.getProperty("user.home"), ".creditregistry/oracle");
    try (var context = start(Map.of())) {
      assertThat(context.getBean(RegistryProperties.class))
          .isEqualTo(
              new RegistryProperties(
                  home,
                  URI.create("http://127.0.0.1:8545"),
                  home.resolve("deployment.json"),
                  home.resolve("api-keys.yaml"),
                  new Keys(home.resolve("keys"), home.resolve("passphrase"), Scrypt.STANDARD),
                  new Subjects(home.resolve("subject-pepper")),
                  new Publication(
                      200,
                      Duration.ofMinutes(15),
                      Duration.ofSeconds(60),
                      Duration.ofMillis(200))));
    }
  }

  @Test
  void flagBeatsEnvironmentBeatsFileBeatsDefault() throws Exception {
    var file = Files.writeString(folder.resolve("mine.yaml"), "registry.rpc-url: http://file:1\n");
    var fromFile = "--spring.config.additional-location=file:" + file;
    var environment = Map.<String, Object>of("REGISTRY_RPC_URL", "http://environment:1");

    assertThat(rpcUrl(Map.of())).hasHost("127.0.0.1");
    assertThat(rpcUrl(Map.of(), fromFile)).hasHost("file");
    assertThat(rpcUrl(environment, fromFile)).hasHost("environment");
    assertThat(rpcUrl(environment, fromFile, "--registry.rpc-url=http://flag:1")).hasHost("flag");
  }

  @Test
  void aFolderSetOnceMovesAllThatLiesInIt() {
    try (var context = start(Map.of("REGISTRY_HOME_DIR", folder.toString()))) {
      assertThat(context.getBean(RegistryProperties.class).keys().dir())
          .isEqualTo(folder.resolve("keys"));
      assertThat(context.getEnvironment().getProperty("spring.datasource.url"))
          .startsWith("jdbc:h2:file:" + folder + "/db/oracle;");
    }
  }

  private static URI rpcUrl(Map<String, Object> environment, String... flags) {
    try (var context = start(environment, flags)) {
      return context.getBean(RegistryProperties.class).rpcUrl();
    }
  }

  private static ConfigurableApplicationContext start(
      Map<String, Object> variables, String... flags) {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
    return new SpringApplicationBuilder(PropertiesOnly.class)
        .web(WebApplicationType.NONE)
        .environment(environment)
        .run(flags);
  }
}
