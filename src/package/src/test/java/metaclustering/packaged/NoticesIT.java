package metaclustering.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the package zip and the build say of the jars in the zip's {@code lib}. */
class NoticesIT {

  /** The jars that the build makes of those of ND4J and OpenBLAS. */
  private static final String MADE_HERE = "nd4j-";

  private static final String OUR_GROUP = "io.github.metaclustering:";
  private static final Path LIB = Path.of("lib");

  /** Other people's by their names. */
  private static final Map<String, byte[]> JARS = new TreeMap<>();

  private static final Set<String> OURS = new TreeSet<>();

  private static String notices;
  private static String libraries;

  @BeforeAll
  static void read() throws IOException {
    try (ZipFile zip = new ZipFile(WekaHome.zip().toFile())) {
      for (ZipEntry entry :
          zip.stream().filter(e -> e.getName().endsWith(".jar")).toList()) {
        String[] path = entry.getName().split("/");
        if (path[0].equals("lib")) {
          JARS.put(path[1], zip.getInputStream(entry).readAllBytes());
        } else {
          OURS.add(entry.getName());
        }
      }
      notices = text(zip, "licences/README.md");
      libraries = text(zip, "licences/THIRD-PARTY.txt");
    }
    assertThat(JARS).hasSizeGreaterThan(10);
  }

  private static String text(ZipFile zip, String name) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void noticesNameEveryJar() {
    assertNamesEvery(JARS.keySet(), notices);
  }

  /** The build copies the zip's jars to the folder. */
  @Test
  void readmeOfTheFolderNamesEveryJar() throws IOException {
    Set<String> jars = new TreeSet<>();
    try (var files = Files.newDirectoryStream(LIB, "*.jar")) {
      files.forEach(file -> jars.add(file.getFileName().toString()));
    }
    assertThat(jars)
        .containsAll(JARS.keySet())
        .containsAll(OURS)
        .hasSize(JARS.size() + OURS.size());
    assertNamesEvery(jars, Files.readString(LIB.resolve("README.md")));
  }

  /** The first column of a text's table names all of the jars and no others. */
  private static void assertNamesEvery(Set<String> jars, String text) {
    List<String> patterns = text.lines()
        .filter(line -> line.startsWith("| `"))
        .flatMap(line -> Arrays.stream(line.split("\\|")[1].split("`")))
        .filter(name -> name.endsWith(".jar"))
        .map(name -> name.replace(".", "\\.").replace("*", ".*"))
        .toList();
    assertThat(jars).allSatisfy(jar -> assertThat(patterns).anyMatch(jar::matches));
    assertThat(patterns)
        .allSatisfy(pattern -> assertThat(jars).anyMatch(jar -> jar.matches(pattern)));
  }

  /** By their bytes; what is named there has a licence in the list of libraries too. */
  @Test
  void theBillOfMaterialsNamesEveryJar() throws Exception {
    Assumptions.assumeFalse(
        "offline=true".equals(System.getProperty("maven.settings")),
        "the bill of materials is not made without a network");
    Map<String, String> components = components();
    HexFormat hex = HexFormat.of();
    for (Map.Entry<String, byte[]> jar : JARS.entrySet()) {
      if (!jar.getKey().startsWith(MADE_HERE)) {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(jar.getValue());
        assertThat(components).as(jar.getKey()).containsKey(hex.formatHex(hash));
      }
    }
    assertThat(components.values())
        .allSatisfy(name -> assertThat(libraries).contains("(" + name + " - "))
        .anyMatch(name -> name.startsWith("org.nd4j:nd4j-native:"))
        .anyMatch(name -> name.startsWith("org.bytedeco:openblas:"));
  }

  /** The names of the bill's libraries by their SHA-256. */
  private static Map<String, String> components() throws IOException {
    Map<String, String> names = new TreeMap<>();
    JsonObject bill =
        Json.parse(Files.readString(Path.of("target", "bom.json"))).asObject();
    for (JsonValue component : bill.get("components").asArray()) {
      JsonObject library = component.asObject();
      String name = String.join(
          ":",
          library.getString("group", ""),
          library.getString("name", ""),
          library.getString("version", ""));
      if (name.startsWith(OUR_GROUP)) {
        continue;
      }
      assertThat(library.get("hashes")).as("the SHA-256 of " + name).isNotNull();
      for (JsonValue hash : library.get("hashes").asArray()) {
        if (hash.asObject().getString("alg", "").equals("SHA-256")) {
          names.put(hash.asObject().getString("content", ""), name);
        }
      }
    }
    return names;
  }
}
