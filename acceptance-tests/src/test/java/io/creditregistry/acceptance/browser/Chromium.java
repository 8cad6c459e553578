package io.creditregistry.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Debian's chromium without a window. */
public final class Chromium implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser;
  private final Path screenshots;

  private Chromium(Path executable, Path screenshots) {
    this.screenshots = screenshots;
    this.browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
  }

  /** Where this machine has it: the variable CHROMIUM, or the usual places. */
  public static Optional<Path> executable() {
    return Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser")
        .filter(place -> place != null && Files.isExecutable(Path.of(place)))
        .map(Path::of)
        .findFirst();
  }

  /** Starts it; screenshots go to the folder. */
  public static Chromium start(Path screenshots) {
    return new Chromium(executable().orElseThrow(), screenshots);
  }

  /** A tab with a memory of its own; its look can be changed while it is open. */
  public Tab tab(Look look) {
    return new Tab(
        browser.newContext(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE)),
        look,
        screenshots);
  }

  @Override
  public void close() {
    try (playwright) {
      browser.close();
    }
  }
}
