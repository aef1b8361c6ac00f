package dev.jvmap.processor.ir;

import java.util.List;

/**
 * A method body: the annotated one, or a helper that it calls.
 *
 * @param key owner, name and parameter types, such as {@code dev.app.Model.norm(double,double)}; what {@link Expr.Call} names
 * @param name the method's simple name
 */
public record Function(String key, String name, List<Var> params, Type result, Block body, Pos pos) {
    public Function {
        params = List.copyOf(params);
    }
}
