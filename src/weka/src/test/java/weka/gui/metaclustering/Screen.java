package weka.gui.metaclustering;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Point;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.swing.AbstractButton;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import metaclustering.picture.file.PngFile;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.exception.WaitTimedOutError;
import org.assertj.swing.image.ScreenshotTaker;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;

/**
 * The screen with its mouse: finds what is seen, presses it, waits, takes pictures. One test at a time has
 * it, also where several JVMs run tests.
 */
final class Screen implements AutoCloseable {

  static final Timeout PATIENCE = Timeout.timeout(60, TimeUnit.SECONDS);

  private static final Timeout REACTION = Timeout.timeout(3, TimeUnit.SECONDS);
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final FileChannel alone;
  private final Robot robot;

  /** Waits until nobody else has it. */
  Screen() {
    try {
      alone = FileChannel.open(
          Path.of("target", "screen.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      alone.lock();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    robot = BasicRobot.robotWithCurrentAwtHierarchy();
  }

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

  /**
   * Presses the only button of a type and text, as soon as it can be pressed.
   *
   * @param effect what pressing it does
   */
  <B extends AbstractButton> void press(
      Container root, Class<B> type, String text, BooleanSupplier effect) {
    B button = find(root, type, b -> text.equals(b.getText()));
    waitFor(text + " to be enabled", button::isEnabled);
    click(button, effect);
  }

  /**
   * Clicks on something. If nothing happens a button is pressed without the mouse: where no window
   * manager runs, Java does not always learn where a dialog is on the screen.
   *
   * @param effect what the click does
   */
  void click(Component target, BooleanSupplier effect) {
    robot.waitForIdle();
    robot.click(target);
    if (!happens(effect) && target instanceof AbstractButton button) {
      SwingUtilities.invokeLater(button::doClick);
    }
    waitFor("the effect of a click on " + target, effect);
  }

  /** Whether a component of a type is seen somewhere in a container. */
  static boolean isShown(Container root, Class<?> type) {
    for (Component child : root.getComponents()) {
      boolean found = type.isInstance(child) && child.isShowing();
      boolean inside = child instanceof Container inner && isShown(inner, type);
      if (found || inside) {
        return true;
      }
    }
    return false;
  }

  /** Whether a menu is open. */
  static boolean hasMenu() {
    return MenuSelectionManager.defaultManager().getSelectedPath().length > 0;
  }

  /** Whether a dialog is open. */
  static boolean hasDialog() {
    return Arrays.stream(Window.getWindows()).anyMatch(w -> w instanceof Dialog && w.isShowing());
  }

  private static void pause(String what, BooleanSupplier condition, Timeout timeout) {
    Pause.pause(
        new Condition(what) {
          @Override
          public boolean test() {
            return onEventThread(condition::getAsBoolean);
          }
        },
        timeout);
  }

  private static boolean happens(BooleanSupplier effect) {
    try {
      pause("an effect", effect, REACTION);
      return true;
    } catch (WaitTimedOutError e) {
      return false;
    }
  }

  /** Waits until something is so, seen by the event thread. */
  void waitFor(String what, BooleanSupplier condition) {
    try {
      pause(what, condition, PATIENCE);
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
    try {
      alone.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
