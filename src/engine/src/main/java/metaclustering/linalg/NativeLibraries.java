package metaclustering.linalg;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import metaclustering.parallel.Interruption;
import org.bytedeco.javacpp.Loader;
import org.tukaani.xz.XZInputStream;

/**
 * ND4J's native libraries as Weka's package brings them: compressed by xz, in a third of the room
 * that they take in their own jars. They are unpacked once for all programs of a user, to one folder
 * in JavaCPP's cache, where JavaCPP is told to look. Where the ordinary jars are on the class path,
 * as in the build, there is nothing to do.
 */
final class NativeLibraries {

  /** Written by the build: PackNatives.java. The index names the folder, then each library. */
  private static final String RESOURCES = "/metaclustering/natives/";

  private static final int BLOCK = 1 << 20;

  private NativeLibraries() {}

  /**
   * Unpacks what is not unpacked yet; called before ND4J's first use.
   *
   * @throws UncheckedIOException naming the folder if it cannot be filled
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  static void provide() {
    Path folder = null;
    try (InputStream index = NativeLibraries.class.getResourceAsStream(RESOURCES + "index")) {
      if (index == null) {
        return;
      }
      List<String> lines =
          new String(index.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      folder = Loader.getCacheDir().toPath().resolve(lines.get(0));
      if (!Files.isDirectory(folder)) {
        unpackAlone(lines.subList(1, lines.size()), folder);
      }
      Loader.loadProperties().setProperty("platform.linkpath", folder.toString());
    } catch (IOException e) {
      Interruption.cancel();
      throw new UncheckedIOException(
          "ND4J's native libraries cannot be unpacked to "
              + (folder == null ? "JavaCPP's cache" : folder)
              + "; java -Dorg.bytedeco.javacpp.cachedir=... names another place",
          e);
    }
  }

  /** One program at a time: the others wait and then find the folder filled. */
  private static void unpackAlone(List<String> libraries, Path folder) throws IOException {
    // a file's lock is not for the threads of one program, whose classes may be there twice
    synchronized (Runtime.getRuntime()) {
      try (FileChannel file = FileChannel.open(
              folder.resolveSibling(folder.getFileName() + ".lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
          var lock = file.lock()) {
        if (lock.isValid() && !Files.isDirectory(folder)) {
          unpack(libraries, folder);
        }
      }
    }
  }

  /** The folder is never seen half filled. */
  private static void unpack(List<String> libraries, Path folder) throws IOException {
    Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
    Files.createDirectories(unfinished);
    byte[] block = new byte[BLOCK];
    for (String library : libraries) {
      try (InputStream packed =
              NativeLibraries.class.getResourceAsStream(RESOURCES + library + ".xz");
          InputStream in = new XZInputStream(packed);
          OutputStream out = Files.newOutputStream(unfinished.resolve(library))) {
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
          Interruption.cancel();
          out.write(block, 0, n);
        }
      }
    }
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
  }
}
