package weka.clusterers;

import weka.core.Instances;

/** Hides the class from schemes that would learn from it. */
public final class ClassRemoval {

  private ClassRemoval() {}

  /**
   * The attributes of rows, none of them the class: what is saved behind a clusterer. Weka compares it with
   * rows whose class it does not set.
   */
  public static Instances savedHeader(Instances rows) {
    return without(rows.stringFreeStructure(), -1);
  }

  /** A copy of rows without their class attribute, if they have one. */
  public static Instances withoutClass(Instances rows) {
    return without(rows, rows.classIndex());
  }

  /**
   * A copy of rows without a class, and without one attribute.
   *
   * @param attribute its index; negative to keep all
   */
  public static Instances without(Instances rows, int attribute) {
    Instances result = new Instances(rows);
    result.setClassIndex(-1);
    if (attribute >= 0) {
      result.deleteAttributeAt(attribute);
    }
    return result;
  }
}
