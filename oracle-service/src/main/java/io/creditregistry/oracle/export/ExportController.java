package io.creditregistry.oracle.export;

import io.creditregistry.oracle.catalogue.ModelStore;
import io.creditregistry.oracle.model.Scorecard;
import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out scorecards. */
@RestController
class ExportController {
  private final ModelStore store;

  ExportController(ModelStore store) {
    this.store = store;
  }

  /**
   * @param format {@code json}, {@code sql}, {@code pmml} or {@code table}
   */
  @GetMapping("/api/v1/models/{modelId}/export")
  ResponseEntity<byte[]> export(@PathVariable long modelId, @RequestParam String format) {
    var chosen =
        ExportFormat.named(format)
            .orElseThrow(
                () -> ProblemException.invalid("format", format, "json, sql, pmml or table"));
    var stored =
        store
            .find(modelId)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        Problem.MODEL_UNKNOWN, "modelId", modelId, "a trained model"));
    if (stored.model() instanceof Scorecard scorecard) {
      var text = chosen.write(scorecard, stored.schema());
      return ResponseEntity.ok()
          .contentType(MediaType.parseMediaType(chosen.mediaType()))
          .body(text.getBytes(StandardCharsets.UTF_8));
    }
    throw ProblemException.of(Problem.MODEL_UNKNOWN, "modelId", modelId, "a scorecard");
  }
}
