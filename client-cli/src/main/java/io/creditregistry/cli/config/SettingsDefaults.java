package io.creditregistry.cli.config;

import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Gives picocli the value of an option that was not on the command line. */
public final class SettingsDefaults implements IDefaultValueProvider {

  private final Settings settings;

  /** Defaults out of these settings. */
  public SettingsDefaults(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? Setting.ofFlag(option.longestName()).flatMap(settings::valueOf).orElse(null)
        : null;
  }
}
