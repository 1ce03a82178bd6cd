package metaclustering.picture.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import metaclustering.picture.file.PngFile;
import metaclustering.picture.file.SvgFile;
import metaclustering.picture.layout.Sheet;

/** Pictures inside a page. */
final class DataUri {

  private DataUri() {}

  /** A picture of text and lines, sharp at any size, as the page's template shows it. */
  static Map<String, Object> svg(Sheet sheet, String alternative) {
    byte[] bytes = SvgFile.text(sheet).getBytes(StandardCharsets.UTF_8);
    return picture(sheet, alternative, "image/svg+xml", bytes);
  }

  /** A picture of pixels. */
  static Map<String, Object> png(Sheet sheet, String alternative) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      PngFile.write(sheet.image(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return picture(sheet, alternative, "image/png", bytes.toByteArray());
  }

  private static Map<String, Object> picture(
      Sheet sheet, String alternative, String type, byte[] bytes) {
    return Map.of(
        "uri",
        "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes),
        "alternative",
        alternative,
        "width",
        sheet.width(),
        "height",
        sheet.height());
  }
}
