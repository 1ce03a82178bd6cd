import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Prints what is in a package zip, in kB of the zip, largest first. A step of the build. */
public final class ListPackage {

  private ListPackage() {}

  public static void main(String[] args) throws Exception {
    Map<String, Long> sizes = new TreeMap<>();
    try (ZipFile zip = new ZipFile(args[0])) {
      for (ZipEntry entry : zip.stream().toList()) {
        sizes.merge(part(entry.getName()), entry.getCompressedSize(), Long::sum);
      }
    }
    List<Map.Entry<String, Long>> largestFirst = sizes.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .toList();
    System.out.println(args[0]);
    largestFirst.forEach(part -> print(part.getValue(), part.getKey()));
    print(sizes.values().stream().mapToLong(Long::longValue).sum(), "in all");
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
