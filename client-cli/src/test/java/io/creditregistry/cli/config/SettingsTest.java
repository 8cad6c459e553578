package io.creditregistry.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final Map<String, String> HOME = Map.of("HOME", "/home/x");

  @Test
  void defaultsArePinned() {
    Settings settings = new Settings(HOME, Map.of());
    assertThat(settings.valueOf(Setting.RPC)).contains("http://127.0.0.1:8545");
    assertThat(settings.valueOf(Setting.ORACLE)).contains("http://127.0.0.1:8080");
    assertThat(settings.valueOf(Setting.DEPLOYMENT))
        .contains("/home/x/.local/share/credit-registry/deployment.json");
    assertThat(settings.valueOf(Setting.API_KEY_FILE)).isEmpty();
    assertThat(settings.valueOf(Setting.MAX_AGE)).contains("30d");
    assertThat(settings.valueOf(Setting.CHAIN_DIR))
        .contains("/home/x/.local/share/credit-registry/chain");
    assertThat(settings.valueOf(Setting.ENGINE)).contains("auto");
    assertThat(settings.valueOf(Setting.KEYSTORE)).isEmpty();
    assertThat(settings.valueOf(Setting.PASSPHRASE_FILE)).isEmpty();
  }

  @Test
  void theFileWinsOverTheDefault() {
    Settings settings = new Settings(HOME, Map.of("rpc", "http://file"));
    assertThat(settings.valueOf(Setting.RPC)).contains("http://file");
  }

  @Test
  void theEnvironmentWinsOverTheFile() {
    Settings settings =
        new Settings(
            Map.of("HOME", "/home/x", "CREDITCTL_RPC", "http://env"), Map.of("rpc", "http://file"));
    assertThat(settings.valueOf(Setting.RPC)).contains("http://env");
  }

  @Test
  void anEmptyVariableCountsAsAbsent() {
    Settings settings = new Settings(Map.of("HOME", "/home/x", "CREDITCTL_ENGINE", " "), Map.of());
    assertThat(settings.valueOf(Setting.ENGINE)).contains("auto");
  }

  @Test
  void xdgFoldersAreHonoured() {
    Map<String, String> xdg = Map.of("XDG_DATA_HOME", "/data", "XDG_CONFIG_HOME", "/etc/me");
    assertThat(Settings.dataFolder(xdg)).hasToString("/data/credit-registry");
    assertThat(Settings.usualFile(xdg)).hasToString("/etc/me/credit-registry/creditctl.yaml");
  }

  @Test
  void aFlagIsFoundByItsName() {
    assertThat(Setting.ofFlag("--api-key-file")).contains(Setting.API_KEY_FILE);
    assertThat(Setting.ofFlag("--json")).isEqualTo(Optional.empty());
    assertThat(Setting.API_KEY_FILE.variable()).isEqualTo("CREDITCTL_API_KEY_FILE");
  }
}
