package metaclustering.model;

import com.eclipsesource.json.JsonObject;

/**
 * A model as plain arrays in JSON, for other programs and later versions. With A attributes, D columns
 * (see {@link metaclustering.table.TableLayout}) and M meta-clusters of K centres, where K may differ
 * between meta-clusters:
 *
 * <ul>
 *   <li>names [A]; values [A][], the values of nominal attributes, none of numeric ones; informative
 *       [A], whether two different values occurred in training
 *   <li>offsets [A], units [A]: a numeric column is {@code (value - offset) / unit}
 *   <li>means [D], variances [D]: of the columns in training
 *   <li>geometry: {@code MASKED_DISTANCE} or {@code MASKED_SPACE}, see {@link Geometry}
 *   <li>masks [M][A], centres [M][K][D], certainties [A]
 *   <li>relativeError, explained [A], explainedByMetaCluster [M], sizes [M][K]: see {@link
 *       ModelSummary}
 *   <li>corrections [M][K][D], reconstructionError: see {@link Reconstruction}; missing if it corrects
 *       nothing
 *   <li>joint, true if codes are chosen so that the reconstruction comes close to the row; else missing
 * </ul>
 */
public final class ModelJson {

  private ModelJson() {}

  /** All of a model. */
  public static JsonObject of(MetaClusterModel model) {
    return model.plain().json();
  }

  /**
   * The model, equal bit for bit to the one that was written.
   *
   * @throws IllegalArgumentException naming what is missing or does not fit
   */
  public static MetaClusterModel read(JsonObject json) {
    return SerializedModel.restore(json);
  }
}
