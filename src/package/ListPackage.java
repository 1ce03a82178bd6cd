import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Copies the jars of a package zip to a folder, in place of those that are there, and prints what is
 * in the zip, in kB of the zip, largest first. A step of the build, run from its source:
 *
 * <pre>java ListPackage.java ZIP FOLDER</pre>
 */
public final class ListPackage {

  private ListPackage() {}

  public static void main(String[] args) throws Exception {
    Map<String, Long> sizes = new TreeMap<>();
    Path folder = Path.of(args[1]);
    deleteJars(folder);
    try (ZipFile zip = new ZipFile(args[0])) {
      for (ZipEntry entry : zip.stream().toList()) {
        sizes.merge(part(entry.getName()), entry.getCompressedSize(), Long::sum);
        if (entry.getName().endsWith(".jar")) {
          Path jar = folder.resolve(Path.of(entry.getName()).getFileName());
          Files.copy(zip.getInputStream(entry), jar, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    List<Map.Entry<String, Long>> largestFirst = sizes.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .toList();
    System.out.println(args[0]);
    largestFirst.forEach(part -> print(part.getValue(), part.getKey()));
    print(sizes.values().stream().mapToLong(Long::longValue).sum(), "in all");
  }

  private static void deleteJars(Path folder) throws Exception {
    try (var jars = Files.newDirectoryStream(folder, "*.jar")) {
      for (Path jar : jars) {
        Files.delete(jar);
      }
    }
  }

  /** Jars each for itself, other folders as wholes. */
  private static String part(String name) {
    boolean inFolder = name.contains("/") && !name.startsWith("lib/");
    return inFolder ? name.substring(0, name.indexOf('/') + 1) : name;
  }

  private static void print(long bytes, String name) {
    System.out.printf("%,9.0f kB  %s%n", bytes / 1000.0, name);
  }
}
