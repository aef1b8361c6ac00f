package dev.jvmap.processor.emit;

import static dev.jvmap.processor.ir.Ir.assign;
import static dev.jvmap.processor.ir.Ir.bin;
import static dev.jvmap.processor.ir.Ir.get;
import static dev.jvmap.processor.ir.Ir.give;
import static dev.jvmap.processor.ir.Ir.leave;
import static dev.jvmap.processor.ir.Ir.let;
import static dev.jvmap.processor.ir.Ir.loop;
import static dev.jvmap.processor.ir.Ir.num;
import static dev.jvmap.processor.ir.Ir.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.UnOp;
import dev.jvmap.processor.ir.Var;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The twin has the statements that a person would have written. */
class TwinEmitterTest {
    private static final Var N = new Var("n", Type.INT);
    private static final Var I = new Var("i", Type.INT);
    private static final Var J = new Var("j", Type.INT);
    private static final Label OUTER = new Label("outer", Label.Role.LOOP);
    private static final Label INNER = new Label("inner", Label.Role.LOOP);
    private static final Label OUTER_TURN = new Label("outerTurn", Label.Role.TURN);
    private static final Label INNER_TURN = new Label("innerTurn", Label.Role.TURN);
    private static final Label BLOCK = new Label("block", Label.Role.BLOCK);

    @Test
    void stepGoesIntoTheHeadOfTheLoop() {
        assertThat(twin(let(I, num(0)), counting(OUTER, I, assign(N, bin(get(N), BinOp.SUB, get(I)))), give(get(N))))
                .isEqualTo("""
                        for (int i = 0; i < 9; i++) {
                            n -= i;
                        }
                        return n;
                        """);
    }

    @Test
    void counterThatIsReadLaterIsDeclaredBefore() {
        assertThat(twin(let(I, num(0)), counting(OUTER, I, assign(N, get(I))), give(get(I)))).isEqualTo("""
                int i = 0;
                for (; i < 9; i++) {
                    n = i;
                }
                return i;
                """);
    }

    @Test
    void leavingTheTurnIsContinue() {
        Stmt body = new Stmt.Labeled(OUTER_TURN, Block.of(when(even(I), leave(OUTER_TURN)), when(even(N), leave(OUTER)),
                assign(N, bin(get(N), BinOp.ADD, num(1)))), Pos.NONE);
        assertThat(twin(let(I, num(0)), counting(OUTER, I, body), give(get(N)))).isEqualTo("""
                for (int i = 0; i < 9; i++) {
                    if (i == 2) {
                        continue;
                    }
                    if (n == 2) {
                        break;
                    }
                    n++;
                }
                return n;
                """);
    }

    @Test
    void jumpsOverTwoLoopsHaveLabels() {
        Stmt inner = counting(INNER, J, new Stmt.Labeled(INNER_TURN,
                Block.of(when(even(I), leave(OUTER_TURN)), when(even(J), leave(OUTER)), assign(N, get(J))), Pos.NONE));
        Stmt body = new Stmt.Labeled(OUTER_TURN, Block.of(let(J, num(0)), inner), Pos.NONE);
        assertThat(twin(let(I, num(0)), counting(OUTER, I, body), give(get(N)))).isEqualTo("""
                outer: for (int i = 0; i < 9; i++) {
                    for (int j = 0; j < 9; j++) {
                        if (i == 2) {
                            continue outer;
                        }
                        if (j == 2) {
                            break outer;
                        }
                        n = j;
                    }
                }
                return n;
                """);
    }

    @Test
    void endlessLoopThatEndsWithItsTestIsDoWhile() {
        Stmt exit = when(new Expr.Unary(UnOp.NOT, bin(get(N), BinOp.LT, num(9)), Pos.NONE), leave(OUTER));
        assertThat(twin(loop(OUTER, num(true), assign(N, bin(get(N), BinOp.MUL, num(2))), exit), give(get(N))))
                .isEqualTo("""
                        do {
                            n *= 2;
                        } while (n < 9);
                        return n;
                        """);
    }

    @Test
    void whatCannotBeReachedIsLeftOut() {
        assertThat(twin(loop(OUTER, num(true), when(even(N), give(get(N))), assign(N, num(2))), give(num(0))))
                .isEqualTo("""
                        while (true) {
                            if (n == 2) {
                                return n;
                            }
                            n = 2;
                        }
                        """);
    }

    @Test
    void onlyBlocksThatAreLeftHaveBraces() {
        assertThat(twin(new Stmt.Labeled(BLOCK, Block.of(assign(N, num(1))), Pos.NONE), give(get(N)))).isEqualTo("""
                n = 1;
                return n;
                """);
        assertThat(twin(new Stmt.Labeled(BLOCK, Block.of(when(even(N), leave(BLOCK)), assign(N, num(1))), Pos.NONE),
                give(get(N)))).isEqualTo("""
                        block: {
                            if (n == 2) {
                                break block;
                            }
                            n = 1;
                        }
                        return n;
                        """);
    }

    @Test
    void choicesAreChained() {
        Stmt second = new Stmt.If(bin(get(N), BinOp.GT, num(3)), Block.EMPTY, Block.of(assign(N, num(3))), Pos.NONE);
        assertThat(twin(new Stmt.If(even(N), Block.of(assign(N, num(1))), Block.of(second), Pos.NONE), give(get(N))))
                .isEqualTo("""
                        if (n == 2) {
                            n = 1;
                        } else if (!(n > 3)) {
                            n = 3;
                        }
                        return n;
                        """);
    }

    private static Expr even(Var var) {
        return bin(get(var), BinOp.EQ, num(2));
    }

    private static Stmt counting(Label label, Var counter, Stmt... body) {
        return new Stmt.Loop(label, bin(get(counter), BinOp.LT, num(9)), Block.of(body),
                Block.of(assign(counter, bin(get(counter), BinOp.ADD, num(1)))), Pos.NONE);
    }

    private static String twin(Stmt... body) {
        Program program = Plans.program("f", List.of(N), Type.INT, body);
        Callees callees = new Callees(Optional.of(program));
        return new TwinEmitter(callees, new Globals(ClassName.get("app", "FBatched"), new NamePlan(List.of())),
                new Tuples(ClassName.get("app", "FBatched"), new NamePlan(List.of())),
                new WorkerNames(Plans.signature("f", List.of(N), Type.INT), List.of()), Optional.empty())
                .method(program.entry()).code()
                .toString()
                .replace("  ", "    ");
    }
}
