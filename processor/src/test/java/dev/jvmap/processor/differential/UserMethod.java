package dev.jvmap.processor.differential;

import dev.jvmap.processor.ir.Signature;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The annotated method, called in a loop: what is right by definition. */
final class UserMethod {
    private final JavaMethod method;
    private final Optional<Object> receiver;
    private final CurrentElement current;

    UserMethod(Signature signature, ClassLoader loader) {
        String owner = qualified(signature, signature.owner().replace('.', '$'));
        receiver = signature.receiver().map(_ -> receiver(loader, owner));
        method = new JavaMethod(loader, owner, signature.method(), receiver);
        current = new CurrentElement(loader);
    }

    /** An object for instance methods: what the constructor without parameters makes. */
    private static Object receiver(ClassLoader loader, String owner) {
        try {
            Constructor<?> constructor = loader.loadClass(owner).getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The object that the method is called on; empty for a static method. */
    Optional<Object> receiver() {
        return receiver;
    }

    /** An argument as the method sees it; empty if it is a record whose constructor fails. */
    Optional<Object> seen(int parameter, List<Object> arguments) {
        try {
            return Optional.ofNullable(method.seen(parameter, arguments));
        } catch (InvocationTargetException thrown) {
            return Optional.empty();
        }
    }

    /** The loop over a batch, up to the first element that fails. */
    Outcome loop(Batch batch) {
        List<Object> results = new ArrayList<>();
        List<Object> arrays = new ArrayList<>();
        Optional<Throwable> failure = Optional.empty();
        for (int i = 0; i < batch.size(); i++) {
            if (failure.isPresent()) {
                arrays.add(batch.arrays(batch.element(i)));
                continue;
            }
            After after = one(batch, i);
            arrays.add(after.arrays());
            switch (after.ending()) {
                case Ending.Value(Object value) -> results.add(value);
                case Ending.Failure(Throwable thrown) -> failure = Optional.of(thrown);
            }
        }
        return new Outcome(results, arrays, failure);
    }

    After one(Batch batch, int i) {
        List<Object> arguments = batch.element(i);
        current.enter(i, batch.size());
        try {
            return new After(method.call(arguments), batch.arrays(arguments));
        } finally {
            current.leave();
        }
    }

    static String qualified(Signature signature, String className) {
        return signature.packageName().isEmpty() ? className : signature.packageName() + "." + className;
    }
}
