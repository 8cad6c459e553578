package io.creditregistry.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.acceptance.process.Outcome;
import io.creditregistry.acceptance.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptsTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir Path folder;

  static Stream<Path> scripts() {
    return Sources.all().stream().filter(ScriptsTest::isShellScript);
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void bash_can_read_every_script(Path script) {
    Program.of(folder, "bash", "-n", Sources.HOME.resolve(script)).run(LIMIT).expect(0);
  }

  @Test
  void scripts_work_from_any_folder_and_below_a_folder_with_spaces() throws IOException {
    Path project = copyOfTheScripts(folder.resolve("a folder with spaces"));

    Outcome outcome = Program.of(folder, project.resolve("scripts/bench"), "--help").run(LIMIT);

    assertThat(outcome.expect(0).out()).contains("gas");
  }

  @Test
  void a_link_to_a_script_works_like_the_script() throws IOException {
    Path link =
        Files.createSymbolicLink(folder.resolve("b"), Sources.HOME.resolve("scripts/bench"));

    assertThat(Program.of(folder, link, "--help").run(LIMIT).expect(0).out()).contains("gas");
    Files.delete(link);
  }

  @Test
  void an_unknown_bench_is_a_usage_error_that_names_the_known_ones() {
    Outcome outcome = script("bench", "speed").run(LIMIT).expect(2);

    assertThat(outcome.err()).contains("found 'speed'", "gas");
  }

  @Test
  void without_a_new_enough_jdk_one_line_says_what_to_install() throws IOException {
    Files.createDirectory(folder.resolve("no-jdk-here"));

    Outcome outcome =
        script("creditctl", "--help")
            .with("JAVA_HOME", null)
            .with("PATH", pathWithoutJava())
            .with("REGISTRY_JVM_FOLDERS", folder.resolve("no-jdk-here").toString())
            .run(LIMIT)
            .expect(3);

    assertThat(outcome.err().lines()).singleElement().asString().contains("No JDK 21", "install");
  }

  @Test
  void an_old_java_home_is_passed_over_for_a_newer_jdk() throws IOException {
    Path old = jdk("old", "17.0.15");
    Path recent = Path.of(System.getProperty("java.home"));

    Outcome outcome =
        Program.of(folder, "bash", "-c", ". \"$1\" && use_jdk && echo \"$JAVA_HOME\"", "bash")
            .plus(Sources.HOME.resolve("scripts/lib/toolchain.sh"))
            .with("JAVA_HOME", old.toString())
            .with("PATH", pathWithoutJava())
            .with("REGISTRY_JVM_FOLDERS", recent.getParent().toString())
            .run(LIMIT)
            .expect(0);

    assertThat(Path.of(outcome.out().strip())).isNotEqualTo(old).hasParent(recent.getParent());
  }

  @Test
  void an_old_maven_is_named_with_what_is_needed() throws IOException {
    program("mvn", "echo 'Apache Maven 3.6.3'");

    Outcome outcome = toolchain("need_maven").run(LIMIT).expect(3);

    assertThat(outcome.err()).contains("Maven 3.6.3 is too old", "3.8.7");
  }

  @Test
  void an_old_node_is_named_with_what_is_needed() throws IOException {
    program("node", "echo v18.19.0");
    program("npm", "echo 9.2.0");

    Outcome outcome = toolchain("need_node").run(LIMIT).expect(3);

    assertThat(outcome.err()).contains("Node v18.19.0 is too old", "20");
  }

  @Test
  void only_a_source_that_changed_since_the_build_began_asks_for_a_new_build() throws IOException {
    Path project = folder.resolve("project");
    Path source = file(project, "contracts/src/main/A.sol", 100);
    file(project, "contracts/src/test/ATest.sol", 300);
    file(project, "contracts/target/made.txt", 300);
    file(project, "pom.xml", 100);
    file(project, "client-cli/target/client-cli.jar", 300);
    file(project, "oracle-service/target/oracle-service-exec.jar", 300);
    for (String module : List.of(".mvn", "chain-node", "acceptance-tests")) {
      Files.createDirectories(project.resolve(module));
    }
    for (Path made : List.of(source.getParent(), source.getParent().getParent())) {
      Files.setLastModifiedTime(made, FileTime.fromMillis(100_000));
    }
    file(project, "target/built-programs", 200);

    isBuilt(project).expect(0);

    Files.setLastModifiedTime(source, FileTime.fromMillis(201_000));

    isBuilt(project).expect(1);
  }

  private Outcome isBuilt(Path project) {
    return Program.of(project, "bash", "-c", "ROOT=$PWD; . \"$1\"; is_built programs", "bash")
        .plus(Sources.HOME.resolve("scripts/lib/build.sh"))
        .run(LIMIT);
  }

  private static Path file(Path project, String name, long second) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    return Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1000));
  }

  private Program toolchain(String function) {
    return Program.of(folder, "bash", "-c", ". \"$1\" && " + function, "bash")
        .plus(Sources.HOME.resolve("scripts/lib/toolchain.sh"))
        .with("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
  }

  private void program(String name, String body) throws IOException {
    executable(Files.createDirectories(folder.resolve("bin")).resolve(name), body);
  }

  private static void executable(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name).resolve("bin")).getParent();
    for (String tool : List.of("java", "javac")) {
      executable(home.resolve("bin").resolve(tool), "exit 1");
    }
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  /** The tools that the scripts call, and no java among them. */
  private String pathWithoutJava() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("bash", "readlink", "dirname", "sed", "head", "mktemp", "rm")) {
      Path found =
          Stream.of(System.getenv("PATH").split(":"))
              .map(p -> Path.of(p, tool))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow();
      executable(tools.resolve(tool), "exec " + found + " \"$@\"");
    }
    return tools.toString();
  }

  private Program script(String name, Object... arguments) {
    return Program.of(folder, Sources.HOME.resolve("scripts").resolve(name)).plus(arguments);
  }

  private static Path copyOfTheScripts(Path project) throws IOException {
    for (Path script : Sources.all().stream().filter(f -> f.startsWith("scripts")).toList()) {
      Path copy = project.resolve(script);
      Files.createDirectories(copy.getParent());
      Files.copy(Sources.HOME.resolve(script), copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
    return project;
  }

  private static boolean isShellScript(Path file) {
    if (!file.startsWith("scripts") && !file.startsWith(".ci")) {
      return file.toString().endsWith(".sh");
    }
    List<String> lines = Sources.lines(file);
    return !lines.isEmpty() && (lines.get(0).contains("bash") || file.toString().endsWith(".sh"));
  }
}
