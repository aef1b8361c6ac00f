package dev.jvmap.processor.ir;

/**
 * Stable, readable text of both IRs: for goldens, {@code -Ajvmap.dump} and internal errors. Expressions look like Java, statements like Java
 * without semicolons:
 *
 * <pre>
 * element double f(mapped double x, boolean damped) {
 *   int n = 0
 *   loop1: while (x &lt; 1000.0) {
 *     x = x * x + 1.0
 *   } step {
 *     n = n + 1
 *   }
 *   return (double) n
 * }
 * </pre>
 */
public final class IrText {
    private IrText() {}

    public static String of(Program program) {
        return marked(program, Lines.Mark.NONE);
    }

    public static String of(Function function) {
        Lines lines = new Lines(Lines.Mark.NONE);
        new ScalarText(lines).function(function);
        return lines.toString();
    }

    public static String of(Kernel kernel) {
        return marked(kernel, Lines.Mark.NONE);
    }

    public static String of(Expr expr) {
        return ExprText.of(expr);
    }

    public static String of(Lane lane) {
        return LaneExprText.of(lane);
    }

    public static String of(Mask mask) {
        return LaneExprText.of(mask);
    }

    static String marked(Program program, Lines.Mark mark) {
        Lines lines = new Lines(mark);
        new ScalarText(lines).program(program);
        return lines.toString();
    }

    static String marked(Kernel kernel, Lines.Mark mark) {
        Lines lines = new Lines(mark);
        new LaneText(lines).kernel(kernel);
        return lines.toString();
    }
}
