package io.creditregistry.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One tab, which remembers everything that a page must not do. */
public final class Tab implements AutoCloseable {
  private static final String PAGE_RULES = pageRules();

  /** Charts follow a new width within two frames. */
  private static final String TWO_FRAMES =
      "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

  private final BrowserContext context;
  private final Path screenshots;
  private final Page page;
  private final List<String> findings = new ArrayList<>();
  private String host;

  Tab(BrowserContext context, Look look, Path screenshots) {
    this.context = context;
    this.screenshots = screenshots;
    this.page = context.newPage();
    page.setDefaultTimeout(20_000);
    see(look);
    page.onPageError(error -> findings.add("script error: " + error));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            findings.add("console: " + message.text());
          }
        });
    page.onRequest(
        request -> {
          String asked = URI.create(request.url()).getAuthority();
          if (host != null && !host.equals(asked)) {
            findings.add("request to another server: " + request.url());
          }
        });
  }

  /** Goes to an address; the answer must carry the strict policy. */
  public Page open(String url) {
    host = URI.create(url).getAuthority();
    Response answer = page.navigate(url);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headerValue("content-security-policy"))
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
        .doesNotContain("unsafe");
    return page;
  }

  public Page page() {
    return page;
  }

  /** From now on the page is seen so. */
  public void see(Look look) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
    page.setViewportSize(look.width(), look.height());
    page.evaluate(TWO_FRAMES);
  }

  /**
   * Keeps a picture of the whole page as it stands, in every look, named after page and look; in
   * each it must obey the rules of {@code page-rules.js}.
   */
  public void keep(String name) {
    for (Look look : Look.values()) {
      see(look);
      assertThat((List<?>) page.evaluate(PAGE_RULES)).as("%s, %s", name, look).isEmpty();
      String file = name + "-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
      page.screenshot(
          new Page.ScreenshotOptions().setPath(screenshots.resolve(file)).setFullPage(true));
    }
  }

  /** What the browser says of the paper's colour. */
  public String paper() {
    return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
  }

  /** The page did nothing that it must not do. */
  public void isClean() {
    assertThat(findings).isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }

  private static String pageRules() {
    try (InputStream rules = Tab.class.getResourceAsStream("/browser/page-rules.js")) {
      return new String(rules.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
