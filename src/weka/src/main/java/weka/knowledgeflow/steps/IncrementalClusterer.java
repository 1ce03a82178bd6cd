package weka.knowledgeflow.steps;

import java.util.ArrayList;
import java.util.List;
import weka.clusterers.AbstractClusterer;
import weka.clusterers.MetaClustererUpdateable;
import weka.clusterers.UpdateableClusterer;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.OptionMetadata;
import weka.core.WekaException;
import weka.gui.knowledgeflow.StepVisual;
import weka.knowledgeflow.Data;
import weka.knowledgeflow.StepManager;

/**
 * A step of the KnowledgeFlow that trains an updateable clusterer on a stream of rows, one after
 * another, which Weka's own Clusterer step does not do. At the end of the stream it outputs the
 * clusterer and its report.
 */
@KFStep(
    name = "IncrementalClusterer",
    category = "Clusterers",
    toolTipText = "Trains an updateable clusterer on a stream of instances",
    iconPath = StepVisual.BASE_ICON_PATH + "DefaultClusterer.gif")
public class IncrementalClusterer extends BaseStep {

  private static final long serialVersionUID = 1L;

  private weka.clusterers.Clusterer m_Clusterer = new MetaClustererUpdateable();
  private transient weka.clusterers.Clusterer m_Learner;
  private transient Instances m_Header;

  @Override
  public String globalInfo() {
    return "Trains an updateable clusterer, such as MetaClustererUpdateable, on the rows of an"
        + " 'instance' connection, one after another. At the end of the stream the clusterer goes to"
        + " 'batchClusterer' connections, its report to 'text' connections.";
  }

  public weka.clusterers.Clusterer getClusterer() {
    return m_Clusterer;
  }

  /** Chooses the clusterer, which must be updateable. */
  @OptionMetadata(
      displayName = "Clusterer",
      description = "The updateable clusterer to train",
      displayOrder = 1)
  public void setClusterer(weka.clusterers.Clusterer clusterer) {
    m_Clusterer = clusterer;
  }

  @Override
  public void stepInit() throws WekaException {
    if (!(m_Clusterer instanceof UpdateableClusterer)) {
      throw new WekaException("clusterer: " + m_Clusterer.getClass().getName()
          + " cannot learn from a stream; choose an updateable one, such as"
          + " MetaClustererUpdateable");
    }
    m_Learner = null;
  }

  @Override
  public List<String> getIncomingConnectionTypes() {
    return getStepManager().numIncomingConnections() == 0
        ? List.of(StepManager.CON_INSTANCE)
        : List.of();
  }

  @Override
  public List<String> getOutgoingConnectionTypes() {
    List<String> result = new ArrayList<>();
    if (getStepManager().numIncomingConnections() > 0) {
      result.add(StepManager.CON_BATCH_CLUSTERER);
      result.add(StepManager.CON_TEXT);
    }
    return result;
  }

  @Override
  public synchronized void processIncoming(Data data) throws WekaException {
    if (isStopRequested()) {
      getStepManager().interrupted();
    } else if (getStepManager().isStreamFinished(data)) {
      finish();
    } else {
      learn(data.getPrimaryPayload());
    }
  }

  private void learn(Instance row) throws WekaException {
    try {
      if (m_Learner == null) {
        getStepManager().processing();
        m_Header = new Instances(row.dataset(), 0);
        m_Learner = AbstractClusterer.makeCopy(m_Clusterer);
        m_Learner.buildClusterer(m_Header);
      }
      getStepManager().throughputUpdateStart();
      ((UpdateableClusterer) m_Learner).updateClusterer(row);
      getStepManager().throughputUpdateEnd();
    } catch (Exception e) {
      throw new WekaException(e);
    }
  }

  private void finish() throws WekaException {
    if (m_Learner != null) {
      ((UpdateableClusterer) m_Learner).updateFinished();
      String title = m_Learner.getClass().getSimpleName() + ": " + m_Header.relationName();
      Data report = new Data(StepManager.CON_TEXT, m_Learner.toString());
      report.setPayloadElement(StepManager.CON_AUX_DATA_TEXT_TITLE, title);
      Data clusterer = new Data(StepManager.CON_BATCH_CLUSTERER, m_Learner);
      clusterer.setPayloadElement(StepManager.CON_AUX_DATA_TRAININGSET, m_Header);
      clusterer.setPayloadElement(StepManager.CON_AUX_DATA_SET_NUM, 1);
      clusterer.setPayloadElement(StepManager.CON_AUX_DATA_MAX_SET_NUM, 1);
      getStepManager().outputData(report, clusterer);
    }
    getStepManager().finished();
  }
}
