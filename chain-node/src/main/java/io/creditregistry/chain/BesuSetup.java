package io.creditregistry.chain;

import io.creditregistry.chain.besu.BesuEngine;
import io.creditregistry.chain.engine.EngineName;
import io.creditregistry.chain.process.Executables;
import io.creditregistry.chain.release.BesuInstaller;
import io.creditregistry.chain.release.Progress;

/** Makes sure that this machine has a Besu. */
public final class BesuSetup {
  private BesuSetup() {}

  /**
   * Finds a Besu, and where there is none downloads the pinned release into the user's cache.
   *
   * @return which Besu a chain would run on, and how it came there
   * @throws io.creditregistry.chain.fault.InstallException if it cannot be downloaded, verified or
   *     unpacked
   * @throws io.creditregistry.chain.fault.NodeNotUsableException if there is a Besu and it is too
   *     old
   */
  public static EngineChoice ensure(Progress progress) {
    return ensure(new Executables(System.getenv()), BesuInstaller.pinned(), progress);
  }

  static EngineChoice ensure(Executables executables, BesuInstaller installer, Progress progress) {
    return BesuEngine.find(executables)
        .map(besu -> new EngineChoice(EngineName.BESU, besu.location(), besu.foundBy()))
        .orElseGet(
            () ->
                new EngineChoice(
                    EngineName.BESU,
                    installer.install(progress).home().toString(),
                    "it was downloaded into the user's cache"));
  }
}
