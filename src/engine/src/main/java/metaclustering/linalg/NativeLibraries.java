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
import java.util.concurrent.CancellationException;
import metaclustering.parallel.Interruption;
import org.bytedeco.javacpp.Loader;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.tukaani.xz.XZInputStream;

/**
 * Loads ND4J at its first use. Weka's package brings the native libraries compressed by xz, in a
 * third of the size that they have in their own jars; they are unpacked once per user, to a folder of
 * JavaCPP's cache. Where the ordinary jars are on the class path, as in the build, nothing is
 * unpacked.
 *
 * <p>Design notes. No class that Weka's class discovery initialises may load ND4J in a static
 * initialiser. ND4J's own threads are switched off, for each calling thread and for the BLAS: with
 * them every small operation waits milliseconds as soon as another process is busy.
 */
final class NativeLibraries {

  /** Written by the build: PackNatives.java. The index names the folder, then each library. */
  private static final String RESOURCES = "/metaclustering/natives/";

  private static final int BLOCK = 1 << 20;

  private static final ThreadLocal<Boolean> LOADED =
      ThreadLocal.withInitial(NativeLibraries::start);

  private NativeLibraries() {}

  /**
   * Prepares ND4J for the calling thread, unless it is prepared already.
   *
   * @throws IllegalStateException if ND4J cannot be loaded on this machine
   * @throws UncheckedIOException naming the folder if the libraries cannot be unpacked
   * @throws CancellationException if the thread is interrupted
   */
  static void load() {
    LOADED.get();
  }

  private static Boolean start() {
    try {
      unpack();
      ND4JClassLoading.setNd4jClassloaderFromClass(NativeLibraries.class);
      Nd4j.factory().blas().setMaxThreads(1);
      NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
      return Boolean.TRUE;
    } catch (CancellationException | UncheckedIOException e) {
      throw e;
    } catch (LinkageError | RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof OutOfMemoryError memory) {
          throw memory;
        }
      }
      throw new IllegalStateException(
          "ND4J cannot be loaded on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + ": install the metaClustering package that was made for this platform"
              + " (nd4j-native, openblas and javacpp with its natives). Cause: "
              + e,
          e);
    }
  }

  private static void unpack() {
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

  /** Lets one program unpack; the others wait and then find the folder filled. */
  private static void unpackAlone(List<String> libraries, Path folder) throws IOException {
    // a file lock does not hold between threads of one program, whose classes may be loaded twice
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

  /** Fills a folder of another name first, so that no program sees it half filled. */
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
