package metaclustering.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * A user's folder for Weka, and Weka in JVMs of its own that use it: with nothing but Weka's jar on
 * the class path, as users start it. What such a JVM prints is its result, since Weka ends with 0
 * whatever happens.
 */
record WekaHome(Path folder) {

  /** What Weka's own jar holds where it is not Maven's: the libraries that Weka needs. */
  private static final List<String> OF_WEKA = List.of(
      "weka-stable-3",
      "weka-dev-3",
      "java-cup",
      "bounce",
      "mtj",
      "arpack",
      "netlib-java",
      "core-1",
      "native_",
      "jniloader",
      "jfilechooser",
      "jclipboard",
      "istack",
      "jakarta",
      "jaxb",
      "txw2",
      "flatlaf");

  private static final String WEKA_JAR = "weka.jar";
  private static final String PROBE = PackageProbe.class.getName().replace('.', '/') + ".class";

  /** Makes the folder, with a weka.jar that refers to Weka's jars of this build. */
  static WekaHome in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(
        Attributes.Name.CLASS_PATH,
        OF_WEKA.stream()
            .flatMap(prefix -> jars(prefix).stream())
            .filter(jar -> !jar.toString().endsWith("-tests.jar"))
            .map(jar -> jar.toUri().toString())
            .collect(Collectors.joining(" ")));
    try (var out = Files.newOutputStream(folder.resolve(WEKA_JAR))) {
      new JarOutputStream(out, manifest).close();
    }
    return new WekaHome(folder);
  }

  /** The jars of this build whose names begin so. */
  static List<Path> jars(String prefix) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(jar -> jar.getFileName().toString().startsWith(prefix))
        .toList();
  }

  Path packages() {
    return folder.resolve("packages");
  }

  Path installed() {
    return packages().resolve("metaClustering");
  }

  /** Installs the zip of this build with Weka's package manager, and says what that prints. */
  String install() throws Exception {
    return packageManager("-install-package", zip().toString());
  }

  /** The zip of this build. */
  static Path zip() throws IOException {
    try (var files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("metaClustering-[\\d.]+\\.zip"))
          .max(Comparator.comparing(file -> file.toFile().lastModified()))
          .orElseThrow(() -> new AssertionError("no package zip in target"))
          .toAbsolutePath();
    }
  }

  String packageManager(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("weka.core.WekaPackageManager", "-offline"));
    all.addAll(List.of(arguments));
    return java(WEKA_JAR, all);
  }

  String run(String scheme, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("weka.Run", scheme));
    all.addAll(List.of(arguments));
    return java(WEKA_JAR, all);
  }

  String probe(String... arguments) throws Exception {
    Path classes = folder.resolve("probe");
    Path copy = classes.resolve(PROBE);
    Files.createDirectories(copy.getParent());
    try (InputStream probe = PackageProbe.class.getResourceAsStream("/" + PROBE)) {
      Files.write(copy, probe.readAllBytes());
    }
    List<String> all = new ArrayList<>(List.of(PackageProbe.class.getName()));
    all.addAll(List.of(arguments));
    return java(classes + File.pathSeparator + WEKA_JAR, all);
  }

  private String java(String classPath, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(options());
    command.addAll(List.of("-cp", classPath));
    command.addAll(arguments);
    return output(command);
  }

  /** A line that begins with {@code java -cp weka.jar}, by a shell, in the folder. */
  String shell(String line) throws Exception {
    String here = line.replace("PACKAGE", installed().toString())
        .replaceFirst("^java ", "'" + java() + "' " + String.join(" ", options()) + " ");
    return output(List.of("sh", "-c", here));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private List<String> options() {
    return List.of(
        "-Xmx1g",
        "-Djava.awt.headless=true",
        "-DWEKA_HOME=" + folder,
        "-Dweka.packageManager.offline=true",
        "-Dorg.bytedeco.javacpp.cachedir=" + folder.resolve("javacpp"));
  }

  private String output(List<String> command) throws Exception {
    Path printed = Files.createTempFile(folder, "printed", ".txt");
    Process process = new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(printed.toFile())
        .start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    String text = Files.readString(printed, StandardCharsets.UTF_8);
    assertThat(ended).as("%s ends; it printed %s", command, text).isTrue();
    return text;
  }
}
