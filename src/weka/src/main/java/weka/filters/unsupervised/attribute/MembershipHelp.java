package weka.filters.unsupervised.attribute;

/** What the properties of {@link MetaClusterMembership} do; a window shows the first sentence of each. */
final class MembershipHelp {

  static final String OUTPUT =
      "Form of the new attributes: the nearest centre of each attribute group (nominal, one-hot),"
          + " numbers for every centre (soft, nearness) or what they leave unexplained (residual)."
          + " nominal is one nominal attribute for each group, one-hot one binary attribute for each"
          + " centre in sparse rows, both gives both. soft is memberships from 0 to 1 that sum to 1 in"
          + " each group (0 below 1/32 of the largest), nearness how much nearer the row is to each"
          + " centre than to all of its group on average. residual is the difference between each"
          + " numeric attribute and its reconstruction from the code, for a second stage, without the"
          + " nominal attributes. auto is nearness where the original attributes are kept, otherwise"
          + " nominal. What is constant in the first batch or repeats another attribute is left out.";

  static final String KEEP_ORIGINAL = "Keep the original attributes before the new ones.";

  static final String FINAL_CLUSTER = "Add the cluster of the row as a nominal attribute.";

  static final String IGNORED_ATTRIBUTES =
      "Attributes that the clusterer ignores, as a range such as 1,4-6,last. The class is always"
          + " ignored.";

  static final String INVERT_SELECTION = "Ignore all attributes but those of the range.";

  static final String DISTANCES =
      "Add for each attribute group how far the row is from its centre: far where the row resembles no"
          + " training row.";

  static final String TRAININGS =
      "Number of clusterings, with consecutive seeds, whose codes are given side by side; 0 for one"
          + " whose numbers of groups and centres suit the number of attributes. All but the first"
          + " begin with equal masks, so that their attribute groups differ. With 0, numMetaClusters"
          + " and clustersEach of the clusterer are not used but one and a half times as many groups as"
          + " independent attributes would say as much, of 20 centres; for nearness and soft"
          + " memberships three times as many, of 8 centres; at most a group for every two attributes,"
          + " and 12. Setting the clusterer changes 0 to 1.";

  private MembershipHelp() {}
}
