package weka.gui.metaclustering;

import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.swing.AbstractButton;
import metaclustering.picture.PngFile;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.exception.WaitTimedOutError;
import org.assertj.swing.image.ScreenshotTaker;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;

/** The screen with its mouse: finds what is seen, presses it, waits, takes pictures. */
final class Screen implements AutoCloseable {

  static final Timeout PATIENCE = Timeout.timeout(60, TimeUnit.SECONDS);

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final Robot robot = BasicRobot.robotWithCurrentAwtHierarchy();

  Robot robot() {
    return robot;
  }

  /** The only component of a type that is showing and as wanted. */
  <C extends Component> C find(Container root, Class<C> type, Predicate<C> wanted) {
    return robot.finder().find(root, matcher(type, wanted));
  }

  static <C extends Component> GenericTypeMatcher<C> matcher(Class<C> type, Predicate<C> wanted) {
    return new GenericTypeMatcher<C>(type, true) {
      @Override
      protected boolean isMatching(C component) {
        return wanted.test(component);
      }
    };
  }

  /** Presses the only button of a type and text, as soon as it can be pressed. */
  <B extends AbstractButton> void press(Container root, Class<B> type, String text) {
    B button = find(root, type, b -> text.equals(b.getText()));
    waitFor(text + " to be enabled", button::isEnabled);
    robot.waitForIdle();
    robot.click(button);
  }

  /** Waits until something is so, seen by the event thread. */
  void waitFor(String what, BooleanSupplier condition) {
    try {
      Pause.pause(
          new Condition(what) {
            @Override
            public boolean test() {
              return onEventThread(condition::getAsBoolean);
            }
          },
          PATIENCE);
    } catch (WaitTimedOutError e) {
      saveAll("waited-in-vain");
      throw e;
    }
  }

  static <T> T onEventThread(Callable<T> question) {
    return GuiActionRunner.execute(question);
  }

  /** What a component looks like. */
  static BufferedImage picture(Component component) {
    return onEventThread(() -> {
      BufferedImage image = new BufferedImage(
          component.getWidth(), component.getHeight(), BufferedImage.TYPE_INT_RGB);
      component.paint(image.createGraphics());
      return image;
    });
  }

  /** Keeps a picture of a window, without its frame. */
  void save(Component window, String name) {
    robot.moveMouse(window, new Point(0, 0)); // away from what shows tips
    robot.waitForIdle();
    save(picture(window), name);
  }

  /** Keeps a picture of all that is on the screen, dialogs too. */
  void saveAll(String name) {
    robot.waitForIdle();
    save(new ScreenshotTaker().takeDesktopScreenshot(), name);
  }

  private static void save(BufferedImage image, String name) {
    try {
      PngFile.save(image, SCREENSHOTS.resolve(name + ".png"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes all windows. */
  @Override
  public void close() {
    robot.cleanUp();
  }
}
