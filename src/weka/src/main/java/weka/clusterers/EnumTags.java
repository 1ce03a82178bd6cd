package weka.clusterers;

import java.util.List;
import java.util.Locale;
import weka.core.SelectedTag;
import weka.core.Tag;

/** The values of an enum as Weka's tags: the option's word is the value's name in lower case. */
final class EnumTags<E extends Enum<E>> {

  private final List<E> values;
  private final Tag[] tags;

  /**
   * Lists the values.
   *
   * @param descriptions one per value, for people
   */
  EnumTags(E[] values, String... descriptions) {
    this.values = List.of(values);
    this.tags = new Tag[values.length];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = new Tag(i, word(values[i]), descriptions[i], false);
    }
  }

  Tag[] tags() {
    return tags;
  }

  SelectedTag select(E value) {
    return new SelectedTag(values.indexOf(value), tags);
  }

  /** The value of a tag, or the old one if the tag was not made for this enum. */
  E value(SelectedTag selected, E old) {
    return selected.getTags() == tags ? values.get(selected.getSelectedTag().getID()) : old;
  }

  /** The words of the option, separated by bars. */
  String words() {
    return String.join("|", values.stream().map(EnumTags::word).toList());
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
