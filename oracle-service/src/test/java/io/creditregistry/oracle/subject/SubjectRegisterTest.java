package io.creditregistry.oracle.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.oracle.settings.RegistryProperties;
import io.creditregistry.oracle.settings.RegistryProperties.Keys;
import io.creditregistry.oracle.settings.RegistryProperties.Publication;
import io.creditregistry.oracle.settings.RegistryProperties.Scrypt;
import io.creditregistry.oracle.settings.RegistryProperties.Subjects;
import io.creditregistry.oracle.story.OnEveryDatabase;
import io.creditregistry.oracle.story.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEveryDatabase
class SubjectRegisterTest {
  private final TestDatabase database;
  @TempDir private Path folder;
  private JdbcClient jdbc;

  SubjectRegisterTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void migrate() {
    jdbc = JdbcClient.create(database.migrated(folder));
  }

  @Test
  void aReferenceKeepsItsPseudonym() {
    var id = register().enter("applicant 1");

    assertThat(register().enter("applicant 1")).isEqualTo(id);
    assertThat(register().enter("applicant 2")).isNotEqualTo(id);
    assertThat(register().knows(id)).isTrue();
  }

  @Test
  void thePseudonymIsDerivedAsTheProtocolSays() {
    var id = register().enter("applicant 1");

    var salt = jdbc.sql("select salt from subject").query(String.class).single();
    assertThat(SubjectId.derive(Hex.decode("salt", salt), "applicant 1")).isEqualTo(id);
  }

  @Test
  void anErasedReferenceGetsAnotherPseudonym() {
    var register = register();
    var id = register.enter("applicant 1");

    assertThat(register.erase(id)).isTrue();
    assertThat(register.erase(id)).isFalse();

    assertThat(register.knows(id)).isFalse();
    assertThat(jdbc.sql("select count(*) from subject").query(Long.class).single()).isZero();
    assertThat(register.enter("applicant 1")).isNotEqualTo(id);
  }

  @Test
  void theReferenceIsNotStoredAndItsKeyedHashNeedsThePepper() throws IOException {
    register().enter("applicant 1");

    var row = jdbc.sql("select * from subject").query().singleRow();
    assertThat(row.toString()).doesNotContain("applicant");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pepperFile())))
        .isEqualTo("rw-------");
    assertThat(row.toString()).doesNotContain(Files.readString(pepperFile()).strip());
  }

  @Test
  void anotherPepperDoesNotFindTheSubject() throws IOException {
    var id = register().enter("applicant 1");
    Files.delete(pepperFile());

    assertThat(register().enter("applicant 1")).isNotEqualTo(id);
  }

  @Test
  void aDamagedPepperIsNamedWithoutItsDigits() throws IOException {
    Files.writeString(pepperFile(), "12zz");

    assertThatThrownBy(() -> register().enter("applicant 1"))
        .isInstanceOf(SubjectRegisterException.class)
        .hasMessageContaining("expected hex digits in the pepper file")
        .hasMessageNotContaining("12zz");
  }

  private SubjectRegister register() {
    return new SubjectRegister(jdbc, new Pepper(properties()), Clock.systemUTC());
  }

  private Path pepperFile() {
    return folder.resolve("pepper");
  }

  private RegistryProperties properties() {
    return new RegistryProperties(
        folder,
        URI.create("http://127.0.0.1:1"),
        folder.resolve("deployment.json"),
        folder.resolve("api-keys.yaml"),
        new Keys(folder.resolve("keys"), folder.resolve("passphrase"), Scrypt.LIGHT),
        new Subjects(pepperFile()),
        new Publication(
            200, Duration.ofMinutes(15), Duration.ofSeconds(60), Duration.ofMillis(20)));
  }
}
