package metaclustering.picture.file;

import com.madgag.gif.fmsware.AnimatedGifEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import metaclustering.file.AtomicFile;
import metaclustering.picture.layout.Sheet;

/** Pictures that move, as GIF files. */
public final class GifFile {

  /** The last picture stays this many times longer. */
  private static final int LAST_STAYS = 20;

  private GifFile() {}

  /**
   * Writes pictures that are shown one after another for ever, as large as the largest of them. The
   * file is never seen half written.
   *
   * @param pictures at least one
   * @param millis how long each is shown
   * @throws IOException naming the file if it cannot be written
   */
  public static void save(List<Sheet> pictures, int millis, Path file) throws IOException {
    int width = pictures.stream().mapToInt(Sheet::width).max().orElseThrow();
    int height = pictures.stream().mapToInt(Sheet::height).max().orElseThrow();
    AtomicFile.save(file, out -> {
      AnimatedGifEncoder encoder = new AnimatedGifEncoder();
      encoder.setRepeat(0);
      encoder.start(out);
      for (int i = 0; i < pictures.size(); i++) {
        encoder.setDelay(i < pictures.size() - 1 ? millis : LAST_STAYS * millis);
        encoder.addFrame(pictures.get(i).image(width, height));
      }
      if (!encoder.finish()) {
        throw new IOException("the pictures have no GIF form");
      }
    });
  }
}
