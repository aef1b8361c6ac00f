import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the classes that exist once per primitive type: {@code java Generate.java TEMPLATES TARGET} fills in the
 * columns below for every {@code *.java.template} in the folder TEMPLATES. In the name of a template, {@code Value}
 * stands for the type.
 */
final class Generate {
    /**
     * One primitive type.
     *
     * @param Value its name in class names
     * @param Box the class of its objects
     * @param value its keyword
     * @param lane the type of its lanes
     * @param toLane an expression for {@code x} in a lane
     * @param toValue an expression for the value of lane {@code x}
     * @param toBits an expression for a number that is equal for equal values {@code x}
     * @param bytes its size
     * @param layout how a memory segment holds it
     * @param storage the values of the Java array that is a memory segment of them; a {@code boolean[]} cannot be one
     */
    record Type(String Value, String Box, String value, String lane, String toLane, String toValue, String toBits, int bytes,
            String layout, String storage) {
        String fill(String template) {
            return template.replace("${Value}", Value).replace("${Box}", Box).replace("${value}", value).replace("${lane}", lane)
                    .replace("${toLane}", toLane).replace("${toValue}", toValue).replace("${toBits}", toBits)
                    .replace("${bytes}", Integer.toString(bytes)).replace("${layout}", layout)
                    .replace("${storage}", storage);
        }
    }

    private static final List<Type> TYPES = List.of(
            new Type("Double", "Double", "double", "double", "x", "x", "Double.doubleToLongBits(x)", 8, "JAVA_DOUBLE_UNALIGNED", "double"),
            new Type("Float", "Float", "float", "float", "x", "x", "Float.floatToIntBits(x)", 4, "JAVA_FLOAT_UNALIGNED", "float"),
            new Type("Long", "Long", "long", "long", "x", "x", "x", 8, "JAVA_LONG_UNALIGNED", "long"),
            new Type("Int", "Integer", "int", "int", "x", "x", "x", 4, "JAVA_INT_UNALIGNED", "int"),
            new Type("Short", "Short", "short", "int", "x", "(short) x", "x", 2, "JAVA_SHORT_UNALIGNED", "short"),
            new Type("Char", "Character", "char", "int", "x", "(char) x", "x", 2, "JAVA_CHAR_UNALIGNED", "char"),
            new Type("Byte", "Byte", "byte", "int", "x", "(byte) x", "x", 1, "JAVA_BYTE", "byte"),
            new Type("Boolean", "Boolean", "boolean", "int", "x ? 1 : 0", "x != 0", "x ? 1 : 0", 1, "JAVA_BOOLEAN", "byte"));

    /** The types of lanes, for the template that has vectors of them. */
    private static final List<Type> LANES = TYPES.stream().filter(type -> type.value.equals(type.lane)).toList();
    private static final String OF_LANES = "Squares.java";

    public static void main(String[] args) throws IOException {
        Path templates = Path.of(args[0]);
        try (Stream<Path> files = Files.walk(templates)) {
            for (Path template : files.filter(file -> file.toString().endsWith(".java.template")).toList()) {
                String name = templates.relativize(template).toString().replace(".template", "");
                String text = Files.readString(template);
                for (Type type : name.endsWith(OF_LANES) ? LANES : TYPES) {
                    write(Path.of(args[1]).resolve(name.replace("Value", type.Value)), type.fill(text));
                }
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
