package dev.jvmap.processor.ir;

import java.util.Optional;
import java.util.stream.Collectors;

/** The statements of Scalar IR, line by line. */
final class ScalarText {
    private final Lines lines;

    ScalarText(Lines lines) {
        this.lines = lines;
    }

    void program(Program program) {
        Function entry = program.entry();
        StringBuilder params = new StringBuilder();
        for (int i = 0; i < entry.params().size(); i++) {
            params.append(i == 0 ? "" : ", ").append(program.mapped().get(i) ? "mapped " : "")
                    .append(declare(entry.params().get(i)));
        }
        lines.node(entry);
        body("element " + entry.result() + " " + entry.name() + "(" + params + ")", entry.body());
        program.functions().values().forEach(this::function);
    }

    void function(Function function) {
        String params = function.params().stream().map(ScalarText::declare).collect(Collectors.joining(", ", "(", ")"));
        String owner = function.key().substring(0, function.key().indexOf('('));
        lines.node(function);
        body("function " + function.result() + " " + ExprText.simple(owner) + params, function.body());
    }

    private void body(String header, Block block) {
        lines.open(header + " {");
        block(block);
        lines.close("}");
    }

    private void block(Block block) {
        block.stmts().forEach(this::stmt);
    }

    private void stmt(Stmt stmt) {
        lines.node(stmt);
        switch (stmt) {
            case Stmt.Let(Var var, Optional<Expr> value, _) ->
                lines.line(declare(var) + value.map(v -> " = " + ExprText.of(v)).orElse(""));
            case Stmt.Assign(Var var, Expr value, _) -> lines.line(var.name() + " = " + ExprText.of(value));
            case Stmt.Store(Expr array, Expr index, Expr value, Pos pos) ->
                lines.line(ExprText.of(new Expr.Load(array, index, pos)) + " = " + ExprText.of(value));
            case Stmt.If(Expr test, Block yes, Block no, _) -> conditional(test, yes, no);
            case Stmt.Loop(Label label, Expr test, Block body, Block step, _) -> loop(label, test, body, step);
            case Stmt.Labeled(Label label, Block body, _) -> body(label.name() + ":", body);
            case Stmt.Break(Label label, _) -> lines.line("break " + label.name());
            case Stmt.Return(Optional<Expr> value, _) ->
                lines.line("return" + value.map(v -> " " + ExprText.of(v)).orElse(""));
            case Stmt.Throw(String source, _) -> lines.line("throw `" + source + "`");
            case Stmt.Assert(Expr test, _, _) -> lines.line("assert " + ExprText.of(test));
            case Stmt.Do(Expr call, _) -> lines.line("do " + ExprText.of(call));
        }
    }

    private void conditional(Expr test, Block yes, Block no) {
        lines.open("if (" + ExprText.of(test) + ") {");
        block(yes);
        if (!no.isEmpty()) {
            lines.next("} else {");
            block(no);
        }
        lines.close("}");
    }

    private void loop(Label label, Expr test, Block body, Block step) {
        lines.open(label.name() + ": while (" + ExprText.of(test) + ") {");
        block(body);
        if (!step.isEmpty()) {
            lines.next("} step {");
            block(step);
        }
        lines.close("}");
    }

    static String declare(Var var) {
        return var.type() + " " + var.name();
    }
}
