package io.creditregistry.acceptance.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The project's own files: all below its folder, less what a build or a tool makes. */
final class Sources {
  static final Path HOME = Path.of(System.getProperty("registry.home"));

  private static final Set<String> MADE = Set.of("target", "node_modules", ".git", ".idea");

  private Sources() {}

  static List<Path> all() {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          HOME,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
              return MADE.contains(folder.getFileName().toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
              files.add(HOME.relativize(file));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  static Stream<Path> named(String... endings) {
    return all().stream().filter(f -> Stream.of(endings).anyMatch(f.toString()::endsWith));
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(HOME.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
