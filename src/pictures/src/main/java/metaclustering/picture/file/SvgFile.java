package metaclustering.picture.file;

import de.erichseifert.vectorgraphics2d.Document;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import metaclustering.file.AtomicFile;
import metaclustering.picture.layout.Sheet;

/** Pictures as SVG files: text stays text, and every size is sharp. */
public final class SvgFile {

  /** Enlarged pixels stay squares; text of the usual size, which is not written, is not larger. */
  private static final String STYLE = "image-rendering:pixelated;font-size:12px";

  private SvgFile() {}

  /**
   * Writes a picture, replacing the file if there is one and making folders that are missing. The
   * file is never seen half written.
   *
   * @throws IOException naming the file if it cannot be written
   */
  public static void save(Sheet sheet, Path file) throws IOException {
    AtomicFile.save(file, text(sheet));
  }

  /** A picture as SVG. */
  public static String text(Sheet sheet) {
    VectorGraphics2D graphics = new VectorGraphics2D();
    sheet.draw(graphics);
    Document document = new SVGProcessor()
        .getDocument(graphics.getCommands(), new PageSize(0, 0, sheet.width(), sheet.height()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      document.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes
        .toString(StandardCharsets.UTF_8)
        .replaceFirst("<svg ", "<svg style=\"" + STYLE + "\" ");
  }
}
