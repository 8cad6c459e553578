package io.creditregistry.oracle.workbench;

import io.creditregistry.oracle.applicant.InputException;
import io.creditregistry.oracle.calibration.CalibrationChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The options of one job: {@code --name value}, and flags without a value. */
final class JobArguments {
  private static final int MOST_DRAWS = 1000;

  private final Map<String, String> values = new HashMap<>();
  private final Set<String> flags = new HashSet<>();

  private JobArguments() {}

  /**
   * @param arguments what follows the job's name
   * @throws JobException if an option is unknown, doubled or lacks its value
   */
  static JobArguments of(String[] arguments, Set<String> options, Set<String> flags) {
    JobArguments parsed = new JobArguments();
    List<String> left = Arrays.asList(arguments);
    for (int i = 0; i < left.size(); i++) {
      String name = left.get(i);
      if (flags.contains(name)) {
        parsed.flags.add(name);
      } else if (options.contains(name) && i + 1 < left.size()) {
        if (parsed.values.put(name, left.get(++i)) != null) {
          throw new JobException(name, "the option twice", "it once");
        }
      } else {
        Set<String> known = new TreeSet<>(options);
        known.addAll(flags);
        throw options.contains(name)
            ? new JobException(name, "nothing", "a value")
            : new JobException("option", InputException.shorten(name), "one of " + known);
      }
    }
    return parsed;
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  String required(String name) {
    return value(name).orElseThrow(() -> new JobException(name, "nothing", "a value"));
  }

  /** An integer of at least {@code least}. */
  long number(String name, long least, long otherwise) {
    String text = values.get(name);
    if (text == null) {
      return otherwise;
    }
    String expected = "an integer of at least " + least;
    try {
      long number = Long.parseLong(text);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new JobException(name, InputException.shorten(text), expected);
    }
    throw new JobException(name, text, expected);
  }

  /** A finite number above 0. */
  double positive(String name, double otherwise) {
    String text = values.get(name);
    try {
      double number = text == null ? otherwise : Double.parseDouble(text);
      if (number > 0 && Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new JobException(name, InputException.shorten(text), "a number above 0");
    }
    throw new JobException(name, InputException.shorten(text), "a number above 0");
  }

  /** How many recipes {@code --search} asks for; 0 where it is not given. */
  int draws() {
    long draws = number("--search", 0, 0);
    if (draws > MOST_DRAWS) {
      throw new JobException("--search", Long.toString(draws), "at most " + MOST_DRAWS);
    }
    return (int) draws;
  }

  /** A number from 0 to 1. */
  double share(String name, double otherwise) {
    String text = values.get(name);
    try {
      double share = text == null ? otherwise : Double.parseDouble(text);
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      throw new JobException(name, InputException.shorten(text), "a number from 0 to 1");
    }
    throw new JobException(name, InputException.shorten(text), "a number from 0 to 1");
  }

  /** How models are calibrated; not at all unless {@code --calibration} says so. */
  CalibrationChoice calibration() {
    String text = value("--calibration").orElse(CalibrationChoice.NONE.text());
    return CalibrationChoice.named(text)
        .orElseThrow(
            () ->
                new JobException(
                    "--calibration", InputException.shorten(text), CalibrationChoice.NAMES));
  }

  /** A file that can be read. */
  Path readable(String name) {
    Path file = Path.of(required(name));
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new JobException(name, InputException.shorten(file.toString()), "a readable file");
    }
    return file;
  }
}
