package dev.jvmap.processor.read;

import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Intrinsic;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says the library's methods on arrays of primitives as loops: {@code clone}, {@code System.arraycopy}, and {@code
 * fill}, {@code copyOf} and {@code copyOfRange} of {@code Arrays}. Indexes are checked before anything is written, as
 * there.
 */
final class ArrayLibrary {
    private final FunctionReader function;

    ArrayLibrary(FunctionReader function) {
        this.function = function;
    }

    /** Whether a method without result is said here. */
    static boolean knowsStatement(String method, List<Expr> args) {
        return switch (method) {
            case "java.lang.System.arraycopy" -> args.get(0).type().equals(args.get(2).type()) && isFlat(args.get(0));
            case "java.util.Arrays.fill" -> isFlat(args.getFirst());
            default -> false;
        };
    }

    /** Whether a method that creates an array is said here. */
    static boolean knowsCreation(String method, List<Expr> args) {
        return switch (method) {
            case "java.util.Arrays.copyOf" -> args.size() == 2 && isFlat(args.getFirst());
            case "java.util.Arrays.copyOfRange" -> args.size() == 3 && isFlat(args.getFirst());
            default -> false;
        };
    }

    /** An array of primitives. */
    static boolean isFlat(Expr array) {
        return array.type() instanceof Type.Array(Type element) && element.isPrimitive();
    }

    void statement(String method, List<Expr> args, Pos pos) {
        List<Expr> once = args.stream().map(this::once).toList();
        if (method.equals("java.lang.System.arraycopy")) {
            copy(once.get(0), once.get(1), once.get(2), once.get(3), once.get(4), pos);
        } else if (once.size() == 2) {
            fill(once.get(0), number(0, pos), new Expr.Length(once.get(0), pos), once.get(1), pos);
        } else {
            checkRange(once.get(1), once.get(2), new Expr.Length(once.get(0), pos), once.get(2), pos);
            fill(once.get(0), once.get(1), once.get(2), once.get(3), pos);
        }
    }

    /** @param declare gives the variable of the new array */
    Expr creation(String method, List<Expr> args, Function<Type, Var> declare, Pos pos) {
        List<Expr> once = args.stream().map(this::once).toList();
        Expr array = once.getFirst();
        Expr length = new Expr.Length(array, pos);
        if (method.equals("java.util.Arrays.copyOf")) {
            return created(array, number(0, pos), once.get(1), least(length, once.get(1), pos), declare, pos);
        }
        Expr from = once.get(1);
        checkRange(from, once.get(2), length, from, pos);
        Expr count = function.out.keep("count", binary(BinOp.SUB, once.get(2), from, pos));
        return created(array, from, count, least(binary(BinOp.SUB, length, from, pos), count, pos), declare, pos);
    }

    /** {@code array.clone()}. */
    Expr copyOf(Expr array, Function<Type, Var> declare, Pos pos) {
        Expr source = once(array);
        Expr length = new Expr.Length(source, pos);
        return created(source, number(0, pos), length, length, declare, pos);
    }

    private Expr created(Expr array, Expr from, Expr length, Expr copied, Function<Type, Var> declare, Pos pos) {
        Var var = declare.apply(array.type());
        function.out
                .add(new Stmt.Let(var, Optional.of(new Expr.NewArray(array.type().scalarKind(), List.of(length), pos)),
                        pos));
        Expr created = new Expr.Local(var, pos);
        count(copied, k -> new Stmt.Store(created, k, new Expr.Load(array, plus(from, k, pos), pos), pos), pos);
        return created;
    }

    private void fill(Expr array, Expr from, Expr to, Expr value, Pos pos) {
        Expr count = from instanceof Expr.Const ? to : binary(BinOp.SUB, to, from, pos);
        count(count, k -> new Stmt.Store(array, plus(from, k, pos), value, pos), pos);
    }

    /** Copies so that overlapping parts of one array come out right: from the end that is not overwritten too early. */
    private void copy(Expr from, Expr fromAt, Expr to, Expr toAt, Expr count, Pos pos) {
        Expr room = least(binary(BinOp.SUB, new Expr.Length(from, pos), fromAt, pos),
                binary(BinOp.SUB, new Expr.Length(to, pos), toAt, pos), pos);
        failIf(List.of(negative(fromAt, pos), negative(toAt, pos), negative(count, pos),
                binary(BinOp.GT, count, room, pos)), pos);
        Block upwards = function.out.block(() -> count(count, k -> element(from, fromAt, to, toAt, k, pos), pos));
        if (fromAt instanceof Expr.Const(_, Object f, _) && toAt instanceof Expr.Const(_, Object t, _)
                && (int) f >= (int) t) {
            function.out.addAll(upwards);
            return;
        }
        Expr last = binary(BinOp.SUB, count, number(1, pos), pos);
        Block downwards = function.out.block(() -> count(count,
                k -> element(from, fromAt, to, toAt, binary(BinOp.SUB, last, k, pos), pos), pos));
        function.out.add(new Stmt.If(binary(BinOp.GE, fromAt, toAt, pos), upwards, downwards, pos));
    }

    private static Stmt element(Expr from, Expr fromAt, Expr to, Expr toAt, Expr k, Pos pos) {
        return new Stmt.Store(to, plus(toAt, k, pos), new Expr.Load(from, plus(fromAt, k, pos), pos), pos);
    }

    /** {@code for (int k = 0; k < count; k++) each}. */
    private void count(Expr count, Function<Expr, Stmt> each, Pos pos) {
        Var k = function.scope.temporary("k", Type.INT);
        Expr at = new Expr.Local(k, pos);
        Label exit = function.jumps.loop(Optional.empty()).exit();
        function.out.add(new Stmt.Let(k, Optional.of(number(0, pos)), pos));
        Stmt next = new Stmt.Assign(k, plus(at, number(1, pos), pos), pos);
        function.out.add(
                new Stmt.Loop(exit, binary(BinOp.LT, at, count, pos), Block.of(each.apply(at)), Block.of(next), pos));
    }

    /** Fails unless {@code 0 <= from <= to} and {@code last <= length}. */
    private void checkRange(Expr from, Expr to, Expr length, Expr last, Pos pos) {
        failIf(List.of(negative(from, pos), binary(BinOp.GT, from, to, pos), binary(BinOp.GT, last, length, pos)), pos);
    }

    private void failIf(List<Expr> tests, Pos pos) {
        tests.stream().filter(test -> !isNever(test)).reduce((a, b) -> new Expr.OrElse(a, b, pos))
                .ifPresent(wrong -> function.out.add(
                        new Stmt.If(wrong, Block.of(new Stmt.Throw("index out of bounds", pos)), Block.EMPTY, pos)));
    }

    private static boolean isNever(Expr test) {
        return test instanceof Expr.Binary(BinOp op, Expr.Const(_, Integer value, _), _, _) && op == BinOp.LT
                && value >= 0;
    }

    private static Expr negative(Expr value, Pos pos) {
        return binary(BinOp.LT, value, number(0, pos), pos);
    }

    private static Expr least(Expr a, Expr b, Pos pos) {
        Intrinsic min = Intrinsic.named("java.lang.Math", "min").stream()
                .filter(row -> row.result() == Kind.INT)
                .findFirst()
                .orElseThrow();
        return new Expr.Intrin(min, List.of(a, b), pos);
    }

    private static Expr plus(Expr a, Expr b, Pos pos) {
        return a instanceof Expr.Const(_, Object value, _) && value.equals(0) ? b : binary(BinOp.ADD, a, b, pos);
    }

    private static Expr binary(BinOp op, Expr a, Expr b, Pos pos) {
        return new Expr.Binary(op, a, b, pos);
    }

    private static Expr number(int value, Pos pos) {
        return new Expr.Const(Kind.INT, value, pos);
    }

    /** A value that is used several times. */
    private Expr once(Expr value) {
        return switch (value) {
            case Expr.Local _, Expr.Const _, Expr.Global _ -> value;
            default -> function.out.keep("argument", value);
        };
    }
}
