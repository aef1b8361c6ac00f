package dev.jvmap.processor.emit;

import static dev.jvmap.processor.ir.Ir.bin;
import static dev.jvmap.processor.ir.Ir.get;
import static dev.jvmap.processor.ir.Ir.num;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.UnOp;
import dev.jvmap.processor.ir.Var;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScalarExprEmitterTest {
    private static final Expr A = get(new Var("a", Type.INT));
    private static final Expr B = get(new Var("b", Type.INT));
    private static final Expr X = get(new Var("x", Type.DOUBLE));
    private static final Expr S = get(new Var("s", Type.of(Kind.SHORT)));
    private static final Expr T = get(new Var("t", Type.BOOLEAN));
    private static final Expr U = get(new Var("u", Type.BOOLEAN));

    private final ScalarExprEmitter emitter = new ScalarExprEmitter(new Names());

    @Test
    void parenthesesOnlyWhereJavaNeedsThem() {
        assertThat(text(bin(bin(A, BinOp.ADD, B), BinOp.ADD, A))).isEqualTo("a + b + a");
        assertThat(text(bin(A, BinOp.ADD, bin(B, BinOp.ADD, A)))).isEqualTo("a + (b + a)");
        assertThat(text(bin(bin(A, BinOp.ADD, B), BinOp.MUL, A))).isEqualTo("(a + b) * a");
        assertThat(text(bin(bin(A, BinOp.MUL, B), BinOp.ADD, A))).isEqualTo("a * b + a");
        assertThat(text(new Expr.OrElse(new Expr.AndAlso(T, U, Pos.NONE), T, Pos.NONE))).isEqualTo("t && u || t");
        assertThat(text(new Expr.AndAlso(T, new Expr.OrElse(U, T, Pos.NONE), Pos.NONE))).isEqualTo("t && (u || t)");
        assertThat(text(not(bin(A, BinOp.LT, B)))).isEqualTo("!(a < b)");
        assertThat(text(new Expr.Cond(T, A, new Expr.Cond(U, B, A, Pos.NONE), Pos.NONE)))
                .isEqualTo("t ? a : u ? b : a");
    }

    @Test
    void parenthesesWhereReadersNeedThem() {
        assertThat(text(bin(bin(A, BinOp.ADD, B), BinOp.SHL, num(2)))).isEqualTo("(a + b) << 2");
        assertThat(text(bin(A, BinOp.OR, bin(A, BinOp.AND, B)))).isEqualTo("a | (a & b)");
        assertThat(text(bin(bin(A, BinOp.AND, B), BinOp.AND, A))).isEqualTo("a & b & a");
    }

    @Test
    void castsThatJavaDoesByItselfAreLeftOut() {
        assertThat(text(bin(X, BinOp.MUL, convert(Kind.DOUBLE, A)))).isEqualTo("x * a");
        assertThat(text(bin(convert(Kind.DOUBLE, A), BinOp.DIV, convert(Kind.DOUBLE, B)))).isEqualTo("(double) a / b");
        assertThat(text(bin(convert(Kind.INT, S), BinOp.ADD, A))).isEqualTo("s + a");
        assertThat(emitter.assigned(convert(Kind.DOUBLE, A), Type.DOUBLE).text()).hasToString("a");
    }

    @Test
    void castsThatChangeTheResultStay() {
        assertThat(text(bin(convert(Kind.DOUBLE, bin(A, BinOp.MUL, B)), BinOp.DIV, X))).isEqualTo("a * b / x");
        assertThat(text(convert(Kind.INT, bin(X, BinOp.ADD, X)))).isEqualTo("(int) (x + x)");
        assertThat(text(bin(convert(Kind.LONG, A), BinOp.SHL, B))).isEqualTo("(long) a << b");
        assertThat(emitter.assigned(convert(Kind.DOUBLE, convert(Kind.FLOAT, A)), Type.DOUBLE).text())
                .hasToString("(float) a");
    }

    @Test
    void minusSignsNeverMerge() {
        assertThat(text(new Expr.Unary(UnOp.NEG, num(-1.5), Pos.NONE))).isEqualTo("-(-1.5)");
        assertThat(text(new Expr.Unary(UnOp.NEG, new Expr.Unary(UnOp.NEG, A, Pos.NONE), Pos.NONE))).isEqualTo("-(-a)");
        assertThat(text(bin(A, BinOp.SUB, num(-5)))).isEqualTo("a - -5");
    }

    @Test
    void literalsHaveTheirOwnType() {
        assertThat(List.of(text(num(5L)), text(num(0.1f)), text(num(-0.0)), text(num((byte) 3)), text(num('x')),
                text(num('\u0000'))))
                .containsExactly("5L", "0.1f", "-0.0", "(byte) 3", "'x'", "(char) 0");
        assertThat(List.of(text(num(Double.NaN)), text(num(Float.NEGATIVE_INFINITY)), text(num(Integer.MIN_VALUE))))
                .containsExactly("Double.NaN", "Float.NEGATIVE_INFINITY", "-2147483648");
    }

    private String text(Expr expr) {
        return emitter.of(expr).text().toString();
    }

    private static Expr convert(Kind to, Expr operand) {
        return new Expr.Convert(to, operand, Pos.NONE);
    }

    private static Expr not(Expr operand) {
        return new Expr.Unary(UnOp.NOT, operand, Pos.NONE);
    }

    /** Every name stands for itself. */
    private static final class Names implements ScalarExprEmitter.Scope {
        @Override
        public String local(String irName) {
            return irName;
        }

        @Override
        public TypeName type(Type type) {
            return TypeNames.of(type);
        }

        @Override
        public String batchInfo(Expr.BatchInfo.Which which) {
            return which.name();
        }

        @Override
        public Code global(Expr.Global global) {
            return Code.primary("$L", global.field());
        }

        @Override
        public Code captured(String irName) {
            return Code.primary("$L", irName);
        }

        @Override
        public CodeBlock function(String key) {
            return CodeBlock.of("$L", key);
        }

        @Override
        public List<Expr.BatchInfo.Which> extraArguments(String key) {
            return List.of();
        }
    }
}
