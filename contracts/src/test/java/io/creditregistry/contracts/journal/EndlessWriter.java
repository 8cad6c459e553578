package io.creditregistry.contracts.journal;

import java.nio.file.Path;
import java.util.Arrays;

/** A process that writes frames until it is killed, and tells after each how many there are. */
final class EndlessWriter {
  private EndlessWriter() {}

  public static void main(String[] arguments) {
    try (Journal journal = Journal.open(Path.of(arguments[0]))) {
      for (int i = 0; true; i++) {
        journal.append(frame(i));
        System.out.println(journal.size());
      }
    }
  }

  static byte[] frame(int index) {
    byte[] frame = new byte[20_000 + index];
    Arrays.fill(frame, (byte) index);
    return frame;
  }
}
