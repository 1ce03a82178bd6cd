package metaclustering.cli.progress;

import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how many of a known number of steps are done: as a bar on a terminal, else line by line. */
public interface Steps extends AutoCloseable {

  /** A step is done. */
  void done(String line);

  @Override
  void close();

  /** Steps that are shown to whoever watches. */
  static Steps show(String task, long count, PrintWriter err) {
    return Terminal.isInteractive() ? new Bar(task, count) : new Lines(err);
  }

  /** One line for each. */
  record Lines(PrintWriter out) implements Steps {

    @Override
    public void done(String line) {
      out.println(line);
      out.flush();
    }

    @Override
    public void close() {
      out.flush();
    }
  }

  /** A bar on standard error, a terminal, with the time that is left. */
  final class Bar implements Steps {

    private final ProgressBar bar;

    Bar(String task, long count) {
      bar = new ProgressBarBuilder()
          .setTaskName(task)
          .setInitialMax(count)
          .setStyle(ProgressBarStyle.ASCII)
          .setConsumer(new ConsoleProgressBarConsumer(System.err))
          .build();
    }

    @Override
    public void done(String line) {
      bar.step();
      bar.setExtraMessage(" " + line);
    }

    @Override
    public void close() {
      bar.close();
    }
  }
}
