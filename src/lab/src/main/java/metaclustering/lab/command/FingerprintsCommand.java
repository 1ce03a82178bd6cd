package metaclustering.lab.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import metaclustering.lab.fingerprints.Fingerprints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints hashes of models, and compares them with those of another version. */
@Command(
    name = "fingerprints",
    description = {
      "Shows whether a change of the program changes any model.",
      "Trains on the tables of a folder with some 400 combinations of options, seeds and threads, and"
          + " prints a hash of what each model answers. The same lines before and after a change mean"
          + " the same models, bit for bit. About four minutes.",
      "Exit code 1 if a fingerprint differs from that of --compare."
    })
public final class FingerprintsCommand extends LabCommand {

  @Parameters(
      index = "0",
      paramLabel = "FOLDER",
      description = "The folder of the tables: test-data.")
  private Path folder;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "REGEX",
      defaultValue = "",
      description = "Only combinations in whose name this is found. Default: all.")
  private String names;

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description = "An earlier output of this command: print only the names whose hash differs.")
  private Path earlier;

  @Override
  public Integer call() throws IOException {
    Pattern wanted = pattern("REGEX", names);
    if (earlier == null) {
      Fingerprints.take(folder, wanted, (name, hash) -> print("%s\t%s", name, hash));
      return 0;
    }
    Map<String, String> before =
        new LinkedHashMap<>(Fingerprints.read(Files.readAllLines(earlier)));
    before.keySet().removeIf(name -> !wanted.matcher(name).find());
    int count = before.size();
    int[] differences = {0};
    Fingerprints.take(folder, wanted, (name, hash) -> {
      if (!hash.equals(before.remove(name))) {
        differences[0]++;
        print("differs: %s", name);
      }
    });
    before.keySet().forEach(name -> print("missing: %s", name));
    differences[0] += before.size();
    print("%d of %d fingerprints differ from %s", differences[0], count, earlier);
    return differences[0] == 0 ? 0 : 1;
  }
}
