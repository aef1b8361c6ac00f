package dev.jvmap.processor.fuzz;

import dev.jvmap.VMath;
import dev.jvmap.processor.ir.Intrinsic;
import dev.jvmap.processor.ir.Kind;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The library functions that programs call: those of the compiler's table, and whatever else of java.lang takes and gives primitive values. */
record Library(String owner, String name, List<Kind> params, Kind result) {
    /** The table's rows whose bits Java fixes. */
    static final List<Library> EXACT = Intrinsic.all().stream().filter(Intrinsic::exact)
            .map(fn -> new Library(fn.owner(), fn.name(), fn.params(), fn.result())).toList();

    /** The runtime's own functions: called by their name, as then the loop has the same bits as the lanes. Their bodies are long. */
    static final List<Library> OWN = of(VMath.class).toList();

    /** What lanes call one by one. */
    static final List<Library> FOREIGN = Stream
            .of(Math.class, StrictMath.class, Integer.class, Long.class, Float.class, Double.class, Short.class,
                    Byte.class, Character.class, Boolean.class)
            .flatMap(Library::of).filter(fn -> Intrinsic.named(fn.owner, fn.name).isEmpty() && fn.isFixed()).toList();

    private static Stream<Library> of(Class<?> owner) {
        Set<Library> functions = new HashSet<>();
        for (Method method : owner.getDeclaredMethods()) {
            int modifiers = method.getModifiers();
            if (Modifier.isPublic(modifiers) && Modifier.isStatic(modifiers) && !method.isVarArgs()) {
                function(method).ifPresent(functions::add);
            }
        }
        return functions.stream().sorted(Comparator.comparing(Library::toString));
    }

    private static Optional<Library> function(Method method) {
        List<Kind> params = new ArrayList<>();
        for (Class<?> param : method.getParameterTypes()) {
            Optional<Kind> kind = kind(param);
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            params.add(kind.get());
        }
        return kind(method.getReturnType()).filter(_ -> !params.isEmpty()).map(
                result -> new Library(method.getDeclaringClass().getCanonicalName(), method.getName(), params, result));
    }

    private static Optional<Kind> kind(Class<?> type) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.keyword().equals(type.getName())).findFirst();
    }

    /** Whether Java says what the bits are: all but the functions that it promises to within an ulp. */
    private boolean isFixed() {
        return !owner.equals("java.lang.Math")
                || Arrays.stream(VMath.class.getMethods()).noneMatch(method -> method.getName().equals(name));
    }

    /** Whether the result tells one NaN from another; which one an operation gives, Java does not say. */
    boolean seesBits() {
        return name.contains("Raw") || name.equals("copySign") || name.endsWith("BitsToDouble")
                || name.endsWith("BitsToFloat") || name.endsWith("Float16");
    }
}
