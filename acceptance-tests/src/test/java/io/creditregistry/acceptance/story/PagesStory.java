package io.creditregistry.acceptance.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.creditregistry.acceptance.browser.Chromium;
import io.creditregistry.acceptance.browser.Look;
import io.creditregistry.acceptance.browser.Tab;
import io.creditregistry.acceptance.world.Creditctl;
import io.creditregistry.acceptance.world.Registry;
import io.creditregistry.acceptance.world.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Lender, auditor, operator and subject use their pages in a real browser. */
@EnabledIf(
    value = "chromiumIsThere",
    disabledReason = "NO PAGE WAS TESTED: this machine has no chromium; install it or set CHROMIUM")
class PagesStory {
  private static final Path SCREENSHOTS =
      Path.of(System.getProperty("registry.home"), "acceptance-tests/target/screenshots");
  private static final long DAY = 86_400;

  private static Registry registry;
  private static Chromium chromium;
  private static String subject;
  private static String other;
  private static Path bundle;
  private static Path trust;

  static boolean chromiumIsThere() {
    return Chromium.executable().isPresent();
  }

  @BeforeAll
  static void a_registry_with_a_history(@TempDir Path folder) {
    registry = Registry.open(folder);
    long now = System.currentTimeMillis() / 1000;
    for (int monthsAgo = 2; monthsAgo >= 1; monthsAgo--) {
      registry.score(0, 6, now - monthsAgo * 30 * DAY);
      registry.publish();
    }
    var subjects = registry.score(0, 12, now - 60);
    subject = subjects.get(0);
    other = subjects.get(1);
    registry.publish();
    the_subject_acts();
    registry.score(20, 4, now - 30);
    bundle = registry.file("bundle.json");
    trust = registry.file("trust.json");
    long block =
        registry.anybody().ask("auditor", "bundle", subject, "--out", bundle).get("block").asLong();
    registry.anybody().ask("auditor", "trust", "--block", block, "--out", trust);
    the_guardian_stops_what_would_bring_newer_scores();
    registry.oracle().admitSubject("ada", subject, "ada-reads-about-herself");
    chromium = Chromium.start(SCREENSHOTS);
  }

  private static void the_guardian_stops_what_would_bring_newer_scores() {
    Creditctl guardian = registry.asGuardian();
    guardian.ask("operator", "publishing", "pause");
    guardian.ask("operator", "models", "suspend", "1");
  }

  private static void the_subject_acts() {
    Creditctl governor = registry.asGovernor();
    String lender = registry.governor();
    governor.ask("subject", "bind", subject, lender);
    governor.ask("subject", "grant", subject, lender, "--purpose", "review");
    governor.ask("lender", "inquire", subject, "--purpose", "review");
    governor.ask("subject", "dispute", subject, "--reason", 12);
    await("the index reads the dispute")
        .until(
            () ->
                registry
                    .oracle()
                    .get(Role.LENDER, "/api/v1/subjects/" + subject + "/rights")
                    .body()
                    .contains("\"state\":\"open\""));
  }

  @AfterAll
  static void close() {
    try (Registry first = registry) {
      if (chromium != null) {
        chromium.close();
      }
    }
  }

  @Test
  void the_entrance_leads_to_every_page() {
    try (Tab tab = chromium.tab(Look.PHONE)) {
      Page page = tab.open(registry.oracle().url() + "/");
      tab.keep("entrance");
      for (String name : List.of("Lender", "Auditor", "Operator", "Subject")) {
        page.locator("a.door").getByText(name, inside()).click();
        assertThat(page.locator("nav a[aria-current=page]")).hasText(name);
        page.goBack();
      }
      tab.isClean();
    }
  }

  @Test
  void a_lender_looks_up_and_verifies() {
    try (Tab tab = chromium.tab(Look.LIGHT)) {
      Page page = open(tab, "lender", registry.oracle().key(Role.LENDER));
      page.getByLabel("Subject id").fill(subject);
      page.getByRole(AriaRole.BUTTON, named("Look up")).click();

      assertThat(page.locator(".score .number")).hasText(Pattern.compile("[3-8]\\d\\d"));
      Locator warnings = page.locator(".message.warn");
      assertThat(warnings.filter(text("Disputed by its subject"))).containsText("is due by");
      assertThat(warnings.filter(text("Publishing is paused"))).containsText("until the governor");
      assertThat(warnings.filter(text("Model 1 is suspended"))).isVisible();
      assertThat(page.getByText("Current", exactly())).isVisible();
      assertThat(page.getByRole(AriaRole.STATUS).filter(text("gives this score"))).isAttached();
      assertThat(page.getByText("inquiry recorded", exactly())).isVisible();
      assertThat(page.getByRole(AriaRole.IMG, called("3 scores from"))).isVisible();
      assertThat(page.getByText("Complete to block")).isVisible();
      page.locator("#trust-file").setInputFiles(trust);
      page.locator("#verify").click();
      assertThat(page.getByText("Verified: ")).isVisible();
      assertThat(page.locator("ul.checks li.failed")).hasCount(0);
      assertThat(page.getByText("rests on your trust file").first()).isVisible();
      page.getByText("Show as a table").click();
      assertThat(row(page, "All scores, newest first")).hasCount(3);
      tab.keep("lender");
      tab.isClean();
    }
  }

  @Test
  void an_auditor_drops_a_bundle_without_a_key() throws IOException {
    String good = Files.readString(bundle);
    try (Tab tab = chromium.tab(Look.DARK)) {
      Page page = tab.open(registry.oracle().url() + "/auditor.html");
      drop(page, good);
      assertThat(page.getByText("choose a trust file")).isVisible();
      page.locator("#trust-file").setInputFiles(trust);
      assertThat(page.getByText("rests on it too")).isVisible();

      String forged = good.replaceFirst("\"scorePoints\"\\s*:\\s*\\d+", "\"scorePoints\":850");
      drop(page, forged);
      assertThat(page.getByText("NOT verified")).isVisible();
      assertThat(page.getByText("Do not rely on this bundle")).isVisible();
      assertThat(page.locator("ul.checks li.failed").filter(text("record in batch"))).isVisible();
      drop(page, good.substring(0, good.length() / 2));
      assertThat(page.locator("ul.checks li.failed").filter(text("format"))).isVisible();
      drop(page, good);
      assertThat(page.getByText("Verified: ")).isVisible();

      typeKey(page, registry.oracle().key(Role.AUDITOR));
      assertThat(page.getByText("records on chain in 3 batches")).isVisible();
      assertThat(page.getByText("Complete", exactly())).isVisible();
      Locator events = row(page, "Events of the contracts");
      assertThat(events.filter(text("batch published"))).hasCount(3);
      page.getByLabel("Show").selectOption("Subjects");
      assertThat(events.filter(text("dispute opened"))).containsText("due at");
      page.getByLabel("Show").selectOption("Attesters and pauses");
      assertThat(events.filter(text("attester set changed"))).hasCount(1);
      page.getByLabel("Show").selectOption("All events");
      tab.keep("auditor");
      tab.isClean();
    }
  }

  @Test
  void an_operator_sees_what_waits_and_who_signs() {
    try (Tab tab = chromium.tab(Look.LIGHT)) {
      Page page = open(tab, "operator", registry.oracle().key(Role.OPERATOR));

      assertThat(page.locator(".tiles div").filter(text("Queued")).locator("dd")).hasText("4");
      assertThat(page.getByText("3 of 5 sign")).isVisible();
      assertThat(page.getByText("No record is beyond its model's guards.")).isVisible();
      Locator attesters = row(page, "The current set, by the last 3 batches on chain");
      assertThat(attesters.filter(text("here"))).hasCount(5);
      assertThat(attesters.filter(text("3 of 3"))).hasCount(3);
      assertThat(attesters.filter(text("spare"))).hasCount(2);
      assertThat(page.locator("ul.alerts li").filter(text("paused publishing"))).isVisible();
      assertThat(page.getByText("Model 1 · synthetic")).isVisible();
      assertThat(page.getByRole(AriaRole.IMG, called("ROC curve"))).isVisible();
      assertThat(page.getByText("PSI of the score")).isVisible();
      page.getByText("Its limits").click();
      page.getByRole(AriaRole.BUTTON, named("Refresh")).click();
      assertThat(page.getByText("Read at")).isVisible();
      tab.keep("operator");
      tab.isClean();
    }
  }

  @Test
  void a_subject_reads_about_itself() {
    try (Tab tab = chromium.tab(Look.PHONE)) {
      Page page = open(tab, "subject", "ada-reads-about-herself");
      page.getByLabel("Your subject id").fill(subject);
      page.getByRole(AriaRole.BUTTON, named("Show my score")).click();

      assertThat(page.locator(".score .number")).isVisible();
      assertThat(page.locator("dl.facts").filter(text(registry.governor()))).isVisible();
      assertThat(page.getByText("Model 1 is suspended.")).isVisible();
      assertThat(row(page, "Your consents")).containsText(Pattern.compile("live.*review"));
      assertThat(row(page, "Who asked about you")).containsText("review");
      assertThat(row(page, "Disputes, newest first")).containsText("open");
      assertThat(page.getByText("creditctl subject revoke " + subject)).isVisible();
      page.locator("#verify").click();
      assertThat(page.getByText("Verified: ")).isVisible();
      tab.keep("subject");
      tab.isClean();
    }
  }

  @Test
  void a_subject_reads_about_nobody_else_and_a_wrong_key_is_told() {
    try (Tab tab = chromium.tab(Look.LIGHT)) {
      Page page = open(tab, "subject", "ada-reads-about-herself");
      page.getByLabel("Your subject id").fill(other);
      page.getByLabel("Your subject id").press("Enter");
      assertThat(page.getByRole(AriaRole.ALERT).filter(text("role may not read"))).isVisible();

      page.getByRole(AriaRole.BUTTON, named("Forget")).click();
      typeKey(page, "nobody's key");
      assertThat(page.getByText("does not know this key")).isVisible();
    }
  }

  @Test
  void the_keyboard_is_enough() {
    try (Tab tab = chromium.tab(Look.LIGHT)) {
      Page page = tab.open(registry.oracle().url() + "/lender.html");
      page.keyboard().press("Tab");
      assertThat(page.locator(":focus")).hasText("Skip to the content");
      assertThat((String) page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
          .isEqualTo("solid");
      tabTo(page, "key");
      page.keyboard().type(registry.oracle().key(Role.LENDER));
      page.keyboard().press("Enter");
      tabTo(page, "subject");
      page.keyboard().type("0x12");
      page.keyboard().press("Enter");
      assertThat(page.getByText("40 hexadecimal digits, but this has 2")).isVisible();
      page.keyboard().press("Control+a");
      page.keyboard().type(subject);
      page.keyboard().press("Enter");
      assertThat(page.locator(".score .number")).isVisible();
      tabTo(page, "verify");
      page.keyboard().press("Enter");
      assertThat(page.getByText("Verified: ")).isVisible();
      tab.isClean();
    }
  }

  @Test
  void dark_is_dark_and_the_key_dies_with_the_tab() {
    try (Tab tab = chromium.tab(Look.LIGHT);
        Tab other = chromium.tab(Look.DARK)) {
      open(tab, "operator", registry.oracle().key(Role.OPERATOR));
      Page page = other.open(registry.oracle().url() + "/operator.html");

      String light = tab.paper();
      tab.see(Look.DARK);
      assertThat(light).isNotEqualTo(tab.paper());
      assertThat(page.getByLabel("API key")).isVisible();
      assertThat(page.getByText("Enter the API key of an operator")).isVisible();
      assertThat(tab.page().getByText("Key kept")).isVisible();
    }
  }

  private static Page open(Tab tab, String name, String key) {
    Page page = tab.open(registry.oracle().url() + "/" + name + ".html");
    typeKey(page, key);
    return page;
  }

  private static void typeKey(Page page, String key) {
    page.getByLabel("API key").fill(key);
    page.getByRole(AriaRole.BUTTON, named("Use")).click();
    assertThat(page.getByText("Key kept")).isVisible();
  }

  private static void tabTo(Page page, String id) {
    for (int presses = 0; presses < 40; presses++) {
      page.keyboard().press("Tab");
      if (id.equals(page.evaluate("document.activeElement.id"))) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not reach " + id);
  }

  private static void drop(Page page, String text) {
    var files =
        page.evaluateHandle(
            "text => { const files = new DataTransfer();"
                + " files.items.add(new File([text], 'bundle.json')); return files; }",
            text);
    page.locator("#drop").dispatchEvent("drop", Map.of("dataTransfer", files));
  }

  private static Locator row(Page page, String caption) {
    return page.getByRole(AriaRole.TABLE, called(caption)).locator("tbody tr");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions called(String start) {
    return new Page.GetByRoleOptions().setName(start);
  }

  private static Locator.GetByTextOptions inside() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
