package io.creditregistry.chain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.chain.fault.InstallException;
import io.creditregistry.chain.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BesuInstallerTest {
  @TempDir Path folder;

  private final ReleaseServer server = new ReleaseServer();
  private BesuCache cache;

  @BeforeEach
  void nameCache() {
    cache = new BesuCache(folder.resolve("cache"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_release_is_downloaded_verified_and_unpacked() throws Exception {
    byte[] zip = Zips.besu("9.9.0");
    List<Long> progress = new ArrayList<>();
    BesuInstaller installer = installer(zip, server.serve("/besu.zip", 200, zip));

    BesuInstaller.Installed installed = installer.install((done, total) -> progress.add(done));

    Path launcher = installed.home().resolve(Path.of("bin", "besu"));
    assertThat(installed.alreadyThere()).isFalse();
    assertThat(Files.isExecutable(launcher)).isTrue();
    assertThat(installed.home()).isEqualTo(cache.homeOf(installer.release()));
    assertThat(progress).endsWith((long) zip.length);
    assertThat(leftovers()).containsExactlyInAnyOrder("besu-9.9.0", "install.lock");
  }

  @Test
  void what_is_there_is_not_downloaded_again() {
    byte[] zip = Zips.besu("9.9.0");
    BesuInstaller installer = installer(zip, server.serve("/besu.zip", 200, zip));
    installer.install(Progress.NONE);
    server.close();

    assertThat(installer.install(Progress.NONE).alreadyThere()).isTrue();
  }

  @Test
  void a_file_installs_like_an_address() throws Exception {
    byte[] zip = Zips.besu("9.9.0");
    Path file = Files.write(folder.resolve("my besu.zip"), zip);

    BesuInstaller.Installed installed =
        installer(zip, unused()).install(file.toString(), Progress.NONE);

    assertThat(installed.home()).isDirectory();
  }

  @Test
  void a_wrong_checksum_names_both_and_installs_nothing() {
    byte[] zip = Zips.besu("9.9.0");
    URI address = server.serve("/besu.zip", 200, Zips.besu("9.9.1"));

    assertThatThrownBy(() -> installer(zip, address).install(Progress.NONE))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("expected " + Zips.sha256(zip))
        .hasMessageContaining("nothing was installed");
    assertThat(leftovers()).containsExactly("install.lock");
  }

  @Test
  void a_download_that_breaks_off_names_both_lengths() {
    byte[] zip = Zips.besu("9.9.0");
    URI address = server.breakOff("/besu.zip", zip, zip.length / 2);

    assertThatThrownBy(() -> installer(zip, address).install(Progress.NONE))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("broke off after %d bytes; expected %d", zip.length / 2, zip.length);
    assertThat(leftovers()).containsExactly("install.lock");
  }

  @Test
  void a_missing_release_names_the_status() {
    URI address = server.serve("/besu.zip", 404, new byte[0]);

    assertThatThrownBy(() -> installer(new byte[0], address).install(Progress.NONE))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("answered 404; expected 200");
  }

  @Test
  void a_host_that_cannot_be_reached_is_named_with_the_way_out() {
    URI address = URI.create("http://127.0.0.1:%d/besu.zip".formatted(Ports.free()));

    assertThatThrownBy(() -> installer(new byte[0], address).install(Progress.NONE))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining(address.toString())
        .hasMessageContaining("--from");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThatThrownBy(() -> installer(new byte[0], unused()).install("none.zip", Progress.NONE))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("none.zip");
  }

  @Test
  void what_is_no_zip_is_refused_even_with_the_right_checksum() {
    byte[] page = "<html>moved</html>".getBytes(StandardCharsets.UTF_8);
    URI address = server.serve("/besu.zip", 200, page);

    assertThatThrownBy(() -> installer(page, address).install(Progress.NONE))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("not a zip archive");
    assertThat(leftovers()).containsExactly("install.lock");
  }

  @Test
  void an_entry_that_points_outside_is_refused() {
    byte[] zip = Zips.of(Map.of("../../evil", "x"));
    URI address = server.serve("/besu.zip", 200, zip);

    assertThatThrownBy(() -> installer(zip, address).install(Progress.NONE))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("'../../evil'");
    assertThat(folder.resolve("evil")).doesNotExist();
    assertThat(leftovers()).containsExactly("install.lock");
  }

  @Test
  void a_zip_of_something_else_is_refused() {
    byte[] zip = Zips.of(Map.of("readme.txt", "x"));
    URI address = server.serve("/besu.zip", 200, zip);

    assertThatThrownBy(() -> installer(zip, address).install(Progress.NONE))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("holds no besu-9.9.0/bin/besu");
  }

  @Test
  void a_half_installed_release_of_before_is_replaced() throws Exception {
    byte[] zip = Zips.besu("9.9.0");
    BesuInstaller installer = installer(zip, server.serve("/besu.zip", 200, zip));
    Files.createDirectories(cache.homeOf(installer.release()).resolve("lib"));
    Files.createDirectories(cache.folder().resolve(".staging").resolve("old"));

    installer.install(Progress.NONE);

    assertThat(cache.homeOf(installer.release()).resolve("lib")).doesNotExist();
    assertThat(leftovers()).containsExactlyInAnyOrder("besu-9.9.0", "install.lock");
  }

  @Test
  void two_installations_at_once_make_one() {
    byte[] zip = Zips.besu("9.9.0");
    BesuInstaller installer = installer(zip, server.serve("/besu.zip", 200, zip));

    List<Boolean> alreadyThere =
        Stream.of(1, 2)
            .parallel()
            .map(hand -> installer.install(Progress.NONE).alreadyThere())
            .toList();

    assertThat(alreadyThere).containsExactlyInAnyOrder(false, true);
  }

  private BesuInstaller installer(byte[] zip, URI address) {
    return new BesuInstaller(new BesuRelease("9.9.0", address, Zips.sha256(zip)), cache);
  }

  private static URI unused() {
    return URI.create("http://127.0.0.1:9/unused");
  }

  private List<String> leftovers() {
    try (Stream<Path> files = Files.list(cache.folder())) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
