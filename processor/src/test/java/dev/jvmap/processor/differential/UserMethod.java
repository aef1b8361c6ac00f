package dev.jvmap.processor.differential;

import dev.jvmap.processor.ir.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The annotated method, called in a loop: what is right by definition. */
final class UserMethod {
    private final StaticMethod method;

    UserMethod(Signature signature, ClassLoader loader) {
        method = new StaticMethod(loader, qualified(signature, signature.owner().replace('.', '$')),
                signature.method());
    }

    /** The loop over a batch, up to the first element that fails. */
    Outcome loop(Batch batch) {
        List<Object> results = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            switch (one(batch.element(i))) {
                case Ending.Value(Object value) -> results.add(value);
                case Ending.Failure(Throwable thrown) -> {
                    return new Outcome(results, Optional.of(thrown));
                }
            }
        }
        return new Outcome(results, Optional.empty());
    }

    Ending one(List<Object> arguments) {
        return method.call(arguments);
    }

    static String qualified(Signature signature, String className) {
        return signature.packageName().isEmpty() ? className : signature.packageName() + "." + className;
    }
}
