package metaclustering.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spark's own cluster manager with two workers of one core, each a process, on the loopback address.
 * Its folder has what a Spark installation has, as links to this process's class path.
 */
final class StandaloneCluster implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final Pattern ADDRESS = Pattern.compile("spark://" + HOST + ":[1-9]\\d*");
  private static final long PATIENCE_SECONDS = 60;

  private final Path folder;
  private final List<Process> processes = new ArrayList<>();
  private final List<Process> workers = new ArrayList<>();
  private final String master;

  /**
   * Starts the cluster.
   *
   * @param folder empty; gets logs and links
   */
  StandaloneCluster(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    Path jars = Files.createDirectories(folder.resolve("jars"));
    for (String entry : classPath()) {
      if (entry.endsWith(".jar")) {
        Path jar = Path.of(entry);
        Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
      }
    }
    try {
      start(
          "master",
          "256m",
          "org.apache.spark.deploy.master.Master",
          "--host",
          HOST,
          "--port",
          "0",
          "--webui-port",
          "0");
      master = address();
      for (int i = 0; i < 2; i++) {
        workers.add(start(
            "worker" + i,
            "256m",
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            HOST,
            "--webui-port",
            "0",
            "--cores",
            "1",
            "--memory",
            "1g",
            "--work-dir",
            folder.resolve("work" + i).toString(),
            master));
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /** What this process's classes come from, but for the library that keeps programs quiet. */
  static List<String> classPath() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(entry -> !entry.contains("slf4j-nop"))
        .toList();
  }

  /** The folders of classes among it, which are not in {@code jars}. */
  static String folders() {
    return String.join(
        File.pathSeparator,
        classPath().stream()
            .filter(entry -> !entry.endsWith(".jar"))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .toList());
  }

  private String address() throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end && processes.get(0).isAlive()) {
      Matcher found = ADDRESS.matcher(Files.readString(log("master")));
      if (found.find()) {
        return found.group();
      }
      Thread.sleep(100);
    }
    throw new IOException("the master did not start: " + Files.readString(log("master")));
  }

  private Path log(String name) {
    return folder.resolve(name + ".log");
  }

  /** Starts a process with this one's classes; what it prints goes to a log. */
  Process start(String name, String memory, String mainClass, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + memory,
        "-cp",
        String.join(File.pathSeparator, classPath()),
        mainClass));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log(name).toFile());
    builder.environment().put("SPARK_HOME", folder.toAbsolutePath().toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", HOST);
    builder
        .environment()
        .put("SPARK_LOCAL_DIRS", folder.resolve("local").toAbsolutePath().toString());
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  String master() {
    return master;
  }

  String output(String name) throws IOException {
    return Files.readString(log(name));
  }

  /** Ends a worker and its executor at once. */
  void kill(int worker) {
    kill(workers.get(worker));
  }

  private static void kill(Process process) {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().join());
  }

  @Override
  public void close() {
    processes.forEach(StandaloneCluster::kill);
  }
}
