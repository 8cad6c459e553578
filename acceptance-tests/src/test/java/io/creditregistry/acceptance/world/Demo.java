package io.creditregistry.acceptance.world;

import io.creditregistry.acceptance.process.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo on the bundled engine, in a folder of the story's own. */
public record Demo(Path folder) {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

  public Outcome run(Object... options) {
    List<Object> words = new ArrayList<>(List.of("demo", "--engine", "bundled"));
    words.addAll(List.of("--work-dir", folder.resolve("demo"), "--json", summaryFile()));
    words.addAll(List.of(options));
    return Creditctl.in(folder).run(words.toArray());
  }

  /** A file that the demo leaves in its folder. */
  public Path file(String name) {
    return folder.resolve("demo").resolve(name);
  }

  /** What the demo told machines. */
  public JsonNode summary() {
    try {
      return new JsonMapper().readTree(Files.readString(summaryFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every address on this machine that the demo told a person, and that still takes calls. */
  public static List<URI> listening(Outcome told) {
    return ADDRESS
        .matcher(told.out() + told.err())
        .results()
        .map(found -> URI.create(found.group()))
        .distinct()
        .filter(Demo::takesCalls)
        .toList();
  }

  private static boolean takesCalls(URI address) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  /** Processes whose command line names the demo's folder, as its chain's does. */
  public List<String> processes() {
    return ProcessHandle.allProcesses()
        .flatMap(p -> p.info().commandLine().stream())
        .filter(line -> line.contains(folder.toString()))
        .toList();
  }

  private Path summaryFile() {
    return folder.resolve("summary.json");
  }
}
