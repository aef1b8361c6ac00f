package dev.jvmap.processor.read;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Wrappers around a processing environment, of the shapes that build tools use. */
final class Wrappers {
    private Wrappers() {}

    static ProcessingEnvironment likeGradle(ProcessingEnvironment inner) {
        return new LikeGradle(inner);
    }

    static ProcessingEnvironment likeKapt(ProcessingEnvironment inner) {
        return new LikeKapt(inner);
    }

    static ProcessingEnvironment likeProxy(ProcessingEnvironment inner) {
        return (ProcessingEnvironment) Proxy.newProxyInstance(Wrappers.class.getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class}, new Handler(inner));
    }

    static ProcessingEnvironment unknown(ProcessingEnvironment inner) {
        return new Unknown(() -> inner);
    }

    private static final class LikeGradle extends Forwarding {
        private final ProcessingEnvironment delegate;

        LikeGradle(ProcessingEnvironment delegate) {
            this.delegate = delegate;
        }

        @Override
        ProcessingEnvironment inner() {
            return delegate;
        }
    }

    private static final class LikeKapt extends Forwarding {
        private final ProcessingEnvironment processingEnv;

        LikeKapt(ProcessingEnvironment processingEnv) {
            this.processingEnv = processingEnv;
        }

        @Override
        ProcessingEnvironment inner() {
            return processingEnv;
        }
    }

    private static final class Unknown extends Forwarding {
        private final Supplier<ProcessingEnvironment> hidden;

        Unknown(Supplier<ProcessingEnvironment> hidden) {
            this.hidden = hidden;
        }

        @Override
        ProcessingEnvironment inner() {
            return hidden.get();
        }
    }

    /** What an anonymous handler that captures {@code delegateTo} looks like to reflection. */
    private record Handler(ProcessingEnvironment val$delegateTo) implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
            return method.invoke(val$delegateTo, args);
        }
    }

    private abstract static class Forwarding implements ProcessingEnvironment {
        abstract ProcessingEnvironment inner();

        @Override
        public Map<String, String> getOptions() {
            return inner().getOptions();
        }

        @Override
        public Messager getMessager() {
            return inner().getMessager();
        }

        @Override
        public Filer getFiler() {
            return inner().getFiler();
        }

        @Override
        public Elements getElementUtils() {
            return inner().getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return inner().getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return inner().getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return inner().getLocale();
        }
    }
}
