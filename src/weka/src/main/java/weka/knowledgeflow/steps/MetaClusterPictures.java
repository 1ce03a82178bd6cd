package weka.knowledgeflow.steps;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.CentrePicture;
import metaclustering.picture.MaskPicture;
import metaclustering.table.PictureShape;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;
import weka.core.OptionMetadata;
import weka.core.WekaException;
import weka.knowledgeflow.Data;
import weka.knowledgeflow.StepManager;

/**
 * A step of the KnowledgeFlow that draws each {@link MetaClusterer} it receives: masks, centres or
 * both, as images for {@link ImageViewer} and {@link ImageSaver}.
 */
@KFStep(
    name = "MetaClusterPictures",
    category = "Visualization",
    toolTipText = "Draws the masks and centres of a MetaClusterer",
    iconPath = "weka/knowledgeflow/steps/MetaClusterPictures.png")
public class MetaClusterPictures extends BaseStep {

  private static final long serialVersionUID = 1L;

  public enum Pictures {
    /** How much each attribute belongs to each attribute group. */
    MASKS,
    /** The centres of each group; only where attributes are pixels. */
    CENTRES,
    /** First masks, then centres; where attributes are not pixels, only masks. */
    BOTH
  }

  private Pictures m_Pictures = Pictures.MASKS;
  private String m_ImageShape = "";

  @Override
  public String globalInfo() {
    return "Draws the masks and centres of each MetaClusterer that comes from a Clusterer step."
        + " Connect 'image' to an ImageViewer or an ImageSaver.";
  }

  public Pictures getPictures() {
    return m_Pictures;
  }

  @OptionMetadata(
      displayName = "Pictures",
      description = "Masks, centres (only where attributes are pixels) or both",
      displayOrder = 1)
  public void setPictures(Pictures pictures) {
    m_Pictures = pictures;
  }

  public String getImageShape() {
    return m_ImageShape;
  }

  /** Sets the width and height of pictures whose pixels are the attributes, such as 28x28. */
  @OptionMetadata(
      displayName = "Image shape",
      description = "<html>Width x height where the attributes are the pixels of a picture, such as"
          + " 28x28.<br>Empty: a square if their number is a square number from 16 on, otherwise a"
          + "<br>heat map of attributes against attribute groups. 'none': the heat map.</html>",
      displayOrder = 2)
  public void setImageShape(String shape) {
    m_ImageShape = shape;
  }

  @Override
  public void stepInit() throws WekaException {
    if (!isWord(shapeText())) {
      try {
        PictureShape.parse(shapeText());
      } catch (IllegalArgumentException e) {
        throw new WekaException("image shape: " + e.getMessage(), e);
      }
    }
  }

  private String shapeText() {
    return environmentSubstitute(m_ImageShape).strip();
  }

  private static boolean isWord(String shape) {
    return shape.isEmpty() || shape.equals("none");
  }

  @Override
  public List<String> getIncomingConnectionTypes() {
    return List.of(StepManager.CON_BATCH_CLUSTERER);
  }

  @Override
  public List<String> getOutgoingConnectionTypes() {
    return getStepManager().numIncomingConnections() > 0
        ? List.of(StepManager.CON_IMAGE)
        : List.of();
  }

  @Override
  public synchronized void processIncoming(Data data) throws WekaException {
    getStepManager().processing();
    Object clusterer = data.getPrimaryPayload();
    if (!(clusterer instanceof MetaClusterer metaClusterer)) {
      throw new WekaException("pictures are drawn of a MetaClusterer, but the clusterer is a "
          + clusterer.getClass().getName());
    }
    draw(metaClusterer.model(), data);
    if (isStopRequested()) {
      getStepManager().interrupted();
    } else {
      getStepManager().finished();
    }
  }

  private void draw(MetaClusterModel model, Data data) throws WekaException {
    Optional<PictureShape> shape = shape(model);
    if (m_Pictures != Pictures.CENTRES) {
      output("Masks", MaskPicture.sheet(model, shape).image(), data);
    }
    if (m_Pictures != Pictures.MASKS && shape.isPresent()) {
      output("Centres", CentrePicture.sheet(model, shape.get()).image(), data);
    } else if (m_Pictures == Pictures.CENTRES) {
      throw new WekaException("centres are drawn where attributes are pixels: "
          + model.layout().attributes().size()
          + " attributes are not taken for pixels; set the image shape, such as 20x30");
    }
  }

  private Optional<PictureShape> shape(MetaClusterModel model) throws WekaException {
    int attributes = model.layout().attributes().size();
    String text = shapeText();
    if (isWord(text)) {
      return text.isEmpty() ? PictureShape.guess(model.layout()) : Optional.empty();
    }
    PictureShape shape = PictureShape.parse(text);
    try {
      shape.requireFits(attributes);
    } catch (IllegalArgumentException e) {
      throw new WekaException("image shape: " + e.getMessage(), e);
    }
    return Optional.of(shape);
  }

  private void output(String what, BufferedImage picture, Data from) throws WekaException {
    if (isStopRequested()) {
      return;
    }
    int set = from.getPayloadElement(StepManager.CON_AUX_DATA_SET_NUM, 1);
    int sets = from.getPayloadElement(StepManager.CON_AUX_DATA_MAX_SET_NUM, 1);
    Instances training = from.getPayloadElement(StepManager.CON_AUX_DATA_TRAININGSET);
    String title = what
        + (training == null ? "" : ": " + training.relationName())
        + (sets > 1 ? ", set " + set + " of " + sets : "");
    Data image = new Data(StepManager.CON_IMAGE, picture);
    image.setPayloadElement(StepManager.CON_AUX_DATA_TEXT_TITLE, title);
    getStepManager().outputData(image);
  }
}
