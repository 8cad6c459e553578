package io.creditregistry.oracle.subject;

import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.record.SubjectId;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Gives each reference its pseudonym. The register holds a keyed hash of the reference, never the
 * reference; with the row of a subject goes the only link between the pseudonym and the person.
 */
@Repository
public class SubjectRegister {
  private final JdbcClient jdbc;
  private final Pepper pepper;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  SubjectRegister(JdbcClient jdbc, Pepper pepper, Clock clock) {
    this.jdbc = jdbc;
    this.pepper = pepper;
    this.clock = clock;
  }

  /**
   * The reference's pseudonym, made with a fresh salt where the reference is new or was erased.
   *
   * @param reference the applicant's name at its source, not empty
   */
  public SubjectId enter(String reference) {
    var mac = pepper.macOf(reference);
    return find(mac)
        .orElseGet(
            () -> {
              insert(mac, reference);
              return find(mac).orElseThrow();
            });
  }

  /** Whether the link between the pseudonym and a reference still exists. */
  public boolean knows(SubjectId subjectId) {
    return jdbc.sql("select count(*) from subject where subject_id = ?")
            .param(subjectId.hex())
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * Destroys the salt and the link, for good.
   *
   * @return false where there was none
   */
  public boolean erase(SubjectId subjectId) {
    return jdbc.sql("delete from subject where subject_id = ?").param(subjectId.hex()).update() > 0;
  }

  private Optional<SubjectId> find(String mac) {
    return jdbc.sql("select subject_id from subject where reference_mac = ?")
        .param(mac)
        .query(String.class)
        .optional()
        .map(SubjectId::of);
  }

  private void insert(String mac, String reference) {
    var salt = new byte[SubjectId.SALT_WIDTH];
    random.nextBytes(salt);
    jdbc.sql(
            """
            insert into subject (subject_id, reference_mac, salt, entered_at) values (?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(
            SubjectId.derive(salt, reference).hex(),
            mac,
            Hex.encode(salt),
            clock.instant().getEpochSecond())
        .update();
  }
}
