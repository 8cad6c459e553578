package io.creditregistry.contracts.registry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a call reverted.
 *
 * @param name the contract's error, such as {@code UnexpectedSequence}; {@code Unknown} where the
 *     data fit no error of ours
 * @param parameters the error's evidence in its declared order
 */
public record RevertReason(String name, List<Parameter> parameters) {
  public static final String UNKNOWN = "Unknown";

  /** Copies the list. */
  public RevertReason {
    parameters = List.copyOf(parameters);
  }

  /**
   * One piece of evidence.
   *
   * @param value decimal numbers, {@code 0x} bytes and addresses, or text
   */
  public record Parameter(String name, String value) {}

  /** Evidence of a name; empty where the error has none of that name. */
  public Optional<String> parameter(String parameter) {
    return parameters.stream()
        .filter(each -> each.name().equals(parameter))
        .map(Parameter::value)
        .findFirst();
  }

  /** One line, such as {@code UnexpectedSequence(expected=3, found=2)}. */
  public String text() {
    return parameters.stream()
        .map(each -> each.name() + "=" + each.value())
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  @Override
  public String toString() {
    return text();
  }
}
