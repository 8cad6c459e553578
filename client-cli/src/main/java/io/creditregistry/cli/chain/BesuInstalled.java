package io.creditregistry.cli.chain;

import io.creditregistry.chain.BesuSetup;
import io.creditregistry.chain.EnginePreference;
import io.creditregistry.chain.release.BesuInstaller;
import io.creditregistry.chain.release.BesuRelease;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.output.Progress;
import io.creditregistry.cli.view.View;

/**
 * The pinned Besu release, in the user's cache.
 *
 * @param fresh false where it was there already
 */
public record BesuInstalled(String version, String home, String sha256, boolean fresh)
    implements Answer {

  /** Installs the pinned release from a file or an address. */
  static BesuInstalled from(String source, Progress progress) {
    progress.say("Installing Besu " + BesuRelease.PINNED.version() + " from " + source);
    BesuInstaller.Installed installed =
        BesuInstaller.pinned().install(source, new Tenths(progress)::at);
    return new BesuInstalled(
        BesuRelease.PINNED.version(),
        installed.home().toString(),
        BesuRelease.PINNED.sha256(),
        !installed.alreadyThere());
  }

  /** Where Besu is asked for by name, says which one is there, and installs one where none is. */
  public static void whereAskedFor(EnginePreference engine, Progress progress) {
    if (engine == EnginePreference.BESU) {
      progress.say(BesuSetup.ensure(new Tenths(progress)::at).describe());
    }
  }

  @Override
  public View view() {
    return View.Facts.none()
        .with("Besu", version + (fresh ? ", installed" : ", was there already"))
        .with("home", home)
        .with("SHA-256", sha256);
  }

  /** Tells every tenth of a download once. */
  private static final class Tenths {
    private final Progress progress;
    private long told;

    Tenths(Progress progress) {
      this.progress = progress;
    }

    void at(long doneBytes, long totalBytes) {
      long tenth = totalBytes > 0 ? 10 * doneBytes / totalBytes : 0;
      if (tenth > told) {
        told = tenth;
        progress.say("  " + 10 * tenth + " % of " + (totalBytes >> 20) + " MB");
      }
    }
  }
}
