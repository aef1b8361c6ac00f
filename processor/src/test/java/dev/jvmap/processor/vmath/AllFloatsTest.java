package dev.jvmap.processor.vmath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The errors of all float functions of one argument at all 2<sup>32</sup> floats, in lanes, one to two minutes for each; {@code SameBitsTest}
 * says that the bits are those of scalar calls. They are held against the double functions, whose error of less than an ulp of a double is nothing
 * in ulps of a float. {@code -Djvmap.floats=all}, or some of them: {@code -Djvmap.floats=sinf,cosf}.
 */
@EnabledIfSystemProperty(named = "jvmap.floats", matches = ".+")
class AllFloatsTest {
    private static final Path PAGE = Path.of("..", "docs", "math.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| `(\\w+)\\(float x\\)` \\| ([0-9.]+) \\|$", Pattern.MULTILINE);
    private static final long FLOATS = 1L << 32;

    /** So few that arguments and results stay in the cache. */
    private static final int AT_ONCE = 1 << 13;

    @TempDir
    static Path classes;

    private final float[] arguments = new float[AT_ONCE];
    private final float[] results = new float[AT_ONCE];
    private final double[] wideArguments = new double[AT_ONCE];
    private final double[] exact = new double[AT_ONCE];

    @BeforeAll
    static void compile() throws IOException {
        VMathKernels.compileTo(classes);
    }

    static List<String> functions() throws IOException {
        String asked = System.getProperty("jvmap.floats");
        return statedErrors().keySet().stream().sorted()
                .filter(function -> asked.equals("all") || List.of(asked.split(",")).contains(function)).toList();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void errorStaysBelowTheStatedOne(String function, TestReporter reporter)
            throws IOException, ReflectiveOperationException {
        Method floats = batched(function + "_float");
        Method doubles = batched(function.substring(0, function.length() - 1) + "_double");
        double worst = 0;
        float where = 0;
        for (long first = 0; first < FLOATS; first += AT_ONCE) {
            compute(floats, doubles, (int) first);
            for (int i = 0; i < AT_ONCE; i++) {
                double error = isNearest(results[i], exact[i]) ? 0 : error(results[i], exact[i]);
                if (!(error <= worst)) {
                    worst = error;
                    where = arguments[i];
                }
            }
        }
        reporter.publishEntry(function, "%.4f ulp at %s".formatted(worst, where));
        assertThat(worst).as("%s at %s", function, where).isLessThanOrEqualTo(statedErrors().get(function));
    }

    private void compute(Method floats, Method doubles, int firstBits)
            throws IllegalAccessException, InvocationTargetException {
        for (int i = 0; i < AT_ONCE; i++) {
            arguments[i] = Float.intBitsToFloat(firstBits + i);
            wideArguments[i] = arguments[i];
        }
        floats.invoke(null, results, arguments, LanesProcess.LANES);
        doubles.invoke(null, exact, wideArguments, LanesProcess.LANES);
    }

    /** Nearly all are. */
    private static boolean isNearest(float result, double exact) {
        return Float.floatToRawIntBits(result) == Float.floatToRawIntBits((float) exact);
    }

    /** In ulps of a float. What rounds to zero, to an infinity or to NaN must be met exactly; next to zero, one step is within the error. */
    private static double error(float result, double exact) {
        if (exact == 0 || !Float.isFinite((float) exact) || !Float.isFinite(result)) {
            return Float.isNaN(result) && Double.isNaN(exact) ? 0 : Double.POSITIVE_INFINITY;
        }
        int exponent = Math.max(Math.getExponent(exact), Float.MIN_EXPONENT);
        return Math.abs(result - exact) * Math.scalb(1.0, Float.PRECISION - 1 - exponent);
    }

    /** The functions of the page, with their errors in ulp. */
    private static Map<String, Double> statedErrors() throws IOException {
        return ROW.matcher(Files.readString(PAGE)).results()
                .collect(Collectors.toMap(row -> row.group(1), row -> Double.valueOf(row.group(2))));
    }

    private static Method batched(String name) throws ClassNotFoundException, MalformedURLException {
        ClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
        return Arrays.stream(Class.forName(VMathKernels.CLASS + "Batched", true, loader).getMethods())
                .filter(method -> method.getName().equals(name + "Into") && method.getParameterCount() == 3
                        && method.getParameterTypes()[0].isArray())
                .findFirst().orElseThrow();
    }
}
