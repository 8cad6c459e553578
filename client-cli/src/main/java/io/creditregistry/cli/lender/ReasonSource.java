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
 * @param modelFile the model's canonical JSON; null to ask the oracle
 */
record ReasonSource(Path disclosureFile, Path modelFile, Supplier<OracleClient> oracle) {

  DisclosedScore disclosure(SubjectId subject) {
    return disclosureFile == null
        ? DisclosedScore.read(
            "the oracle's disclosure", oracle.get().disclosure(subject.hex()).toString())
        : DisclosedScore.read("--disclosure " + disclosureFile, TextFile.read(disclosureFile));
  }

  String model(long modelId) {
    return modelFile == null
        ? oracle.get().canonicalModel(modelId)
        : TextFile.read(modelFile).strip();
  }
}
