package dev.jvmap.processor.ir;

import dev.jvmap.processor.ir.LaneStmt.ScalarOp;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** The statements of Lane IR, line by line; declarations begin with what they declare: scalar, lane, mask or array. */
final class LaneText {
    private static final Collector<CharSequence, ?, String> COMMAS = Collectors.joining(", ", " (", ")");

    private final Lines lines;
    private boolean severalOuts;

    LaneText(Lines lines) {
        this.lines = lines;
    }

    void kernel(Kernel kernel) {
        severalOuts = kernel.outs().size() > 1;
        lines.open("kernel " + kernel.name() + " {");
        lines.line("widest lane " + kernel.laneBits() + " bits");
        kernel.ports().forEach(
                port -> lines.line((port.written() ? "written port " : "port ") + port.element().keyword()
                        + "[]".repeat(port.rank()) + " " + port.name()));
        kernel.uniforms().forEach(var -> lines.line("uniform " + ScalarText.declare(var)));
        if (!kernel.prelude().isEmpty()) {
            nested("once", kernel.prelude(), "", LaneBlock.EMPTY);
        }
        block(kernel.body());
        lines.close("}");
    }

    private void block(LaneBlock block) {
        block.stmts().forEach(this::stmt);
    }

    private void stmt(LaneStmt stmt) {
        lines.node(stmt);
        switch (stmt) {
            case LaneStmt.LetScalar s ->
                lines.line("scalar " + ScalarText.declare(s.var())
                        + s.value().map(v -> " = " + ExprText.of(v)).orElse(""));
            case LaneStmt.SetScalar s -> lines.line(s.var().name() + " = " + ExprText.of(s.value()));
            case LaneStmt.LetLane s ->
                lines.line(
                        "lane " + s.var().kind().keyword() + " " + s.var().name() + " = " + LaneExprText.of(s.value()));
            case LaneStmt.SetLane s -> lines.line(s.var().name() + " = " + LaneExprText.of(s.value()));
            case LaneStmt.LetMask s -> lines.line("mask " + s.var().name() + " = " + LaneExprText.of(s.value()));
            case LaneStmt.SetMask s -> lines.line(s.var().name() + " = " + LaneExprText.of(s.value()));
            case LaneStmt.LetArray s ->
                lines.line("array " + s.array().element().keyword() + " " + s.array().name() + "["
                        + ExprText.of(s.length()) + "]");
            case LaneStmt.StoreAt s ->
                lines.line(s.array().name() + "[" + ExprText.of(s.index()) + "] = " + LaneExprText.of(s.value()));
            case LaneStmt.Scatter s -> lines.line(s.array().name() + "[scatter " + LaneExprText.of(s.index()) + "] = "
                    + LaneExprText.of(s.value()) + " where " + LaneExprText.of(s.active()));
            case LaneStmt.StoreInput s ->
                lines.line(s.port().name() + "[" + ExprText.of(s.index()) + "] = " + LaneExprText.of(s.value()));
            case LaneStmt.ScatterInput s ->
                lines.line(s.port().name() + "[scatter " + LaneExprText.of(s.index()) + "] = "
                        + LaneExprText.of(s.value()) + " where " + LaneExprText.of(s.active()));
            case LaneStmt.StoreScalar s ->
                lines.line(ExprText.of(new Expr.Load(s.array(), s.index(), s.pos())) + " = " + ExprText.of(s.value()));
            case LaneStmt.If s -> nested("if (" + ExprText.of(s.test()) + ")", s.yes(), "else", s.no());
            case LaneStmt.IfAny s -> nested("if any " + LaneExprText.of(s.mask()), s.body(), "", LaneBlock.EMPTY);
            case LaneStmt.Loop s ->
                nested(s.label().name() + ": while (" + ExprText.of(s.test()) + ")", s.body(), "step", s.step());
            case LaneStmt.Labeled s -> nested(s.label().name() + ":", s.body(), "", LaneBlock.EMPTY);
            case LaneStmt.Part s -> nested("part " + s.name() + s.in().names().collect(COMMAS) + " giving"
                    + s.out().names().collect(COMMAS), s.body(), "", LaneBlock.EMPTY);
            case LaneStmt.Break s -> lines.line("break " + s.label().name());
            case LaneStmt.BreakIfNone s ->
                lines.line("break " + s.label().name() + " if none " + LaneExprText.of(s.mask()));
            case LaneStmt.BailIf s -> lines.line("bail if any " + LaneExprText.of(s.mask()));
            case LaneStmt.BailIfTrue s -> lines.line("bail if (" + ExprText.of(s.test()) + ")");
            case LaneStmt.PerLane s ->
                lines.line("lane " + s.result().kind().keyword() + " " + s.result().name() + " = per lane "
                        + op(s.op()) + LaneExprText.list(s.args()) + " where " + LaneExprText.of(s.active()));
            case LaneStmt.Output s -> lines.line(output(s.out()) + LaneExprText.of(s.value()));
            case LaneStmt.OutputArray s ->
                lines.line(output(s.out()) + s.array().name() + "[0.." + ExprText.of(s.length()) + "]");
        }
    }

    private void nested(String header, LaneBlock first, String link, LaneBlock second) {
        lines.open(header + " {");
        block(first);
        if (!second.isEmpty()) {
            lines.next("} " + link + " {");
            block(second);
        }
        lines.close("}");
    }

    private String output(String out) {
        return severalOuts ? "output " + out + " = " : "output ";
    }

    private static String op(ScalarOp op) {
        return switch (op) {
            case ScalarOp.Operator(BinOp operator, Kind kind) -> kind.keyword() + operator.token();
            case ScalarOp.Element(Expr table) -> "element of " + ExprText.of(table);
            case ScalarOp.Extent(Expr table, int depth) -> "extent " + depth + " of " + ExprText.of(table);
            case ScalarOp.Method method -> ExprText.simple(method.owner()) + "." + method.name();
        };
    }
}
