package io.creditregistry.cli.lender;

import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.oracle.OracleClient;
import io.creditregistry.contracts.record.SubjectId;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Where a refusal's reasons come from: files that the applicant brought, or the oracle. Asked only
 * where a refusal needs reasons.
 *
 * @param disclosureFile null to ask the oracle
 * @param featuresFile the canonical text of the features; null where it is not disclosed
 * @param modelFile the model's canonical JSON; null to ask the oracle
 * @param schemaFile its schema's canonical text; null to ask the oracle
 */
record ReasonSource(
    Path disclosureFile,
    Path featuresFile,
    Path modelFile,
    Path schemaFile,
    Supplier<OracleClient> oracle) {

  DisclosedScore disclosure(SubjectId subject, long batch) {
    DisclosedScore disclosed =
        disclosureFile == null
            ? DisclosedScore.read(
                "the oracle's disclosure", oracle.get().disclosure(subject.hex(), batch).toString())
            : DisclosedScore.read("--disclosure " + disclosureFile, TextFile.read(disclosureFile));
    return featuresFile == null
        ? disclosed
        : disclosed.withFeatures(TextFile.read(featuresFile).strip());
  }

  String model(long modelId) {
    return modelFile == null
        ? oracle.get().canonicalModel(modelId)
        : TextFile.read(modelFile).strip();
  }

  String schema(long modelId) {
    return schemaFile == null
        ? oracle.get().modelSchema(modelId)
        : TextFile.read(schemaFile).strip();
  }
}
