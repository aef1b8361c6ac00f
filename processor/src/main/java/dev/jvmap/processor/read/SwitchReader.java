package dev.jvmap.processor.read;

import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.read.Jumps.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Reads switches, old and new, as statements and as expressions. */
final class SwitchReader {
    private final FunctionReader function;

    SwitchReader(FunctionReader function) {
        this.function = function;
    }

    void statement(SwitchTree tree) {
        Expr selector = selector(tree.getExpression(), tree.getCases());
        Target.Switch target = function.jumps.switchStatement();
        SwitchForm form = new SwitchForm(groups(tree.getCases(), selector, target), target.exit(), function.at(tree));
        form.statements(() -> function.scope.temporary("entry", Type.INT)).forEach(function.out::add);
    }

    /** @param target the type of what the result is assigned to; without it, the results' common type */
    Expr value(SwitchExpressionTree tree, Optional<Type> target) {
        Pos pos = function.at(tree);
        Expr selector = selector(tree.getExpression(), tree.getCases());
        Var untyped = function.scope.temporary("chosen", Type.VOID);
        Target.SwitchValue exit = function.jumps.switchExpression(untyped);
        SwitchForm form = new SwitchForm(groups(tree.getCases(), selector, exit), exit.exit(), pos);
        List<Expr> results = form.assigned(untyped);
        if (results.isEmpty()) {
            throw new Refusal();
        }
        Type type = target.orElseGet(() -> function.exprs.commonType(results, tree));
        Var chosen = new Var(untyped.name(), type);
        SwitchForm typed = form.exhaustive()
                .withBodies(stmt -> stmt instanceof Stmt.Assign(Var var, Expr value, Pos at) && var == untyped
                        ? new Stmt.Assign(chosen, function.convert(value, type, tree), at)
                        : stmt);
        return typed.expression(chosen).orElseGet(() -> {
            function.out.add(new Stmt.Let(chosen, Optional.empty(), pos));
            typed.statements(() -> function.scope.temporary("entry", Type.INT)).forEach(function.out::add);
            return new Expr.Local(chosen, pos);
        });
    }

    void yield(YieldTree tree) {
        Target.SwitchValue target = function.jumps.forYield().orElseThrow(Refusal::new);
        Expr value = function.exprs.value(tree.getValue());
        function.out.add(new Stmt.Assign(target.result(), value, function.at(tree)));
        function.out.add(new Stmt.Break(target.exit(), function.at(tree)));
    }

    /** What is switched over; it is compared with several labels, so it is evaluated once. Null fails unless there is a label for it. */
    private Expr selector(ExpressionTree tree, List<? extends CaseTree> cases) {
        if (tree instanceof ParenthesizedTree inner) {
            return selector(inner.getExpression(), cases);
        }
        Expr value = function.exprs.value(tree);
        boolean numeric = Typing.isNumeric(value.type()) && Typing.promoted(value.kind()) == Kind.INT;
        if (!numeric && enumClass(value.type()).isEmpty()) {
            throw function.refuse(Code.SWITCH_TYPE, tree, value.type());
        }
        Expr compared = numeric ? Typing.convert(value, Kind.INT) : value;
        Expr kept = function.isConstant(tree) || value instanceof Expr.Const ? compared
                : function.out.keep("selector", compared);
        if (!numeric && cases.stream().flatMap(one -> one.getLabels().stream()).noneMatch(SwitchReader::isNull)) {
            Pos pos = function.at(tree);
            Expr isNull = new Expr.Binary(BinOp.EQ, kept, new Expr.Null(kept.type(), pos), pos);
            function.out.add(new Stmt.If(isNull, Block.of(new Stmt.Throw(tree + " is null", pos)), Block.EMPTY, pos));
        }
        return kept;
    }

    private static boolean isNull(CaseLabelTree label) {
        return label instanceof ConstantCaseLabelTree constant
                && constant.getConstantExpression().getKind() == Tree.Kind.NULL_LITERAL;
    }

    private Optional<TypeElement> enumClass(Type type) {
        return function.compiler.mirrors().element(type).filter(element -> element.getKind() == ElementKind.ENUM);
    }

    /** The groups of statements with their labels; labels without statements belong to the next group. */
    private List<SwitchForm.Group> groups(List<? extends CaseTree> cases, Expr selector, Target target) {
        List<SwitchForm.Group> groups = new ArrayList<>();
        List<CaseLabelTree> labels = new ArrayList<>();
        function.scope.inBlock(() -> function.jumps.inside(target, () -> {
            for (CaseTree tree : cases) {
                labels.addAll(tree.getLabels());
                boolean last = tree == cases.getLast();
                if (isRule(tree) || !tree.getStatements().isEmpty() || last) {
                    groups.add(group(tree, labels, selector, target));
                    labels.clear();
                }
            }
        }));
        return groups;
    }

    private SwitchForm.Group group(CaseTree tree, List<CaseLabelTree> labels, Expr selector, Target target) {
        if (tree.getGuard() != null) {
            throw function.refuse(Code.PATTERN, tree.getGuard());
        }
        boolean isDefault = labels.stream().anyMatch(DefaultCaseLabelTree.class::isInstance);
        Expr test = labels.stream()
                .filter(label -> !(label instanceof DefaultCaseLabelTree))
                .map(label -> matches(selector, label))
                .reduce((left, right) -> new Expr.OrElse(left, right, right.pos()))
                .orElseGet(() -> new Expr.Const(Kind.BOOLEAN, true, function.at(tree)));
        Block body = function.stmts.branch(() -> function.out.block(() -> body(tree, target)));
        return new SwitchForm.Group(test, isDefault, isRule(tree) ? leaving(body, target, function.at(tree)) : body);
    }

    private Expr matches(Expr selector, CaseLabelTree label) {
        if (!(label instanceof ConstantCaseLabelTree constant)) {
            throw function.refuse(Code.PATTERN, label);
        }
        ExpressionTree tree = constant.getConstantExpression();
        Expr value = enumClass(selector.type())
                .map(type -> enumConstant(type, tree))
                .orElseGet(() -> function.convert(function.exprs.value(tree), Type.INT, tree));
        return new Expr.Binary(BinOp.EQ, selector, value, function.at(label));
    }

    private Expr enumConstant(TypeElement type, ExpressionTree tree) {
        if (tree instanceof IdentifierTree name) {
            return function.resolver.field(type, name.getName().toString())
                    .map(field -> function.names.field(field, tree))
                    .orElseThrow(() -> function.refuse(Code.UNKNOWN_NAME, tree, tree, "constant"));
        }
        return function.exprs.value(tree);
    }

    private void body(CaseTree tree, Target target) {
        if (!isRule(tree)) {
            tree.getStatements().forEach(function.stmts::read);
            return;
        }
        Tree body = tree.getBody();
        if (target instanceof Target.SwitchValue(_, Var result) && body instanceof ExpressionTree expression) {
            function.out.add(new Stmt.Assign(result, function.exprs.value(expression), function.at(body)));
        } else {
            function.scope.inBlock(() -> function.stmts.read((StatementTree) body));
        }
    }

    private static boolean isRule(CaseTree tree) {
        return tree.getCaseKind() == CaseTree.CaseKind.RULE;
    }

    /** A rule does not fall through. */
    private static Block leaving(Block body, Target target, Pos pos) {
        if (!Completion.reachesEnd(body)) {
            return body;
        }
        List<Stmt> stmts = new ArrayList<>(body.stmts());
        stmts.add(new Stmt.Break(target.exit(), pos));
        return new Block(stmts);
    }
}
