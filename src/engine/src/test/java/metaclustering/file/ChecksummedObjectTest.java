package metaclustering.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.URL;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksummedObjectTest {

  private static final class Thing implements Serializable {
    private static final long serialVersionUID = 1L;
    private final double value;
    private final Object part;

    Thing(double value, Object part) {
      this.value = value;
      this.part = part;
    }

    private Object writeReplace() {
      return ChecksummedObject.of(this);
    }
  }

  private static byte[] write(Object object) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  private static int place(byte[] bytes, byte[] what) {
    for (int i = 0; i + what.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + what.length, what, 0, what.length)) {
        return i;
      }
    }
    throw new AssertionError("not there");
  }

  /** Where the format stands: before length, checksum and content, which is a stream of its own. */
  private static int placeOfFormat(byte[] bytes) {
    byte[] begin = {(byte) 0xac, (byte) 0xed, 0, 5};
    return 4 + place(Arrays.copyOfRange(bytes, 4, bytes.length), begin) - 12;
  }

  private static byte[] bytes(double value) {
    return ByteBuffer.allocate(8).putDouble(value).array();
  }

  @Test
  void comesBackWithItsParts() throws Exception {
    Thing inner = new Thing(2, List.of("text"));
    Thing back = (Thing) read(write(new Thing(1, inner)));
    assertThat(back.value).isEqualTo(1);
    assertThat(((Thing) back.part).value).isEqualTo(2);
    assertThat(((Thing) back.part).part).isEqualTo(List.of("text"));
  }

  @Test
  void aChangedNumberIsNoticed() throws Exception {
    byte[] bytes = write(new Thing(1.5, null));
    bytes[place(bytes, bytes(1.5)) + 7] ^= 1;
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageStartingWith("the model is damaged");
  }

  @Test
  void anEndThatIsMissingIsNoticedBeforeRoomIsMade() throws Exception {
    byte[] bytes = write(new Thing(1, new byte[5000]));
    int length = placeOfFormat(bytes) + 4;
    ByteBuffer.wrap(bytes).putInt(length, Integer.MAX_VALUE);
    long before = allocated();
    assertThatThrownBy(() -> read(bytes)).hasMessageStartingWith("the model is damaged");
    assertThat(allocated() - before).isLessThan(10_000_000);
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean)
            java.lang.management.ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  @Test
  void aNewerFormatIsNamed() throws Exception {
    byte[] bytes = write(new Thing(1, null));
    int format = placeOfFormat(bytes);
    ByteBuffer.wrap(bytes).putInt(format, 7);
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("has format 7")
        .hasMessageContaining("reads format " + ChecksummedObject.FORMAT)
        .hasMessageContaining("install a newer version");
    ByteBuffer.wrap(bytes).putInt(format, 0);
    assertThatThrownBy(() -> read(bytes)).hasMessageStartingWith("the model is damaged");
  }

  @Test
  void classesThatAreNotExpectedAreRefused() throws Exception {
    byte[] bytes = write(new Thing(1, new URL("http://localhost/")));
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(InvalidClassException.class)
        .hasMessageContaining("REJECTED");
    byte[] swing = write(new Thing(1, new javax.swing.DefaultListModel<String>()));
    assertThatThrownBy(() -> read(swing)).isInstanceOf(InvalidClassException.class);
  }
}
