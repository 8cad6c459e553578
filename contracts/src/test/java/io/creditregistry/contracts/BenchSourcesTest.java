package io.creditregistry.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benches are started from source: nothing else notices when they no longer compile. */
class BenchSourcesTest {
  @Test
  void theBenchesCompile(@TempDir Path out) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (Stream<Path> files = Files.list(Path.of("src", "bench"));
        var standard = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources =
          files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      List<String> options =
          new ArrayList<>(List.of("-proc:none", "-d", out.toString(), "-classpath"));
      options.add(System.getProperty("java.class.path"));
      boolean compiles =
          compiler
              .getTask(
                  said,
                  standard,
                  null,
                  options,
                  null,
                  standard.getJavaFileObjectsFromPaths(sources))
              .call();

      assertThat(sources).isNotEmpty();
      assertThat(compiles).as(said.toString()).isTrue();
    }
  }
}
