package weka.knowledgeflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import weka.core.WekaException;
import weka.gui.Logger;
import weka.knowledgeflow.steps.ImageViewer;
import weka.knowledgeflow.steps.Step;
import weka.knowledgeflow.steps.TextViewer;

/** Runs flows as Weka's FlowRunner does, without windows, and reads what they found. */
public final class Flows {

  private Flows() {}

  /** Loads a flow, runs it to its end and gives it back; whatever is logged as an error fails. */
  public static Flow run(Path file) throws Exception {
    Flow flow = Flow.loadFlow(file.toFile(), new Log());
    assertThat(run(flow)).isEmpty();
    return flow;
  }

  /** The errors that were logged, also of steps that could not begin. */
  public static List<String> run(Flow flow) {
    Log log = new Log();
    FlowRunner runner = new FlowRunner();
    runner.setLogger(log);
    runner.setFlow(flow);
    try {
      runner.run();
      runner.waitUntilFinished();
    } catch (WekaException e) {
      log.logMessage(e.toString());
    }
    return log.errors();
  }

  /** A step, in a flow. */
  public static StepManagerImpl add(Flow flow, String name, Step step) {
    step.setName(name);
    StepManagerImpl manager = new StepManagerImpl(step);
    flow.addStep(manager);
    return manager;
  }

  public static void connect(Flow flow, StepManagerImpl from, StepManagerImpl to, String type) {
    assertThat(flow.connectSteps(from, to, type))
        .as("%s to %s: %s", from.getName(), to.getName(), type)
        .isTrue();
  }

  public static List<String> texts(Flow flow, String viewer) {
    return List.copyOf(((TextViewer) step(flow, viewer)).getResults().values());
  }

  public static Map<String, java.awt.image.BufferedImage> images(Flow flow, String viewer) {
    return ((ImageViewer) step(flow, viewer)).getImages();
  }

  private static Step step(Flow flow, String name) {
    return flow.findStep(name).getManagedStep();
  }

  private static final class Log implements Logger {
    private final List<String> lines = new ArrayList<>();

    @Override
    public synchronized void logMessage(String message) {
      lines.add(message);
    }

    @Override
    public synchronized void statusMessage(String message) {
      lines.add(message);
    }

    synchronized List<String> errors() {
      return lines.stream()
          .filter(line -> line.contains("ERROR") || line.contains("Exception"))
          .toList();
    }
  }
}
