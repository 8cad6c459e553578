package io.creditregistry.oracle.workbench;

import io.creditregistry.oracle.applicant.ApplicantReader;
import io.creditregistry.oracle.applicant.ApplicantTable;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.applicant.FeatureSchemas;
import io.creditregistry.oracle.applicant.InputException;
import io.creditregistry.oracle.applicant.Reject;
import io.creditregistry.oracle.applicant.SchemaReader;
import io.creditregistry.oracle.training.FoldFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens what a job works on: schemas shipped or in a file, applicants, folds. */
final class DataFiles {
  private static final int MOST_TEXT_BYTES = 64 << 20;

  private DataFiles() {}

  /**
   * The shipped schema of that name, or else the schema in that YAML file.
   *
   * @throws io.creditregistry.oracle.applicant.SchemaException if it contradicts itself
   */
  static FeatureSchema schema(String nameOrFile) {
    if (FeatureSchemas.ids().contains(nameOrFile)) {
      return FeatureSchemas.named(nameOrFile);
    }
    Path file = Path.of(nameOrFile);
    if (!Files.isRegularFile(file)) {
      throw new JobException(
          "--schema",
          InputException.shorten(nameOrFile),
          "one of " + FeatureSchemas.ids() + " or a schema file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return SchemaReader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A model's or a card's whole text. */
  static String text(JobArguments options, String name) {
    Path file = options.readable(name);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_TEXT_BYTES + 1);
      if (bytes.length > MOST_TEXT_BYTES) {
        throw new JobException(name, "more than 64 MiB", "at most 64 MiB");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new JobException(name, "bytes that are no UTF-8", "UTF-8 text");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ApplicantTable applicants(FeatureSchema schema, Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return ApplicantReader.read(schema, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Per repeat the fold of each data row, rejected rows counted. */
  static List<int[]> folds(Path file, ApplicantTable table) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return FoldFile.read(in, table.applicants().size() + rejectedRows(table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int rejectedRows(ApplicantTable table) {
    return (int) table.rejects().stream().mapToInt(Reject::row).distinct().count();
  }
}
