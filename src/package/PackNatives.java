import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/**
 * Puts the native libraries of the jars on the class path into one jar, compressed by xz, in a
 * third of the room that a jar's own compression needs. The program unpacks them at its first use;
 * see {@code NativeLibraries}, which knows the same names. A step of the build, run from its source:
 *
 * <pre>java -cp JARS PackNatives.java PLATFORM NAME PRESET OUTPUT</pre>
 *
 * where PLATFORM is such as {@code linux-x86_64}, NAME is that of the folder to unpack to and PRESET
 * is xz's, from 0 (fast) to 9 (small).
 */
public final class PackNatives {

  /** Of all entries, so that every build gives the same bytes. */
  private static final LocalDateTime SAME_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String FOLDER = "metaclustering/natives/";

  /** Bytes; unpacking needs as many. */
  private static final int DICTIONARY = 1 << 26;

  private PackNatives() {}

  public static void main(String[] args) throws Exception {
    Path output = Path.of(args[3]);
    List<Path> jars = jars(args[0]);
    if (isUpToDate(output, jars)) {
      return;
    }
    Map<String, byte[]> libraries = libraries(jars);
    if (libraries.isEmpty()) {
      throw new IllegalStateException("no native libraries for " + args[0] + " on the class path");
    }
    Path unfinished = Path.of(output + ".unfinished");
    Files.createDirectories(unfinished.toAbsolutePath().getParent());
    try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(unfinished))) {
      jar.setLevel(Deflater.NO_COMPRESSION);
      String index = args[1] + "\n" + String.join("\n", libraries.keySet()) + "\n";
      add(jar, FOLDER + "index", index.getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> library : libraries.entrySet()) {
        byte[] packed = compressed(library.getValue(), Integer.parseInt(args[2]));
        add(jar, FOLDER + library.getKey() + ".xz", packed);
      }
    }
    Files.move(unfinished, output, StandardCopyOption.REPLACE_EXISTING);
  }

  /** JavaCPP loads its own library before it can be told of another place. */
  private static List<Path> jars(String platform) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(jar -> jar.getFileName().toString().endsWith("-" + platform + ".jar"))
        .filter(jar -> !jar.getFileName().toString().startsWith("javacpp-"))
        .toList();
  }

  private static boolean isUpToDate(Path output, List<Path> jars) throws IOException {
    if (!Files.exists(output)) {
      return false;
    }
    for (Path jar : jars) {
      if (Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(output)) > 0) {
        return false;
      }
    }
    return true;
  }

  /** The libraries by name; the same name never stands for two libraries. */
  private static Map<String, byte[]> libraries(List<Path> jars) throws IOException {
    Map<String, byte[]> result = new TreeMap<>();
    for (Path path : jars) {
      try (ZipFile jar = new ZipFile(path.toFile())) {
        for (ZipEntry entry : jar.stream().filter(PackNatives::isLibrary).toList()) {
          String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
          byte[] content = jar.getInputStream(entry).readAllBytes();
          byte[] other = result.put(name, content);
          if (other != null && !Arrays.equals(other, content)) {
            throw new IllegalStateException("two libraries are named " + name);
          }
        }
      }
    }
    return result;
  }

  private static boolean isLibrary(ZipEntry entry) {
    return entry.getName().matches(".*(\\.so(\\.\\d+)*|\\.dylib|\\.dll)");
  }

  private static byte[] compressed(byte[] content, int preset) throws IOException {
    LZMA2Options options = new LZMA2Options(preset);
    // instances of one template lie far apart
    options.setDictSize(DICTIONARY);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XZOutputStream xz = new XZOutputStream(bytes, options)) {
      xz.write(content);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream jar, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(SAME_TIME);
    jar.putNextEntry(entry);
    jar.write(content);
    jar.closeEntry();
  }
}
