package io.creditregistry.contracts.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Why a record, a freeze or a dispute was changed: the reason code in the contracts' logs
 * (docs/errors.md, "Reason codes").
 *
 * @param code uint16; from 256 on the operator's own
 */
public record ChangeReason(int code) {
  /** First code that this table leaves to operators. */
  public static final int FIRST_OWN = 256;

  /** No reason was given. */
  public static final ChangeReason UNSPECIFIED = new ChangeReason(0);

  private static final int MAX_UINT16 = 0xffff;

  /** The codes that have a name. */
  public enum Named {
    UNSPECIFIED,
    WRONG_DATA,
    WRONG_SUBJECT,
    OUTDATED,
    WRONG_MODEL,
    KEY_COMPROMISED,
    FRAUD,
    LEGAL_ORDER,
    SUBJECT_REQUEST,
    DISPUTE_UPHELD,
    VERIFIED,
    UNDER_REVIEW,
    DUPLICATE;

    /** The name as a person types it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its number on chain. */
    public int code() {
      return ordinal();
    }
  }

  /** Rejects a code wider than 16 bits: {@link IllegalArgumentException}. */
  public ChangeReason {
    if (code < 0 || code > MAX_UINT16) {
      throw new IllegalArgumentException("reasonCode: expected 0..65535 but found " + code);
    }
  }

  /**
   * Reads a name or a number.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static ChangeReason parse(String text) {
    for (Named each : Named.values()) {
      if (each.word().equalsIgnoreCase(text)) {
        return new ChangeReason(each.code());
      }
    }
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= MAX_UINT16) {
      return new ChangeReason(Integer.parseInt(text));
    }
    throw new IllegalArgumentException(
        "reason: expected 0 to 65535 or one of "
            + Arrays.stream(Named.values()).map(Named::word).collect(Collectors.joining(", "))
            + " but found '"
            + text
            + "'");
  }

  /** The reason's name; its number where it has none. */
  @Override
  public String toString() {
    return code < Named.values().length ? Named.values()[code].word() : String.valueOf(code);
  }
}
