package weka.clusterers.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium, if there is one with its driver, for pages in files. */
final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  static Browser start() {
    Assumptions.assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER), "needs Chromium");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions()
        .setBinary(CHROMIUM.toString())
        .addArguments(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    return new Browser(new ChromeDriver(service, options));
  }

  void open(Path page, int width) {
    driver.manage().window().setSize(new Dimension(width, 900));
    driver.get(page.toUri().toString());
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  /** The texts of all elements of a kind, also of those that are not seen. */
  List<String> texts(String css) {
    return strings(
        "return Array.from(document.querySelectorAll(arguments[0]))"
            + ".map(element => element.textContent.trim())",
        css);
  }

  /** The lines of a table's body, their cells joined by a bar. */
  List<String> lines(String css) {
    return strings(
        "return Array.from(document.querySelectorAll(arguments[0] + ' tbody tr'))"
            + ".map(line => Array.from(line.cells).map(cell => cell.textContent.trim()).join('|'))",
        css);
  }

  private List<String> strings(String script, String css) {
    return ((List<?>) driver.executeScript(script, css))
        .stream().map(String::valueOf).toList();
  }

  Object run(String script) {
    return driver.executeScript(script);
  }

  /** What the page has written to the console, errors among it. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Whether axe-core finds nothing that keeps somebody from using the page. */
  void assertAccessible() throws IOException {
    try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
      driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    Object violations = driver.executeAsyncScript("""
        const done = arguments[arguments.length - 1];
        axe.run().then(found => done(found.violations
          .map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 200)).join(' | '))
          .join('\\n')));
        """);
    assertThat((String) violations).isEmpty();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
