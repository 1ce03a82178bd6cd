package metaclustering.file;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import com.eclipsesource.json.WriterConfig;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * Numbers, texts and arrays of any depth as JSON, and files of it. Every float and double comes back
 * bit for bit; what JSON has no number for is a text: "NaN", "Infinity", "-Infinity".
 *
 * <p>A file's last member is the CRC-32 of all others, without white space, in hexadecimal. To change a
 * file by hand, remove that member.
 */
public final class PlainJson {

  private static final String CHECKSUM = "crc32";

  private PlainJson() {}

  /** A number, text, truth value, or array of such, as JSON. */
  public static JsonValue of(Object value) {
    if (value instanceof Float f) {
      return Float.isFinite(f) ? Json.value(f) : Json.value(f.toString());
    } else if (value instanceof Double d) {
      return Double.isFinite(d) ? Json.value(d) : Json.value(d.toString());
    } else if (value instanceof Integer i) {
      return Json.value(i);
    } else if (value instanceof Long l) {
      return Json.value(l);
    } else if (value instanceof Boolean b) {
      return Json.value(b);
    } else if (value instanceof String s) {
      return Json.value(s);
    }
    JsonArray array = new JsonArray();
    for (int i = 0; i < Array.getLength(value); i++) {
      array.add(of(Array.get(value, i)));
    }
    return array;
  }

  /**
   * A member of an object.
   *
   * @param type of the result: int, long, float, double, boolean, String, or an array of such
   * @throws IllegalArgumentException naming the member if it is missing or of another type
   */
  @SuppressWarnings("unchecked") // of the type that was asked for
  public static <T> T get(JsonObject object, String name, Class<T> type) {
    if (object.get(name) == null) {
      throw new IllegalArgumentException("'" + name + "' is missing");
    }
    try {
      return (T) read(object.get(name), type);
    } catch (UnsupportedOperationException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + name + "' is not of type " + type.getSimpleName() + ": " + e.getMessage(), e);
    }
  }

  private static Object read(JsonValue value, Class<?> type) {
    if (type.isArray()) {
      JsonArray array = value.asArray();
      Object result = Array.newInstance(type.getComponentType(), array.size());
      for (int i = 0; i < array.size(); i++) {
        Array.set(result, i, read(array.get(i), type.getComponentType()));
      }
      return result;
    } else if (type == float.class) {
      return value.isString() ? Float.parseFloat(value.asString()) : value.asFloat();
    } else if (type == double.class) {
      return value.isString() ? Double.parseDouble(value.asString()) : value.asDouble();
    } else if (type == int.class) {
      return value.asInt();
    } else if (type == long.class) {
      return value.asLong();
    } else if (type == boolean.class) {
      return value.asBoolean();
    }
    return value.asString();
  }

  /**
   * Writes an object with its checksum; see {@link AtomicFile#save}.
   *
   * @param object gets the checksum as a member
   */
  public static void write(Path file, JsonObject object) throws IOException {
    object.add(CHECKSUM, checksum(object));
    AtomicFile.save(file, object.toString(WriterConfig.MINIMAL) + "\n");
  }

  private static String checksum(JsonObject object) {
    CRC32 crc = new CRC32();
    crc.update(object.toString(WriterConfig.MINIMAL).getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(crc.getValue());
  }

  /**
   * Reads an object; its checksum, if it has one, is compared and taken out.
   *
   * @throws IOException naming the file if it cannot be read or is damaged
   */
  public static JsonObject read(Path file) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      JsonObject object = Json.parse(text).asObject();
      JsonValue expected = object.get(CHECKSUM);
      object.remove(CHECKSUM);
      if (expected != null && !expected.equals(Json.value(checksum(object)))) {
        throw new IOException(file + " is damaged: its checksum is wrong (a file that was"
            + " changed by hand must not have the member '" + CHECKSUM + "')");
      }
      return object;
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": no such file", e);
    } catch (CharacterCodingException | ParseException | UnsupportedOperationException e) {
      throw new IOException(file + " is damaged: " + e.getMessage(), e);
    }
  }
}
