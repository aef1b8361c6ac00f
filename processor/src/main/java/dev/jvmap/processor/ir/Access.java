package dev.jvmap.processor.ir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An array variable or a part of it: {@code a}, {@code a[i]}, {@code a[i][j]}, ..., with the indexes in order. */
public record Access(Var array, List<Expr> indexes) {
    public Access {
        indexes = List.copyOf(indexes);
    }

    /** What an expression of array type, or of an element, reads; empty if that is not a variable or a part of one. */
    public static Optional<Access> of(Expr e) {
        return switch (e) {
            case Expr.Local(Var array, Pos _) -> Optional.of(new Access(array, List.of()));
            case Expr.Load(Expr whole, Expr index, Pos _) -> of(whole).map(access -> access.at(index));
            default -> Optional.empty();
        };
    }

    /** The variables whose arrays, or rows of them, an array expression may be. */
    public static Stream<Var> arrays(Expr e) {
        return switch (e) {
            case Expr.Local(Var array, Pos _) -> Stream.of(array);
            case Expr.Load(Expr whole, Expr _, Pos _) -> arrays(whole);
            case Expr.Cond(Expr _, Expr yes, Expr no, Pos _) -> Stream.concat(arrays(yes), arrays(no));
            default -> Stream.empty();
        };
    }

    private Access at(Expr index) {
        return new Access(array, Stream.concat(indexes.stream(), Stream.of(index)).toList());
    }
}
