package metaclustering.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program. */
public final class Version implements IVersionProvider {

  private static final String RESOURCE = "/metaclustering/version.properties";

  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("the program was built without " + RESOURCE);
      }
      properties.load(in);
    }
    return new String[] {"metaClustering " + properties.getProperty("version")};
  }
}
