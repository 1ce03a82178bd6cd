package weka.filters.unsupervised.attribute;

import java.util.ArrayList;
import java.util.List;
import metaclustering.settings.FinalClusterMethod;
import metaclustering.settings.MaskStart;
import metaclustering.settings.Setting;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;
import weka.core.SelectedTag;

/**
 * Trains the clusterers whose codes become attributes. Clusters of rows are learned only where they
 * are given out.
 *
 * @param untrained makes a clusterer whose seed is so far from the one that was chosen
 * @param perCentre whether a number for each centre is given out, not one symbol of each group
 * @param finalClusters whether those of the first clusterer are given out
 */
record MembershipTraining(Maker untrained, boolean perCentre, boolean finalClusters) {

  @FunctionalInterface
  interface Maker {
    MetaClusterer clusterer(int seedsOn) throws Exception;
  }

  /**
   * The trained clusterers.
   *
   * @param trainings how many; 0 for one whose size suits features, or none if there is nothing to learn
   */
  List<MetaClusterer> of(Instances rows, int trainings) throws Exception {
    if (trainings == 0) {
      return ofSuitableSize(rows);
    }
    List<MetaClusterer> result = new ArrayList<>();
    for (int i = 0; i < trainings; i++) {
      MetaClusterer clusterer = clusterer(i);
      if (i > 0) {
        clusterer.setMaskStart(
            new SelectedTag(Setting.word(MaskStart.UNIFORM), MetaClusterer.TAGS_START));
      }
      result.add(MetaClustererFilter.trained(clusterer, rows));
    }
    return result;
  }

  private List<MetaClusterer> ofSuitableSize(Instances rows) throws Exception {
    FeatureSize size = perCentre ? FeatureSize.ofNearness(rows) : FeatureSize.ofCodes(rows);
    if (size.groups() == 0) {
      return List.of();
    }
    MetaClusterer clusterer = clusterer(0);
    clusterer.setNumMetaClusters(size.groups());
    clusterer.setClustersEach(size.centres());
    return List.of(MetaClustererFilter.trained(clusterer, rows));
  }

  private MetaClusterer clusterer(int seedsOn) throws Exception {
    MetaClusterer clusterer = untrained.clusterer(seedsOn);
    if (seedsOn > 0 || !finalClusters) {
      clusterer.setNumClusters(1);
      clusterer.setFinalClusters(
          new SelectedTag(Setting.word(FinalClusterMethod.CODES), MetaClusterer.TAGS_FINAL));
      clusterer.setStabilityHalves(0);
    }
    return clusterer;
  }
}
