package io.creditregistry.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One tab, which remembers everything that a page must not do. */
public final class Tab implements AutoCloseable {
  private final BrowserContext context;
  private final Look look;
  private final Path screenshots;
  private final Page page;
  private final List<String> findings = new ArrayList<>();
  private String host;

  Tab(BrowserContext context, Look look, Path screenshots) {
    this.context = context;
    this.look = look;
    this.screenshots = screenshots;
    this.page = context.newPage();
    page.setDefaultTimeout(20_000);
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

  /** Keeps a picture of the whole page, named after page and look. */
  public void keep(String name) {
    String file = name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png";
    page.screenshot(
        new Page.ScreenshotOptions().setPath(screenshots.resolve(file)).setFullPage(true));
  }

  /** Nothing sticks out to the right. */
  public void fitsTheWidth() {
    assertThat(
            (Boolean)
                page.evaluate(
                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .as("the page scrolls sideways")
        .isTrue();
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
}
