package metaclustering.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.util.zip.CRC32;

/**
 * Replaces an object in Java serialisation by its bytes with a format number and their CRC-32, so that
 * damage is noticed wherever the object is read, by Weka too. Only when the checksum is right is the
 * object restored, of classes that are expected and with arrays no longer than the bytes.
 *
 * <p>Design notes. A class asks for it by {@code Object writeReplace() { return ChecksummedObject.of(this); }}.
 * The bytes are written as data, not as an array: Java makes room for an array by the length that it
 * reads, which may be damaged, but reads data as they come.
 */
public final class ChecksummedObject implements Serializable {

  private static final long serialVersionUID = 1L;

  static final int FORMAT = 1;

  /** Our own classes, what they hold of Weka's, of Java's, and the random generators. */
  private static final String EXPECTED = String.join(
      ";",
      "metaclustering.**",
      "weka.core.*",
      "weka.clusterers.*",
      "weka.classifiers.*",
      "weka.classifiers.lazy.*",
      "weka.filters.*",
      "weka.filters.unsupervised.attribute.*",
      "weka.datagenerators.**",
      "org.apache.commons.math3.random.*",
      "java.lang.*",
      "java.util.*",
      "java.io.File",
      "java.text.*",
      "sun.util.calendar.*",
      "maxdepth=500");

  /** The object whose bytes are being written. */
  private static final ThreadLocal<Object> BEING_WRITTEN = new ThreadLocal<>();

  private transient byte[] content;
  private transient Object restored;

  ChecksummedObject(byte[] content) {
    this.content = content;
  }

  byte[] content() {
    return content;
  }

  /** A checksummed copy of an object; the object itself while its bytes are being written. */
  public static Object of(Serializable object) {
    Object outer = BEING_WRITTEN.get();
    if (object == outer) {
      return object;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BEING_WRITTEN.set(object);
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    } catch (IOException e) {
      throw new IllegalStateException("cannot be saved: " + e, e);
    } finally {
      BEING_WRITTEN.set(outer);
    }
    return new ChecksummedObject(bytes.toByteArray());
  }

  /** Lets expected classes pass, and arrays no longer than the bytes that they are read from. */
  static ObjectInputFilter filter(long bytes) {
    return ObjectInputFilter.Config.createFilter("maxarray=" + bytes + ";" + EXPECTED + ";!*");
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    out.defaultWriteObject();
    out.writeInt(FORMAT);
    out.writeInt(content.length);
    out.writeInt(checksum(content));
    out.write(content);
  }

  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    int format = in.readInt();
    if (format > FORMAT) {
      throw new InvalidObjectException("the model has format " + format
          + ", this version of metaClustering reads format " + FORMAT
          + ": install a newer version, or the model is damaged");
    }
    int length = in.readInt();
    int checksum = in.readInt();
    byte[] bytes = read(in, length);
    if (format < 1 || bytes.length != length || checksum(bytes) != checksum) {
      throw new InvalidObjectException(
          "the model is damaged: its checksum is wrong or its end is missing");
    }
    try (ObjectInputStream inner = new Restoring(bytes)) {
      restored = inner.readObject();
    }
  }

  /** As many bytes as there are, at most the length. */
  private static byte[] read(InputStream in, int length) throws IOException {
    try {
      return in.readNBytes(Math.max(0, length));
    } catch (EOFException e) {
      return new byte[0]; // the caller checks their number
    }
  }

  private Object readResolve() {
    return restored;
  }

  /** Finds classes beside this one, where Weka loads packages by loaders of their own. */
  private static final class Restoring extends ObjectInputStream {

    Restoring(byte[] bytes) throws IOException {
      super(new ByteArrayInputStream(bytes));
      setObjectInputFilter(filter(bytes.length));
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass type)
        throws IOException, ClassNotFoundException {
      try {
        return Class.forName(type.getName(), false, ChecksummedObject.class.getClassLoader());
      } catch (ClassNotFoundException e) {
        return super.resolveClass(type);
      }
    }
  }
}
