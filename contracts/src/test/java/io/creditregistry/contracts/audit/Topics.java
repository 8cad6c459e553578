package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.wrapper.CreditRating;
import java.util.Map;
import org.web3j.abi.EventEncoder;

/** First topics of events, by name. */
final class Topics {
  private static final Map<String, String> TOPICS =
      Map.of(
          "BatchPublished", EventEncoder.encode(CreditRating.BATCHPUBLISHED_EVENT),
          "BatchCommitted", EventEncoder.encode(CreditRating.BATCHCOMMITTED_EVENT),
          "BatchCorrected", EventEncoder.encode(CreditRating.BATCHCORRECTED_EVENT),
          "BatchReleased", EventEncoder.encode(CreditRating.BATCHRELEASED_EVENT),
          "StatusChanged", EventEncoder.encode(CreditRating.STATUSCHANGED_EVENT),
          "AttesterSetChanged", EventEncoder.encode(CreditRating.ATTESTERSETCHANGED_EVENT));

  private Topics() {}

  static String of(String event) {
    return TOPICS.get(event);
  }
}
