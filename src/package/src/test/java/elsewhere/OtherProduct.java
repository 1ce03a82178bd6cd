package elsewhere;

import java.util.concurrent.Callable;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Nd4j;

/** What a Weka package of someone else's might do with an ND4J of its own. */
public class OtherProduct implements Callable<String> {

  /** The sum of a product, 36, and whose ND4J computed it. */
  @Override
  public String call() {
    ND4JClassLoading.setNd4jClassloaderFromClass(OtherProduct.class);
    float sum = Nd4j.ones(3, 4).mmul(Nd4j.ones(4, 3)).sumNumber().floatValue();
    return sum + " by " + Nd4j.class.getClassLoader();
  }
}
