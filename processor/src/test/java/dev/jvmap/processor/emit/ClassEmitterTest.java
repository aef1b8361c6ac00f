package dev.jvmap.processor.emit;

import static dev.jvmap.processor.ir.Ir.bin;
import static dev.jvmap.processor.ir.Ir.get;
import static dev.jvmap.processor.ir.Ir.num;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jvmap.processor.differential.World;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.MethodPlan;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassEmitterTest {
    private static final Var X = new Var("x", Type.DOUBLE);
    private static final Signature F = Plans.signature("f", List.of(X), Type.DOUBLE);

    @Test
    void refusedMethodsKeepTheirSignatureAndThrow() throws ReflectiveOperationException {
        Method f = batched("static double f(double x) { return x; }",
                new MethodPlan(F, true, Optional.empty(), Optional.empty(), Set.of(), List.of()));
        assertThatThrownBy(() -> f.invoke(null, new double[3]))
                .hasRootCauseInstanceOf(UnsupportedOperationException.class)
                .hasRootCauseMessage("f: the compiler reported errors in its body");
    }

    @Test
    void privateFieldsAreReadEachTime() throws ReflectiveOperationException {
        Expr scale = new Expr.Global("app.Model", "scale", Type.DOUBLE, false, 0, Pos.NONE);
        Method f = batched(
                "private static double scale = 2;\nstatic void twice() { scale *= 2; }\n"
                        + "static double f(double x) { return x * scale; }",
                twinOnly(F, Plans.give(bin(get(X), BinOp.MUL, scale))));
        assertThat((double[]) f.invoke(null, new double[] {3})).containsExactly(6);
        Method twice = f.getDeclaringClass().getClassLoader().loadClass("app.Model").getDeclaredMethod("twice");
        twice.setAccessible(true);
        twice.invoke(null);
        assertThat((double[]) f.invoke(null, new double[] {3})).containsExactly(12);
    }

    @Test
    void theUsersOwnMethodThrows() throws ReflectiveOperationException {
        Stmt check = new Stmt.If(bin(get(X), BinOp.LT, num(0.0)),
                Block.of(new Stmt.Throw("throw new IllegalStateException()", Pos.NONE)),
                Block.EMPTY, Pos.NONE);
        Method f = batched(
                "static double f(double x) { if (x < 0) throw new IllegalStateException(\"x=\" + x); return x; }",
                twinOnly(F, check, Plans.give(get(X))));
        assertThatThrownBy(() -> f.invoke(null, new double[] {1, -2, 3})).rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("x=-2.0");
    }

    @Test
    void privateMethodsOfTheUserThrowToo() throws ReflectiveOperationException {
        Signature hidden = new Signature("app", "Model", "f", "f", F.params(), F.result(), F.outputs(), 0,
                Signature.Access.PRIVATE, Optional.empty(), "", List.of());
        Method f = batched(
                "private static double f(double x) { throw new IllegalStateException(\"mine\"); }\n"
                        + "static double g() { return f(1); }",
                twinOnly(hidden, new Stmt.Throw("throw new IllegalStateException(\"mine\")", Pos.NONE)));
        assertThatThrownBy(() -> f.invoke(null, new double[1])).rootCause().isInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
    }

    private static MethodPlan twinOnly(Signature signature, Stmt... body) {
        Program program = Plans.program("f", List.of(X), Type.DOUBLE, body);
        return new MethodPlan(signature, false, Optional.of(program), Optional.empty(), Set.of(), List.of());
    }

    /** The generated method over arrays, for a user class with these members. */
    private static Method batched(String members, MethodPlan plan) throws ReflectiveOperationException {
        Map<String, byte[]> classes = EmittedClasses.compile(Map.of(
                "app.Model", "package app;\n\nfinal class Model {\n" + members + "\n}\n", "app.ModelBatched",
                Plans.emit(plan)));
        Method method =
                World.of(256).load(classes).loadClass("app.ModelBatched").getDeclaredMethod("f", double[].class);
        method.setAccessible(true);
        return method;
    }
}
