package metaclustering.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.file.GifFile;
import metaclustering.picture.file.SvgFile;
import metaclustering.picture.layout.Sheet;
import metaclustering.table.PictureShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class SheetFilesTest {

  private static final MetaClusterModel MODEL = Models.striped(16, 2, 3);
  private static final PictureShape SHAPE = new PictureShape(4, 4);

  @TempDir
  private Path folder;

  private String text(Sheet sheet) throws Exception {
    Path file = folder.resolve("texts.svg");
    SvgFile.save(sheet, file);
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  @Test
  void hardMasksHaveNoScaleAndCentresTheirNumbers() throws Exception {
    MetaClusterModel hard = Models.striped(6, 2, 12, "column");
    assertThat(text(MaskPicture.sheet(hard, Optional.empty())))
        .contains("belongs to the group", "belongs to another")
        .doesNotContain("0.25");
    float[][] half = new float[2][6];
    for (float[] mask : half) {
      Arrays.fill(mask, 0.5f);
    }
    assertThat(text(MaskPicture.sheet(Models.withMasks(half, 2, "column"), Optional.empty())))
        .contains("0.25")
        .doesNotContain("belongs to another");
    assertThat(text(CentrePicture.sheet(hard, new PictureShape(3, 2))))
        .contains("its number, and its share", ">11<");
  }

  @Test
  void svgHasTheSizeTheTextAndThePictures() throws Exception {
    Sheet sheet = MaskPicture.sheet(MODEL, Optional.of(SHAPE), 1);
    Path file = folder.resolve("new folder").resolve("masks.svg");
    SvgFile.save(sheet, file);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    Document document = factory.newDocumentBuilder().parse(file.toFile());
    assertThat(document.getDocumentElement().getAttribute("viewBox"))
        .isEqualTo("0 0 " + sheet.width() + " " + sheet.height());
    assertThat(document.getDocumentElement().getAttribute("style"))
        .contains("pixelated", "font-size:12px");
    assertThat(document.getElementsByTagName("image").getLength()).isEqualTo(2 + 2);
    assertThat(Files.readString(file)).contains("Masks of 2 attribute groups");
  }

  @Test
  void gifShowsAllPicturesInTheirOrder() throws Exception {
    MetaClusterModel other = Models.striped(16, 4, 3);
    List<Sheet> sheets = List.of(
        MaskPicture.sheet(MODEL, Optional.of(SHAPE), 1),
        MaskPicture.sheet(other, Optional.of(SHAPE), 1),
        MaskPicture.sheet(MODEL, Optional.of(SHAPE), 1));
    Path file = folder.resolve("training.gif");
    GifFile.save(sheets, 100, file);
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(3);
      BufferedImage first = reader.read(0);
      assertThat(first.getWidth()).isEqualTo(sheets.get(1).width());
      assertThat(first.getHeight()).isEqualTo(sheets.get(1).height());
      assertThat(Models.same(first, reader.read(2))).isTrue();
      assertThat(Models.same(first, reader.read(1))).isFalse();
    } finally {
      reader.dispose();
    }
  }

  @Test
  void filesThatCannotBeWrittenAreNamed() throws Exception {
    Path file = Files.createFile(folder.resolve("file")).resolve("x.svg");
    assertThatThrownBy(() -> SvgFile.save(MaskPicture.sheet(MODEL, Optional.of(SHAPE), 1), file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("x.svg");
  }
}
