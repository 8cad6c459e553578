package io.creditregistry.cli.oracle;

import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.outcome.WorldUnavailable;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A {@code multipart/form-data} body (RFC 7578); files are streamed from disk. */
final class MultipartForm {

  private final String boundary = "credit-registry-" + UUID.randomUUID();
  private final List<BodyPublisher> parts = new ArrayList<>();

  /** Adds a text field; a null value adds nothing. */
  MultipartForm field(String name, Object value) {
    if (value != null) {
      text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n");
      text(value + "\r\n");
    }
    return this;
  }

  /** Adds a schema: a YAML file's content, or a name. */
  MultipartForm schema(String nameOrFile) {
    boolean isFile = nameOrFile.matches("(?i).*\\.ya?ml|.*[/\\\\].*");
    return isFile ? file("schemaFile", Path.of(nameOrFile)) : field("schema", nameOrFile);
  }

  /** Adds a file's content. */
  MultipartForm file(String name, Path file) {
    if (!Files.isRegularFile(file)) {
      String found = Files.isDirectory(file) ? "a folder" : "none";
      throw new CallerMistake("expected a file but found " + found + " at " + file);
    }
    text(
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\""
            + name
            + "\"; filename=\""
            + file.getFileName()
            + "\"\r\nContent-Type: text/plain\r\n\r\n");
    try {
      parts.add(BodyPublishers.ofFile(file));
    } catch (FileNotFoundException e) {
      throw new WorldUnavailable("cannot read the file " + file + ": " + e.getMessage(), e);
    }
    text("\r\n");
    return this;
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  BodyPublisher body() {
    List<BodyPublisher> all = new ArrayList<>(parts);
    all.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
    return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
  }

  private void text(String text) {
    parts.add(BodyPublishers.ofString(text));
  }
}
