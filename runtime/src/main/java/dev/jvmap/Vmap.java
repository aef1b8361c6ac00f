package dev.jvmap;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method for one element that is to be batched. For class {@code Foo} the annotation processor writes
 * {@code FooBatched}, with a method of the same name over arrays of elements. What the batched method gives is defined
 * by the plain loop over the annotated method: the same values, and the same exception from the same element.
 *
 * <pre>{@code
 * @Vmap(inAxes = {0, Vmap.NONE}, batchSize = 10)
 * static double f(double x, boolean damped) { ... }
 *
 * double[] y = ModelBatched.f(xs, true);           // xs: double[]
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@Repeatable(Vmap.Repeated.class)
public @interface Vmap {
    /**
     * An axis: the argument is the same for every element. (In JAX, where -1 is the last axis, this is {@code None}.)
     */
    int NONE = -1;

    /** An axis: the last one of the batched array. */
    int LAST = Integer.MAX_VALUE;

    /**
     * For each parameter, the axis of the batched array along which the elements lie: 0 to r for a parameter of rank r,
     * {@link #LAST} or {@link #NONE}. One entry stands for all parameters; no entry means axis 0 for every parameter
     * that can carry an axis, and {@link #NONE} for the others.
     */
    int[] inAxes() default {};

    /**
     * Where the elements lie in the result: one entry, or for a record one for each component, those of nested records
     * one by one. {@link #NONE} returns a result, or a component, that does not depend on the elements once.
     */
    int[] outAxes() default {0};

    /**
     * Elements per chunk, the unit of scratch memory, of parallel work, of progress and of cancellation; 0 leaves it to
     * the runtime. A call ({@link Batching#withBatchSize}) and the process ({@code -Djvmap.batchSize}) can override it.
     */
    int batchSize() default 0;

    /** The name of the batched method; empty for the name of the annotated one. */
    String name() default "";

    /** Whether anything that is not vectorised is a compile error. */
    boolean strict() default false;

    /** Several batched methods of one method, each with a name of its own; written as several {@code @Vmap}. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.CLASS)
    @interface Repeated {
        /** The annotations in the order of the source. */
        Vmap[] value();
    }
}
