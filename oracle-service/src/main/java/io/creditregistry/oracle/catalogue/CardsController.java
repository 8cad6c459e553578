package io.creditregistry.oracle.catalogue;

import io.creditregistry.oracle.card.CardPage;
import io.creditregistry.oracle.card.ModelCard;
import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows model cards. */
@RestController
@RequestMapping("/api/v1/models/{modelId}")
class CardsController {
  private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final CardStore cards;

  CardsController(CardStore cards) {
    this.cards = cards;
  }

  /** One page that needs nothing else, for reading and printing. */
  @GetMapping(path = "/card", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(@PathVariable long modelId) {
    ModelCard card =
        cards
            .find(modelId)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        Problem.MODEL_UNKNOWN, "modelId", modelId, "a model with a card"));
    return ResponseEntity.ok()
        .contentType(PAGE)
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        .body(CardPage.of(card));
  }

  /** The same facts for machines; the same model and data give the same bytes. */
  @GetMapping(path = "/card.json", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] json(@PathVariable long modelId) {
    return cards
        .text(modelId)
        .orElseThrow(
            () ->
                ProblemException.of(
                    Problem.MODEL_UNKNOWN, "modelId", modelId, "a model with a card"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
