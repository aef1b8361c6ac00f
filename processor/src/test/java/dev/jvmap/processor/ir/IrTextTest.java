package dev.jvmap.processor.ir;

import static dev.jvmap.processor.ir.Ir.assign;
import static dev.jvmap.processor.ir.Ir.bin;
import static dev.jvmap.processor.ir.Ir.compare;
import static dev.jvmap.processor.ir.Ir.get;
import static dev.jvmap.processor.ir.Ir.give;
import static dev.jvmap.processor.ir.Ir.kernel;
import static dev.jvmap.processor.ir.Ir.label;
import static dev.jvmap.processor.ir.Ir.lane;
import static dev.jvmap.processor.ir.Ir.leave;
import static dev.jvmap.processor.ir.Ir.let;
import static dev.jvmap.processor.ir.Ir.loop;
import static dev.jvmap.processor.ir.Ir.num;
import static dev.jvmap.processor.ir.Ir.output;
import static dev.jvmap.processor.ir.Ir.program;
import static dev.jvmap.processor.ir.Ir.splat;
import static dev.jvmap.processor.ir.Ir.var;
import static dev.jvmap.processor.ir.Ir.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.ir.Lane.LaneVar;
import java.util.List;
import org.junit.jupiter.api.Test;

class IrTextTest {
    private static final Expr A = get(var("a", Type.INT));
    private static final Expr B = get(var("b", Type.INT));

    @Test
    void parenthesesStandOnlyWhereTheOrderNeedsThem() {
        assertThat(IrText.of(bin(bin(A, BinOp.MUL, B), BinOp.ADD, A))).isEqualTo("a * b + a");
        assertThat(IrText.of(bin(bin(A, BinOp.ADD, B), BinOp.MUL, A))).isEqualTo("(a + b) * a");
        assertThat(IrText.of(bin(A, BinOp.SUB, bin(B, BinOp.SUB, A)))).isEqualTo("a - (b - a)");
        assertThat(IrText.of(new Expr.Unary(UnOp.NEG, num(-1), Pos.NONE))).isEqualTo("-(-1)");
        assertThat(IrText.of(new Expr.Convert(Kind.BYTE, bin(A, BinOp.SHL, B), Pos.NONE))).isEqualTo("(byte) (a << b)");
    }

    @Test
    void constantsOfEveryKindReadDifferently() {
        List<Object> ones = List.of(true, (byte) 1, (short) 1, (char) 1, 1, 1L, 1f, 1d);
        assertThat(ones.stream().map(one -> IrText.of(num(one))))
                .containsExactly("true", "(byte) 1", "(short) 1", "(char) 1", "1", "1L", "1.0f", "1.0");
    }

    @Test
    void functionsLoseTheirPackage() {
        Expr call = new Expr.Call("app.geo.Model.Inner.norm(double)", List.of(num(1.0)), Type.DOUBLE, Pos.NONE);
        assertThat(IrText.of(call)).isEqualTo("Model.Inner.norm(1.0)");
    }

    @Test
    void programReadsLikeJava() {
        Var x = var("x", Type.INT);
        Label out = label("out");
        Program program = program(Type.INT, List.of(x),
                loop(out, bin(get(x), BinOp.LT, num(9)),
                        assign(x, bin(get(x), BinOp.ADD, num(2))),
                        when(bin(get(x), BinOp.EQ, num(5)), leave(out))),
                give(get(x)));
        assertThat(IrText.of(program)).isEqualTo("""
                element int f(mapped int x) {
                  out: while (x < 9) {
                    x = x + 2
                    if (x == 5) {
                      break out
                    }
                  }
                  return x
                }
                """);
    }

    @Test
    void kernelNamesWhatEachDeclarationIs() {
        LaneVar x = new LaneVar("x", Kind.INT);
        Mask.MaskVar live = new Mask.MaskVar("live");
        Kernel kernel = kernel(Type.INT, List.of(new Port("x", Kind.BYTE, 0)), List.of(var("n", Type.INT)),
                let(x, new Lane.Input(new Port("x", Kind.BYTE, 0))),
                new LaneStmt.LetMask(live, compare(lane(x), BinOp.LT, splat(9)), Pos.NONE),
                new LaneStmt.IfAny(new Mask.Get(live),
                        new LaneBlock(List.of(new LaneStmt.BailIf(new Mask.Get(live), Pos.NONE))), Pos.NONE),
                output(new Lane.Blend(new Mask.Not(new Mask.Get(live)), lane(x), splat(0))));
        assertThat(IrText.of(kernel)).isEqualTo("""
                kernel f {
                  widest lane 64 bits
                  port byte x
                  uniform int n
                  lane int x = in(x)
                  mask live = x < splat(9)
                  if any live {
                    bail if any live
                  }
                  output blend(!live, x, splat(0))
                }
                """);
    }
}
