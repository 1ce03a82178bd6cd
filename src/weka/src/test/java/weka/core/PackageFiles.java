package weka.core;

import java.nio.file.Path;

/** Lets Weka know of the package as it does when it loads an installed one. */
public final class PackageFiles {

  private PackageFiles() {}

  /** Processes the property files at the root of the package zip. */
  public static void load() throws Exception {
    WekaPackageManager.processPackageDirectory(
        Path.of("src", "main", "package").toFile(), false, null, false);
  }
}
