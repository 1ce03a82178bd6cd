package metaclustering.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** What stands behind the checksum of a saved object. */
public final class ChecksummedObjectBytes {

  private ChecksummedObjectBytes() {}

  /** The bytes that are sealed when an object is saved. */
  public static byte[] content(Serializable object) {
    return ((ChecksummedObject) ChecksummedObject.of(object)).content();
  }

  /** Reads an object of some bytes, sealed as they are. */
  public static Object read(byte[] content) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new ChecksummedObject(content));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
