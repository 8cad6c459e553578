package io.creditregistry.chain.bundled;

import io.creditregistry.chain.fault.DataFolderException;
import io.creditregistry.chain.folder.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The engine's state on disk. The engine rewrites the file in place every second, so a SIGKILL in
 * the midst of that leaves half a file; a copy of the last whole one is kept at each start and
 * stop.
 *
 * @param file the file that the engine reads and writes
 */
record StateFile(Path file) {

  static StateFile in(Path folder) {
    return new StateFile(folder.resolve("state.json"));
  }

  Path goodCopy() {
    return file.resolveSibling("state.good.json");
  }

  /**
   * Checks the file and keeps a copy of it; does nothing where there is none yet.
   *
   * @throws DataFolderException if the file is damaged
   */
  void keepGoodCopy() {
    if (!Files.exists(file)) {
      return;
    }
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      if (parser.nextToken() == null) {
        throw damaged("it is empty", null);
      }
      parser.skipChildren();
    } catch (IOException | JacksonException e) {
      throw damaged(String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
    }
    AtomicFile.copy(file, goodCopy());
  }

  private DataFolderException damaged(String found, Exception cause) {
    String remedy =
        Files.exists(goodCopy())
            ? "the last whole copy is %s: move it there, or reset the folder".formatted(goodCopy())
            : "no whole copy exists: reset the folder";
    return new DataFolderException(
        "The chain's state %s is damaged (%s); expected one whole JSON document, and %s"
            .formatted(file, found, remedy),
        cause);
  }
}
