package weka.clusterers.passes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** A file as it was when it was first read. */
record FileState(Path file, long size, FileTime modified) {

  static FileState of(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("cannot read " + file + ": no such file");
    }
    return new FileState(file, Files.size(file), Files.getLastModifiedTime(file));
  }

  /**
   * Checks that the file is the same.
   *
   * @throws UncheckedIOException if not
   */
  void requireSame() {
    try {
      if (!equals(of(file))) {
        throw new IOException(file + " has changed while it was read");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /** The same error, which names the file. */
  UncheckedIOException named(Exception e) {
    return new UncheckedIOException(
        "cannot read " + file + ": " + e.getMessage(), new IOException(e));
  }
}
