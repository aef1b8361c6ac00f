package dev.jvmap.processor.pass;

import dev.jvmap.processor.analysis.Uniformity;
import dev.jvmap.processor.ir.Access;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Array variables that stand for one array in one element and for another in the next, such as {@code double[] c = x < 1 ? NEAR : FAR} or {@code row = m[i]}. A
 * vector cannot hold arrays, so the variable becomes numbers: which of the arrays it stands for, and the indexes of the row. An element of it is then a choice
 * between elements of those arrays. What cannot be said so is left alone.
 */
final class ArrayChoices {
    private static final int MOST = 4;

    /** An array that has a name, or all rows of one, so many dimensions down. */
    private record Place(Expr root, int depth) {}

    /** What stands for a variable: {@code which} is empty where there is only one place; {@code at} are the indexes of a row. */
    private record Choice(List<Place> places, Optional<Var> which, List<Var> at) {}

    private final Set<Var> candidates = new HashSet<>();
    private final Map<Var, List<Expr>> values = new HashMap<>();
    private final Map<Var, Choice> choices = new LinkedHashMap<>();
    private final Map<Var, List<Stmt.Let>> madeBefore = new HashMap<>();
    private final Set<Var> moved = new HashSet<>();
    private final Names names = new Names();
    private final Lifetimes lifetimes;

    private ArrayChoices(Inline.Inlined element, List<Var> params, Set<Var> varying) {
        names.reserve(params);
        names.reserve(element.body());
        lifetimes = new Lifetimes(element.body());
        Uniformity facts = Uniformity.of(element.body(), varying);
        Walk.anyStmt(element.body(), s -> {
            switch (s) {
                case Stmt.Let(Var v, Optional<Expr> value, Pos _) when v.type() instanceof Type.Array -> {
                    values.computeIfAbsent(v, _ -> new ArrayList<>()).addAll(value.stream().toList());
                    candidates.add(v);
                }
                case Stmt.Assign(Var v, Expr value, Pos _) when v.type() instanceof Type.Array ->
                    values.computeIfAbsent(v, _ -> new ArrayList<>()).add(value);
                default -> {}
            }
            return false;
        });
        Set<Var> variables = Set.copyOf(candidates);
        candidates.removeIf(v -> !facts.varyingArray(v) || isMade(v));
        boolean more = true;
        while (more) {
            more = candidates.addAll(names(candidates, variables));
        }
        candidates.removeIf(element.results()::contains);
        while (candidates.removeIf(v -> !isPossible(v, element.body()))) {
            choices.clear();
        }
        candidates.forEach(this::choice);
        Walk.anyStmt(element.body(), s -> {
            if (s instanceof Stmt.Let let && values.containsKey(let.var()) && isMade(let.var())) {
                move(let);
            }
            return false;
        });
    }

    /** The variables that give candidates their values, other than arrays that are made. */
    private Set<Var> names(Set<Var> users, Set<Var> variables) {
        return users.stream().flatMap(user -> values.get(user).stream()).flatMap(Access::arrays)
                .filter(v -> variables.contains(v) && !isMade(v)).collect(Collectors.toSet());
    }

    /** An array that is made too late for the variables that stand for it is made before the first of them. */
    private void move(Stmt.Let array) {
        Set<Var> earlier = candidates.stream().filter(v -> roots(v).contains(array.var())
                && !lifetimes.covers(array.var(), v)).collect(Collectors.toSet());
        if (!earlier.isEmpty()) {
            moved.add(array.var());
            madeBefore.computeIfAbsent(lifetimes.first(earlier), _ -> new ArrayList<>()).add(array);
        }
    }

    /** The local arrays that a variable may stand for or have rows of. */
    private Set<Var> roots(Var v) {
        return places(v, new HashSet<>()).stream()
                .flatMap(place -> place.root() instanceof Expr.Local(Var root, Pos _) && values.containsKey(root)
                        ? Stream.of(root) : Stream.empty())
                .collect(Collectors.toSet());
    }

    private boolean lives(Var array, Var v) {
        return isMade(array) && (lifetimes.covers(array, v)
                || lifetimes.canBeMadeBefore(v, array, (Expr.NewArray) values.get(array).getFirst()));
    }

    static Inline.Inlined apply(Inline.Inlined element, List<Var> params, Set<Var> varying) {
        ArrayChoices pass = new ArrayChoices(element, params, varying);
        return new Inline.Inlined(pass.block(element.body()), element.results());
    }

    /** Whether the variable stands for one array that is made for each element. */
    private boolean isMade(Var v) {
        return values.get(v).size() == 1 && values.get(v).getFirst() instanceof Expr.NewArray;
    }

    private boolean isPossible(Var v, Block body) {
        return !values.get(v).isEmpty() && values.get(v).stream().allMatch(this::isChoice)
                && isNumbered(v, places(v, new HashSet<>()))
                && roots(v).stream().allMatch(array -> lives(array, v))
                && !Walk.anyStmt(body, s -> Walk.exprs(s).stream().anyMatch(e -> escapes(e, v, s)));
    }

    /** Whether a few numbers can say the places; where rows of the variable are taken in turn, all must be as deep. */
    private static boolean isNumbered(Var v, Set<Place> places) {
        return places.size() <= MOST
                && (v.type().rank() == 1 || places.stream().map(Place::depth).distinct().count() == 1);
    }

    /** Whether an array expression is a choice between places. */
    private boolean isChoice(Expr e) {
        return switch (e) {
            case Expr.Local(Var v, Pos _) -> candidates.contains(v) || isRoot(v);
            case Expr.Global _ -> true;
            case Expr.Load(Expr whole, Expr _, Pos _) -> isChoice(whole);
            case Expr.Cond(Expr _, Expr yes, Expr no, Pos _) -> isChoice(yes) && isChoice(no);
            default -> false;
        };
    }

    /** A parameter, or an array that is made for the element: it is always the same one. */
    private boolean isRoot(Var v) {
        return !values.containsKey(v) || isMade(v);
    }

    /** Whether the statement uses the variable for anything but its elements, its length, or the value of another such variable. */
    private boolean escapes(Expr e, Var v, Stmt s) {
        boolean taken = switch (s) {
            case Stmt.Let let -> candidates.contains(let.var());
            case Stmt.Assign assign -> candidates.contains(assign.var());
            case Stmt.Store store -> store.array() == e;
            default -> false;
        };
        return !(taken && isChoice(e)) && escapes(e, v);
    }

    private boolean escapes(Expr e, Var v) {
        return switch (e) {
            case Expr.Local(Var u, Pos _) -> u.equals(v);
            case Expr.Load(Expr array, Expr index, Pos _) -> !isChoice(array) && escapes(array, v) || escapes(index, v);
            case Expr.Length(Expr array, Pos _) when isChoice(array) -> false;
            default -> Walk.operands(e).stream().anyMatch(operand -> escapes(operand, v));
        };
    }

    private Set<Place> places(Var v, Set<Var> seen) {
        Set<Place> places = new LinkedHashSet<>();
        if (seen.add(v)) {
            values.get(v).forEach(value -> places(value, seen, places));
        }
        return places;
    }

    private void places(Expr e, Set<Var> seen, Set<Place> into) {
        switch (e) {
            case Expr.Local(Var v, Pos _) when candidates.contains(v) -> into.addAll(places(v, seen));
            case Expr.Local(Var v, Pos _) -> into.add(new Place(new Expr.Local(v, Pos.NONE), 0));
            case Expr.Global table -> into.add(new Place(Walk.unplaced(table), 0));
            case Expr.Load(Expr whole, Expr _, Pos _) -> {
                Set<Place> wholes = new LinkedHashSet<>();
                places(whole, seen, wholes);
                wholes.forEach(place -> into.add(new Place(place.root(), place.depth() + 1)));
            }
            case Expr.Cond(Expr _, Expr yes, Expr no, Pos _) -> {
                places(yes, seen, into);
                places(no, seen, into);
            }
            default -> throw new IllegalStateException("no choice of arrays: " + e);
        }
    }

    private Choice choice(Var v) {
        return choices.computeIfAbsent(v, _ -> {
            List<Place> places = List.copyOf(places(v, new HashSet<>()));
            Optional<Var> which = places.size() == 1 ? Optional.empty()
                    : Optional.of(new Var(names.fresh(v.name() + "Which"), Type.INT));
            int depth = places.stream().mapToInt(Place::depth).max().orElse(0);
            return new Choice(places, which,
                    IntStream.range(0, depth).mapToObj(_ -> new Var(names.fresh(v.name() + "At"), Type.INT)).toList());
        });
    }

    private Block block(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            switch (s) {
                case Stmt.Let(Var v, Optional<Expr> _, Pos _) when moved.contains(v) -> {}
                case Stmt.Let(Var v, Optional<Expr> value, Pos pos) when candidates.contains(v) -> {
                    out.addAll(madeBefore.getOrDefault(v, List.of()));
                    value.ifPresent(e -> set(v, e, pos, true, out));
                    if (value.isEmpty()) {
                        numbers(v).forEach(number -> out.add(new Stmt.Let(number, Optional.empty(), pos)));
                    }
                }
                case Stmt.Assign(Var v, Expr value, Pos pos) when candidates.contains(v) ->
                    set(v, value, pos, false, out);
                case Stmt.Store(Expr array, Expr index, Expr value, Pos pos) when isChosen(array) -> out.add(
                        store(whole(array), expr(index), expr(value), pos));
                default -> out.add(Walk.map(s, this::block, this::expr));
            }
        }
        return new Block(out);
    }

    private List<Var> numbers(Var v) {
        List<Var> numbers = new ArrayList<>(choice(v).at());
        choice(v).which().ifPresent(numbers::addFirst);
        return numbers;
    }

    /** The numbers of a value become those of a variable; and a row must be there, whether it is read or not. */
    private void set(Var v, Expr value, Pos pos, boolean declares, List<Stmt> out) {
        Expr source = tested(value, out);
        List<Expr> news = new ArrayList<>();
        choice(v).which().ifPresent(_ -> news.add(which(source, choice(v).places(), pos, 0)));
        for (int d = 0; d < choice(v).at().size(); d++) {
            news.add(index(source, d));
        }
        if (news.size() > 1 && news.stream().anyMatch(e -> reads(e, numbers(v)))) {
            news.replaceAll(e -> kept(e, pos, out)); // none may change before all are computed
        }
        for (int i = 0; i < news.size(); i++) {
            Var number = numbers(v).get(i);
            out.add(declares ? new Stmt.Let(number, Optional.of(news.get(i)), pos)
                    : new Stmt.Assign(number, news.get(i), pos));
        }
        if (Walk.anyExpr(value, Expr.Load.class::isInstance)) {
            Expr length = ofEach(whole(new Expr.Local(v, pos)), array -> new Expr.Length(array, pos));
            out.add(new Stmt.Let(new Var(names.fresh(v.name() + "Length"), Type.INT), Optional.of(length), pos));
        }
    }

    private static boolean reads(Expr e, List<Var> variables) {
        return Walk.anyExpr(e, part -> part instanceof Expr.Local(Var v, Pos _) && variables.contains(v));
    }

    private Expr kept(Expr e, Pos pos, List<Stmt> out) {
        Var kept = new Var(names.fresh("place"), Type.INT);
        out.add(new Stmt.Let(kept, Optional.of(e), pos));
        return new Expr.Local(kept, pos);
    }

    /** The value with its tests in variables, since they are asked for several times. */
    private Expr tested(Expr value, List<Stmt> out) {
        return switch (value) {
            case Expr.Cond(Expr test, Expr yes, Expr no, Pos pos) -> {
                Var kept = new Var(names.fresh("first"), Type.BOOLEAN);
                out.add(new Stmt.Let(kept, Optional.of(expr(test)), pos));
                yield new Expr.Cond(new Expr.Local(kept, pos), tested(yes, out), tested(no, out), pos);
            }
            default -> value;
        };
    }

    /** The number, among {@code places}, of the one that stands {@code deeper} dimensions below a value. */
    private Expr which(Expr value, List<Place> places, Pos pos, int deeper) {
        return switch (value) {
            case Expr.Load(Expr whole, Expr _, Pos _) -> which(whole, places, pos, deeper + 1);
            case Expr.Cond(Expr test, Expr yes, Expr no, Pos at) -> new Expr.Cond(expr(test),
                    which(yes, places, pos, deeper), which(no, places, pos, deeper), at);
            case Expr.Local(Var v, Pos _) when candidates.contains(v) -> {
                List<Place> own = choice(v).places();
                Expr number = number(places, own.getLast(), deeper);
                for (int i = own.size() - 2; i >= 0; i--) {
                    number = new Expr.Cond(isPlace(choice(v), i), number(places, own.get(i), deeper), number, pos);
                }
                yield number;
            }
            default -> {
                Set<Place> one = new HashSet<>();
                places(value, new HashSet<>(), one);
                yield number(places, one.iterator().next(), deeper);
            }
        };
    }

    private static Expr number(List<Place> places, Place place, int deeper) {
        return new Expr.Const(Kind.INT, places.indexOf(new Place(place.root(), place.depth() + deeper)), Pos.NONE);
    }

    /** The index in dimension {@code d} of the row that a value is; 0 where it is none. */
    private Expr index(Expr value, int d) {
        return switch (value) {
            case Expr.Cond(Expr test, Expr yes, Expr no, Pos pos) ->
                new Expr.Cond(expr(test), index(yes, d), index(no, d), pos);
            case Expr.Load(Expr whole, Expr index, Pos _) -> depth(whole) == d ? expr(index) : index(whole, d);
            case Expr.Local(Var v, Pos pos) when candidates.contains(v) && d < choice(v).at().size() ->
                new Expr.Local(choice(v).at().get(d), pos);
            default -> Expr.Const.zero(Kind.INT);
        };
    }

    /** How far below its root an array stands. */
    private int depth(Expr array) {
        return switch (array) {
            case Expr.Load(Expr whole, Expr _, Pos _) -> depth(whole) + 1;
            case Expr.Local(Var v, Pos _) when candidates.contains(v) -> choice(v).places().getFirst().depth();
            case Expr.Cond(Expr _, Expr yes, Expr _, Pos _) -> depth(yes);
            default -> 0;
        };
    }

    private static Expr isPlace(Choice choice, int number) {
        return new Expr.Binary(BinOp.EQ, new Expr.Local(choice.which().orElseThrow(), Pos.NONE),
                new Expr.Const(Kind.INT, number, Pos.NONE), Pos.NONE);
    }

    /** Whether an array expression is a choice in which one of the variables has a part. */
    private boolean isChosen(Expr array) {
        return isChoice(array) && Walk.anyExpr(array,
                e -> e instanceof Expr.Cond || e instanceof Expr.Local(Var v, Pos _) && candidates.contains(v));
    }

    private Expr expr(Expr e) {
        return switch (e) {
            case Expr.Load(Expr array, Expr index, Pos pos) when isChosen(array) -> {
                Expr at = expr(index);
                yield ofEach(whole(array), one -> new Expr.Load(one, at, pos));
            }
            case Expr.Length(Expr array, Pos pos) when isChosen(array) ->
                ofEach(whole(array), one -> new Expr.Length(one, pos));
            default -> Walk.mapOperands(e, this::expr);
        };
    }

    /** An array expression without the variables: a choice of roots and rows. */
    private Expr whole(Expr array) {
        return switch (array) {
            case Expr.Local(Var v, Pos pos) when candidates.contains(v) -> {
                Choice choice = choice(v);
                Expr whole = row(choice.places().getLast(), choice.at(), pos);
                for (int i = choice.places().size() - 2; i >= 0; i--) {
                    whole = new Expr.Cond(isPlace(choice, i), row(choice.places().get(i), choice.at(), pos), whole,
                            pos);
                }
                yield whole;
            }
            case Expr.Load(Expr outer, Expr index, Pos pos) -> {
                Expr at = expr(index);
                yield ofEach(whole(outer), one -> new Expr.Load(one, at, pos));
            }
            case Expr.Cond(Expr test, Expr yes, Expr no, Pos pos) ->
                new Expr.Cond(expr(test), whole(yes), whole(no), pos);
            default -> array;
        };
    }

    private static Expr row(Place place, List<Var> at, Pos pos) {
        Expr row = place.root();
        for (int d = 0; d < place.depth(); d++) {
            row = new Expr.Load(row, new Expr.Local(at.get(d), pos), pos);
        }
        return row;
    }

    /** The choice between what {@code f} makes of the arrays that are chosen from. */
    private static Expr ofEach(Expr whole, UnaryOperator<Expr> f) {
        return whole instanceof Expr.Cond(Expr test, Expr yes, Expr no, Pos pos)
                ? new Expr.Cond(test, ofEach(yes, f), ofEach(no, f), pos) : f.apply(whole);
    }

    private static Stmt store(Expr whole, Expr index, Expr value, Pos pos) {
        return whole instanceof Expr.Cond(Expr test, Expr yes, Expr no, Pos _)
                ? new Stmt.If(test, Block.of(store(yes, index, value, pos)), Block.of(store(no, index, value, pos)),
                        pos)
                : new Stmt.Store(whole, index, value, pos);
    }
}
