package weka.knowledgeflow.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.clusterers.MetaClusterer;
import weka.clusterers.SimpleKMeans;
import weka.core.Utils;
import weka.core.converters.ArffLoader;
import weka.knowledgeflow.Flow;
import weka.knowledgeflow.Flows;
import weka.knowledgeflow.StepManagerImpl;

/** The step that draws, in flows that Weka runs. */
class MetaClusterPicturesTest {

  @TempDir
  Path folder;

  @Test
  void imageSaverWritesAHeatMapOfAttributesThatAreNoPixels() throws Exception {
    assertThat(run(metaClusterer(), new MetaClusterPictures(), "iris.arff")).isEmpty();
    BufferedImage image = ImageIO.read(picture().toFile());
    assertThat(image.getWidth()).isGreaterThan(100);
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    assertThat(Arrays.stream(pixels).distinct().count()).isGreaterThan(10);
  }

  @Test
  void pixelsMayBeNoSquare() throws Exception {
    MetaClusterPictures step = new MetaClusterPictures();
    step.setImageShape("2x2");
    step.setPictures(MetaClusterPictures.Pictures.CENTRES);
    assertThat(run(metaClusterer(), step, "iris.arff")).isEmpty();
    assertThat(picture()).exists();
  }

  @Test
  void saysWhatItCannotDraw() throws Exception {
    assertThat(run(new SimpleKMeans(), new MetaClusterPictures(), "iris.arff").toString())
        .contains("pictures are drawn of a MetaClusterer", "weka.clusterers.SimpleKMeans");
    MetaClusterPictures centres = new MetaClusterPictures();
    centres.setPictures(MetaClusterPictures.Pictures.CENTRES);
    assertThat(run(metaClusterer(), centres, "iris.arff").toString())
        .contains("4 attributes", "set the image shape");
    MetaClusterPictures wrong = new MetaClusterPictures();
    wrong.setImageShape("28 by 28");
    assertThat(run(metaClusterer(), wrong, "iris.arff").toString()).contains("image shape");
    assertThat(picture()).doesNotExist();
  }

  private Path picture() {
    return folder.resolve("picture.png");
  }

  private static MetaClusterer metaClusterer() throws Exception {
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.setOptions(Utils.splitOptions("-M 2 -K 3"));
    return clusterer;
  }

  /** File, class (for a MetaClusterer), training set, clusterer, pictures, saver: the errors of the run. */
  private List<String> run(
      weka.clusterers.Clusterer scheme, MetaClusterPictures pictures, String file)
      throws Exception {
    Flow flow = new Flow();
    ArffLoader arff = new ArffLoader();
    arff.setSource(new File("test-data", file));
    Loader loader = new Loader();
    loader.setLoader(arff);
    ClassAssigner assigner = new ClassAssigner();
    assigner.setClassColumn("/last");
    Clusterer clusterer = new Clusterer();
    clusterer.setClusterer(scheme);
    ImageSaver saver = new ImageSaver();
    saver.setFile(picture().toFile());
    saver.setFormat(ImageSaver.ImageFormat.PNG);

    StepManagerImpl from = Flows.add(flow, "file", loader);
    StepManagerImpl withClass = Flows.add(flow, "class", assigner);
    StepManagerImpl training = Flows.add(flow, "training", new TrainingSetMaker());
    StepManagerImpl clusters = Flows.add(flow, "clusterer", clusterer);
    StepManagerImpl drawn = Flows.add(flow, "pictures", pictures);
    StepManagerImpl saved = Flows.add(flow, "saver", saver);
    if (scheme instanceof MetaClusterer) {
      Flows.connect(flow, from, withClass, "dataSet");
      Flows.connect(flow, withClass, training, "dataSet");
    } else {
      // Weka's own clusterers refuse a class
      Flows.connect(flow, from, training, "dataSet");
    }
    Flows.connect(flow, training, clusters, "trainingSet");
    Flows.connect(flow, clusters, drawn, "batchClusterer");
    Flows.connect(flow, drawn, saved, "image");
    return Flows.run(flow);
  }
}
