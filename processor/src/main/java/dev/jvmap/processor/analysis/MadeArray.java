package dev.jvmap.processor.analysis;

import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Output.Step;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An array that each element makes once, and returns: nobody else knows it, and no other array of the element lives longer.
 *
 * @param var its variable
 * @param extents all that it has whenever it is returned, if the source tells them; otherwise none
 * @param filled whether each value of a one-dimensional array is stored before any is read, so that it need not be zero before
 */
public record MadeArray(Var var, List<Integer> extents, boolean filled) {
    public MadeArray {
        extents = List.copyOf(extents);
    }

    /** The array that all returns of this body give. */
    public static Optional<MadeArray> of(Block body) {
        Set<Optional<Var>> returned = new HashSet<>();
        Walk.anyStmt(body, stmt -> {
            if (stmt instanceof Stmt.Return(Optional<Expr> value, Pos _)) {
                returned.add(value.flatMap(MadeArray::local));
            }
            return false;
        });
        return returned.size() == 1
                ? returned.iterator().next().filter(var -> isMade(body, var) && timesMade(body, var) == 1)
                        .flatMap(var -> find(body, body, var))
                : Optional.empty();
    }

    private static long timesMade(Block block, Var var) {
        return block.stmts().stream().mapToLong(stmt -> (makes(stmt, var) ? 1 : 0)
                + Walk.blocks(stmt).stream().mapToLong(inner -> timesMade(inner, var)).sum()).sum();
    }

    /** Whether what all returns give, or this component of it, is an array that the element has made itself, so that nobody else knows it. */
    public static boolean isReturned(Block body, List<Step> path) {
        return !Walk.anyStmt(body, stmt -> stmt instanceof Stmt.Return(Optional<Expr> value, Pos _)
                && value.filter(given -> isOwn(body, given, path)).isEmpty());
    }

    private static boolean isOwn(Block body, Expr given, List<Step> path) {
        return component(given, path) instanceof Expr.Local(Var var, Pos _) && isMade(body, var)
                && count(given, var) == 1;
    }

    private static Expr component(Expr given, List<Step> path) {
        return !path.isEmpty() && given instanceof Expr.Make make
                ? component(make.components().get(path.getFirst().index()), path.subList(1, path.size())) : given;
    }

    private static int count(Expr in, Var var) {
        return in instanceof Expr.Local local && local.var().equals(var) ? 1
                : Walk.operands(in).stream().mapToInt(operand -> count(operand, var)).sum();
    }

    private static Optional<Var> local(Expr given) {
        return given instanceof Expr.Local(Var var, Pos _) ? Optional.of(var) : Optional.empty();
    }

    private static boolean isMade(Block body, Var var) {
        return !Walk.assigned(body).contains(var) && Walk.anyStmt(body, stmt -> makes(stmt, var));
    }

    private static boolean makes(Stmt stmt, Var var) {
        return stmt instanceof Stmt.Let(Var made, Optional<Expr> value, Pos _) && made.equals(var)
                && value.filter(Expr.NewArray.class::isInstance).isPresent();
    }

    /** Not in loops, where the array of one turn may live in the next. */
    private static Optional<MadeArray> find(Block body, Block block, Var var) {
        List<Stmt> stmts = block.stmts();
        for (int i = 0; i < stmts.size(); i++) {
            if (makes(stmts.get(i), var)) {
                Expr.NewArray value = (Expr.NewArray) ((Stmt.Let) stmts.get(i)).value().orElseThrow();
                return Optional.of(of(body, var, value, stmts.subList(i + 1, stmts.size())));
            }
            if (!(stmts.get(i) instanceof Stmt.Loop)) {
                for (Block inner : Walk.blocks(stmts.get(i))) {
                    Optional<MadeArray> found = find(body, inner, var);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static MadeArray of(Block body, Var var, Expr.NewArray value, List<Stmt> behind) {
        Expr length = value.lengths().getFirst();
        boolean isRow = value.type().rank() == 1;
        return new MadeArray(var, isRow || keepsRows(body, var) ? constants(value) : List.of(),
                isRow && new Filling(var, length, Walk.assigned(body)).completes(behind));
    }

    private static List<Integer> constants(Expr.NewArray value) {
        List<Integer> extents = value.lengths().stream().flatMap(length -> constant(length).stream().boxed()).toList();
        return extents.size() == value.type().rank() ? extents : List.of();
    }

    /** Whether an array of rows has the rows that it was made with, since nothing is done with it but to read it and to return it. */
    private static boolean keepsRows(Block body, Var var) {
        return !Walk.anyStmt(body, stmt -> !(stmt instanceof Stmt.Return(Optional<Expr> value, Pos _)
                && value.filter(given -> is(var, given)).isPresent())
                && Walk.exprs(stmt).stream().anyMatch(e -> handsOn(e, var)));
    }

    /** Whether the array itself is there for more than what it holds, and its length. */
    private static boolean handsOn(Expr e, Var var) {
        return switch (e) {
            case Expr.Load(Expr from, Expr index, Pos _) when is(var, from) -> handsOn(index, var);
            case Expr.Length(Expr of, Pos _) when is(var, of) -> false;
            default -> is(var, e) || Walk.operands(e).stream().anyMatch(part -> handsOn(part, var));
        };
    }

    private static boolean is(Var var, Expr e) {
        return e instanceof Expr.Local(Var other, Pos _) && other.equals(var);
    }

    private static OptionalInt constant(Expr length) {
        return length instanceof Expr.Const(var _, Object n, Pos _) ? OptionalInt.of((Integer) n) : OptionalInt.empty();
    }

    /**
     * Follows the statements behind an array's declaration up to where each value has been stored.
     *
     * @param assigned what may have another value than at the declaration
     */
    private record Filling(Var array, Expr length, Set<Var> assigned) {
        boolean completes(List<Stmt> stmts) {
            Set<Object> places = new HashSet<>();
            for (int i = 0; i < stmts.size(); i++) {
                if (constant(length).equals(OptionalInt.of(places.size()))) {
                    return true;
                }
                Stmt stmt = stmts.get(i);
                if (i > 0 && stmt instanceof Stmt.Loop loop && stmts.get(i - 1) instanceof Stmt.Let counter
                        && storesAll(counter, loop)) {
                    return true;
                }
                if (stmt instanceof Stmt.Store(Expr to, Expr.Const(var _, Object place, Pos _), Expr value, Pos _)
                        && isArray(to) && !mentions(value)) {
                    places.add(place); // one out of bounds fails, so that nobody gets the array
                } else if (mentions(stmt) || mayLeave(stmt)) {
                    return false;
                }
            }
            return false;
        }

        /** Whether these are {@code for (int i = 0; i < length; i++)} with {@code array[i] = …} in each turn. */
        private boolean storesAll(Stmt.Let let, Stmt.Loop loop) {
            return isConst(let.value(), 0)
                    && loop.test() instanceof Expr.Binary(BinOp op, Expr.Local(Var i, Pos _), Expr end, Pos _)
                    && op == BinOp.LT && i.equals(let.var()) && isLength(end)
                    && loop.step().stmts().size() == 1
                    && loop.step().stmts()
                            .getFirst() instanceof Stmt.Assign(Var next, Expr.Binary(BinOp plus, Expr.Local(Var from, Pos _), Expr one, Pos _), Pos _)
                    && plus == BinOp.ADD && next.equals(i) && from.equals(i) && isConst(Optional.of(one), 1)
                    && !Walk.assigned(loop.body()).contains(i) && storesAt(i, loop.body().stmts());
        }

        private boolean storesAt(Var i, List<Stmt> turn) {
            boolean stored = false;
            for (Stmt stmt : turn) {
                if (mayLeave(stmt) || (stored ? readsElsewhere(stmt, i) : mentionsBefore(stmt, i))) {
                    return false;
                }
                stored |= isStore(stmt, i);
            }
            return stored;
        }

        private boolean isStore(Stmt stmt, Var i) {
            return stmt instanceof Stmt.Store(Expr to, Expr.Local(Var at, Pos _), Expr _, Pos _) && isArray(to)
                    && at.equals(i);
        }

        private boolean mentionsBefore(Stmt stmt, Var i) {
            return isStore(stmt, i) ? mentions(((Stmt.Store) stmt).value()) : mentions(stmt);
        }

        /** Whether the statement may read another value than that at {@code i}. */
        private boolean readsElsewhere(Stmt stmt, Var i) {
            return Walk.anyStmt(Block.of(stmt), part -> Walk.exprs(part).stream()
                    .anyMatch(e -> part instanceof Stmt.Store store && e == store.array() && isArray(e) ? false
                            : elsewhere(e, i)));
        }

        private boolean elsewhere(Expr e, Var i) {
            return switch (e) {
                case Expr.Load(Expr from, Expr.Local(Var at, Pos _), Pos _) when isArray(from) && at.equals(i) -> false;
                case Expr.Length(Expr of, Pos _) when isArray(of) -> false;
                default -> isArray(e) || Walk.operands(e).stream().anyMatch(part -> elsewhere(part, i));
            };
        }

        /** Whether this is the array's length still. */
        private boolean isLength(Expr end) {
            return end instanceof Expr.Length(Expr of, Pos _) && isArray(of)
                    || isFixed(length) && Walk.unplaced(end).equals(Walk.unplaced(length));
        }

        private boolean isFixed(Expr e) {
            return switch (e) {
                case Expr.Const _ -> true;
                case Expr.Local(Var var, Pos _) -> !assigned.contains(var);
                case Expr.Length _, Expr.Binary _ -> Walk.operands(e).stream().allMatch(this::isFixed);
                default -> false;
            };
        }

        private boolean isArray(Expr e) {
            return is(array, e);
        }

        private boolean mentions(Expr e) {
            return Walk.anyExpr(e, this::isArray);
        }

        private boolean mentions(Stmt stmt) {
            return Walk.anyExpr(Block.of(stmt), this::isArray);
        }

        /** Whether the statement may end by other ways than its end or a failure. */
        private static boolean mayLeave(Stmt stmt) {
            Set<Label> inside = new HashSet<>();
            Walk.anyStmt(Block.of(stmt), part -> {
                if (part instanceof Stmt.Loop loop) {
                    inside.add(loop.label());
                } else if (part instanceof Stmt.Labeled labeled) {
                    inside.add(labeled.label());
                }
                return false;
            });
            return Walk.anyStmt(Block.of(stmt), part -> part instanceof Stmt.Return
                    || part instanceof Stmt.Break(Label label, Pos _) && !inside.contains(label));
        }

        private static boolean isConst(Optional<Expr> e, int n) {
            return e.isPresent() && e.get() instanceof Expr.Const(var _, Object value, Pos _) && value.equals(n);
        }
    }
}
