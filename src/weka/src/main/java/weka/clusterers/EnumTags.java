package weka.clusterers;

import java.util.List;
import metaclustering.settings.Setting;
import weka.core.SelectedTag;
import weka.core.Tag;

/** The choices of a setting as Weka's tags. */
public final class EnumTags<E extends Enum<E>> {

  private final List<E> values;
  private final Tag[] tags;

  /**
   * Lists the choices of a setting.
   *
   * @param descriptions one per choice, for people
   */
  public EnumTags(Setting<E> setting, String... descriptions) {
    this.values = List.of(setting.choices());
    this.tags = new Tag[values.size()];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = new Tag(i, Setting.word(values.get(i)), descriptions[i], false);
    }
  }

  public Tag[] tags() {
    return tags;
  }

  public SelectedTag select(E value) {
    return new SelectedTag(values.indexOf(value), tags);
  }

  /** The value of a tag, or the old one if the tag was not made for this enum. */
  public E value(SelectedTag selected, E old) {
    return selected.getTags() == tags ? values.get(selected.getSelectedTag().getID()) : old;
  }
}
