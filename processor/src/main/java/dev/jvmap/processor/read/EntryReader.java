package dev.jvmap.processor.read;

import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Function;
import dev.jvmap.processor.ir.Origin;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Signature.Param;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Reads what stands between a batched call and the annotated method: the records that the method takes are put together
 * from what the call has, components of the element or values that are the same for all.
 */
final class EntryReader {
    private final Compiler compiler;
    private final Functions functions;
    private final Captures captures;
    private final Pos pos;
    private final List<Stmt> stmts = new ArrayList<>();
    private final Scope scope;

    EntryReader(Compiler compiler, Functions functions, Captures captures, Pos pos, Scope scope) {
        this.compiler = compiler;
        this.functions = functions;
        this.captures = captures;
        this.pos = pos;
        this.scope = scope;
    }

    /** The method itself where it takes no records. */
    static boolean isNeeded(Function method) {
        return method.params().stream().anyMatch(param -> param.type() instanceof Type.Record);
    }

    /** A function of the inputs that calls the method. */
    Function entry(Function method, List<Param> params, List<Var> inputs) {
        Iterator<Var> next = inputs.iterator();
        List<Expr> args = new ArrayList<>();
        if (method.params().size() > params.size()) {
            Type type = method.params().getFirst().type();
            args.add(whole(captures.value(new Origin.Receiver(), "self", type, this::keep, pos), "self"));
        }
        int first = method.params().size() - params.size();
        for (int i = 0; i < params.size(); i++) {
            Param param = params.get(i);
            if (!(param.type() instanceof Type.Record)
                    && method.params().get(first + i).type() instanceof Type.Record type) {
                next.next(); // the object itself
                args.add(same(param, type));
                continue;
            }
            args.add(switch (param.type()) {
                case Type.Record type when !param.mapped() -> same(param, type);
                case Type.Record type -> made(type, param.name(), next);
                case Type.Prim _, Type.Array _, Type.Opaque _, Type.Void _ -> new Expr.Local(next.next(), pos);
            });
        }
        Expr call = new Expr.Call(method.key(), args, method.result(), pos);
        stmts.add(method.result().equals(Type.VOID) ? new Stmt.Do(call, pos)
                : new Stmt.Return(Optional.of(call), pos));
        return new Function(method.key() + " of an element", method.name(), inputs, method.result(), new Block(stmts),
                pos);
    }

    /** A record that is the same for every element. */
    private Expr same(Param param, Type.Record type) {
        return whole(captures.value(new Origin.Param(param.name()), param.name(), type, this::keep, pos),
                param.name());
    }

    private Expr made(Type.Record type, String name, Iterator<Var> next) {
        List<Expr> components = new ArrayList<>();
        for (Type.Component component : type.components()) {
            components.add(component.type() instanceof Type.Record inner ? made(inner, component.name(), next)
                    : new Expr.Local(next.next(), pos));
        }
        return keep(name, constructor(type).<Expr>map(key -> new Expr.Call(key, components, type, pos))
                .orElseGet(() -> new Expr.Make(type, components, pos)));
    }

    /** The canonical constructor, if the user has written it. */
    private Optional<String> constructor(Type.Record type) {
        TypeElement element = compiler.mirrors().element(type).orElseThrow();
        List<Type> wanted = type.components().stream().map(Type.Component::type).toList();
        return ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .filter(constructor -> types(constructor).equals(wanted))
                .findFirst()
                .flatMap(compiler.sources()::find)
                .map(source -> functions.read(source, pos));
    }

    private List<Type> types(ExecutableElement method) {
        return method.getParameters().stream().map(param -> compiler.mirrors().type(param.asType())).toList();
    }

    private Expr whole(Expr value, String name) {
        return value instanceof Expr.Make ? keep(name, value) : value;
    }

    private Expr keep(String name, Expr value) {
        Var var = scope.temporary(name, value.type());
        stmts.add(new Stmt.Let(var, Optional.of(value), pos));
        return new Expr.Local(var, pos);
    }
}
