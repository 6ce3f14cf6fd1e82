package vn.biennien.ingest.batch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.biennien.contracts.Json;

/** Speaks HTTP/1.1 with chunks on a bare socket: sends and reads when the test says so, and can hang up anywhere. */
final class BatchClient implements AutoCloseable {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
  };

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean headersRead;
  private int chunkLeft;

  BatchClient(URI batch, String key) throws IOException {
    socket = new Socket(batch.getHost(), batch.getPort());
    socket.setSoTimeout(30_000);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream());
    out.write(("POST " + batch.getPath() + " HTTP/1.1\r\nHost: " + batch.getAuthority()
        + "\r\nAuthorization: Bearer " + key
        + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n").getBytes(US_ASCII));
    out.flush();
  }

  void line(Map<String, ?> article) throws IOException {
    line(new String(Json.write(article), UTF_8));
  }

  void line(String line) throws IOException {
    bytes((line + "\n").getBytes(UTF_8));
  }

  void bytes(byte[] bytes) throws IOException {
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(US_ASCII));
    out.write(bytes);
    out.write("\r\n".getBytes(US_ASCII));
    out.flush();
  }

  /** Ends the batch and returns the results that were not read yet. */
  List<Map<String, Object>> finish() throws IOException {
    out.write("0\r\n\r\n".getBytes(US_ASCII));
    out.flush();
    List<Map<String, Object>> results = new ArrayList<>();
    for (Map<String, Object> result = nextResult(); result != null; result = nextResult()) {
      results.add(result);
    }
    return results;
  }

  /** The next result, or null at the end. */
  Map<String, Object> nextResult() throws IOException {
    readHeaders();
    for (int b = read(); b >= 0; b = read()) {
      if (b == '\n') {
        Map<String, Object> result = Json.MAPPER.readValue(line.toByteArray(), OBJECT);
        line.reset();
        return result;
      }
      line.write(b);
    }
    return null;
  }

  private void readHeaders() throws IOException {
    if (!headersRead) {
      headersRead = true;
      String status = readRawLine();
      if (!status.startsWith("HTTP/1.1 200")) {
        throw new IOException(status);
      }
      while (!readRawLine().isEmpty()) {
        // The other headers do not matter here.
      }
    }
  }

  /** The next byte within the chunks of the answer; −1 after the last. */
  private int read() throws IOException {
    if (chunkLeft == 0) {
      chunkLeft = Integer.parseInt(readRawLine(), 16);
      if (chunkLeft == 0) {
        return -1;
      }
    }
    int b = in.read();
    if (--chunkLeft == 0) {
      readRawLine();
    }
    return b;
  }

  private String readRawLine() throws IOException {
    StringBuilder raw = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new IOException("the answer broke off");
      }
      if (b != '\r') {
        raw.append((char) b);
      }
    }
    return raw.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
