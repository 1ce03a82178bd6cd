package metaclustering.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import metaclustering.agreement.CoMembership;
import metaclustering.picture.colour.ColourMap;
import metaclustering.picture.colour.GroupColours;
import metaclustering.picture.layout.Drawable;
import metaclustering.picture.layout.Legend;
import metaclustering.picture.layout.Sheet;
import metaclustering.picture.layout.TextStyle;

/**
 * How often two attributes are in the same group in several trainings, as a square of colours:
 * attributes in the order of their groups from top to bottom and from left to right. Names are drawn
 * if there are at most 80.
 */
public final class StabilityPicture implements Drawable {

  private static final int MAX_NAMED = 80;
  private static final int MAX_NAME_LENGTH = 40;
  private static final int SIDE = 640;
  private static final int MARK = 6;
  private static final int GAP = 8;

  private final CoMembership shares;
  private final int cell;
  private final int nameWidth;

  private StabilityPicture(CoMembership shares) {
    this.shares = shares;
    boolean named = shares.size() <= MAX_NAMED;
    this.cell = named ? TextStyle.PLAIN.height() : Math.max(1, SIDE / shares.size());
    this.nameWidth = named
        ? GAP
            + TextStyle.PLAIN.width(
                shares.names().stream().map(StabilityPicture::shortened).toList())
        : 0;
  }

  private static String shortened(String name) {
    return GroupLabels.shortened(name, MAX_NAME_LENGTH);
  }

  public static Sheet of(CoMembership shares) {
    return Sheet.titled(
            "Attributes in the same group in "
                + GroupLabels.counted(shares.trainings(), "training"),
            GroupLabels.counted(shares.size(), "attribute") + " in the order of their groups",
            String.format(
                Locale.ROOT,
                "%.1f %% of all pairs are always in the same group or never",
                100 * shares.stablePairs()))
        .add(new StabilityPicture(shares))
        .add(new Legend("share of the trainings", ColourMap.VIRIDIS, 0, 1, List.of()));
  }

  @Override
  public int width() {
    return nameWidth + MARK + 1 + shares.size() * cell;
  }

  @Override
  public int height() {
    return MARK + 1 + shares.size() * cell;
  }

  @Override
  public void draw(Graphics2D graphics, int left, int top) {
    int cells = left + nameWidth + MARK + 1;
    int first = top + MARK + 1;
    for (int i = 0; i < shares.size(); i++) {
      int y = first + i * cell;
      if (nameWidth > 0) {
        String name = shortened(shares.names().get(i));
        TextStyle.PLAIN.drawLeftOf(graphics, name, left + nameWidth - GAP, y);
      }
      graphics.setColor(new Color(GroupColours.rgb(shares.groupOf()[i])));
      graphics.fillRect(left + nameWidth, y, MARK, cell);
      graphics.fillRect(cells + i * cell, top, cell, MARK);
      for (int j = 0; j < shares.size(); j++) {
        graphics.setColor(new Color(ColourMap.VIRIDIS.rgb(shares.shares()[i][j])));
        graphics.fillRect(cells + j * cell, y, cell, cell);
      }
    }
  }
}
