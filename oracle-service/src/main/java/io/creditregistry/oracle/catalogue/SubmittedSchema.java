package io.creditregistry.oracle.catalogue;

import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.applicant.FeatureSchemas;
import io.creditregistry.oracle.applicant.SchemaException;
import io.creditregistry.oracle.applicant.SchemaReader;
import io.creditregistry.oracle.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.multipart.MultipartFile;

/**
 * The schema that a caller names, or brings along.
 *
 * @param yaml its text where the caller brought it; null for one that ships
 */
public record SubmittedSchema(FeatureSchema schema, String yaml) {
  private static final int MAX_BYTES = 1 << 20;

  /**
   * @param name of a schema that ships; null where there is a file
   * @param file YAML; null where there is a name
   * @throws ProblemException if both are there, or none
   * @throws SchemaException if the name is unknown, the file contradicts itself, or takes the name
   *     of a schema that ships
   */
  public static SubmittedSchema of(String name, MultipartFile file) throws IOException {
    if ((name == null) == (file == null)) {
      throw ProblemException.invalid(
          "schema", name == null ? null : "both", "either schema (a name) or schemaFile (YAML)");
    }
    return file == null ? new SubmittedSchema(FeatureSchemas.named(name), null) : read(file);
  }

  private static SubmittedSchema read(MultipartFile file) throws IOException {
    if (file.getSize() > MAX_BYTES) {
      throw new SchemaException("schema", file.getSize() + " bytes", "at most 1 MiB of YAML");
    }
    var submitted = ofYaml(new String(file.getBytes(), StandardCharsets.UTF_8));
    if (FeatureSchemas.ids().contains(submitted.schema().id())) {
      throw new SchemaException(
          "id", submitted.schema().id() + ", the name of a schema that ships", "a name of its own");
    }
    return submitted;
  }

  private static SubmittedSchema ofYaml(String yaml) {
    var bytes = yaml.getBytes(StandardCharsets.UTF_8);
    return new SubmittedSchema(SchemaReader.read(new ByteArrayInputStream(bytes)), yaml);
  }

  /** The schema of a kept model. */
  static FeatureSchema kept(String schemaId, String yaml) {
    return yaml == null ? FeatureSchemas.named(schemaId) : ofYaml(yaml).schema();
  }
}
