package io.creditregistry.chain.release;

import io.creditregistry.chain.fault.InstallException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLConnection;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * One archive to bring here, with its checksum taken on the way.
 *
 * @param source an http, https or file address
 * @param patience longest silence of the sender
 */
record Download(URI source, Duration patience) {
  private static final int CHUNK = 64 * 1024;
  private static final long REPORT_EVERY_NANOS = Duration.ofMillis(250).toNanos();

  /**
   * Copies the source into a file.
   *
   * @return SHA-256 of the bytes, 64 lower-case hexadecimal digits
   * @throws InstallException if the source cannot be read to its end
   */
  String to(Path file, Progress progress) {
    try {
      URLConnection connection = source.toURL().openConnection();
      connection.setConnectTimeout((int) patience.toMillis());
      connection.setReadTimeout((int) patience.toMillis());
      if (connection instanceof HttpURLConnection http && http.getResponseCode() != 200) {
        throw new InstallException(
            "%s answered %d; expected 200".formatted(source, http.getResponseCode()));
      }
      return copy(connection, file, progress);
    } catch (UnknownHostException e) {
      throw failed("the host %s is not known here".formatted(source.getHost()), e);
    } catch (SocketTimeoutException e) {
      throw failed("no answer within %d s".formatted(patience.toSeconds()), e);
    } catch (FileNotFoundException | NoSuchFileException e) {
      throw failed("there is no such file", e);
    } catch (IOException e) {
      throw failed(String.valueOf(e.getMessage()), e);
    }
  }

  private String copy(URLConnection connection, Path file, Progress progress) throws IOException {
    long total = connection.getContentLengthLong();
    long done = 0;
    long reported = System.nanoTime();
    MessageDigest digest = sha256();
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = connection.getInputStream();
        OutputStream out = Files.newOutputStream(file)) {
      for (int read = read(in, chunk, done, total);
          read >= 0;
          read = read(in, chunk, done, total)) {
        out.write(chunk, 0, read);
        digest.update(chunk, 0, read);
        done += read;
        if (System.nanoTime() - reported > REPORT_EVERY_NANOS) {
          progress.at(done, total);
          reported = System.nanoTime();
        }
      }
    }
    progress.at(done, total);
    return HexFormat.of().formatHex(digest.digest());
  }

  private int read(InputStream in, byte[] chunk, long done, long total) throws IOException {
    try {
      int read = in.read(chunk);
      if (read < 0 && total >= 0 && done != total) {
        throw new EOFException("end of stream");
      }
      return read;
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      throw new InstallException(
          "%s broke off after %d bytes; expected %s"
              .formatted(source, done, total < 0 ? "more" : total),
          e);
    }
  }

  private InstallException failed(String why, IOException cause) {
    return new InstallException(
        "%s cannot be read (%s); expected Besu's archive there: on a machine without that access give a file or an"
                .formatted(source, why)
            + " address with --from",
        cause);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
