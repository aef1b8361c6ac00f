package dev.jvmap.rt;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that a kernel calls once per lane instead of inlining it: the rare path of a function, behind a guard
 * that most groups of lanes skip as a whole.
 *
 * <p>The method is {@code public static} in a public class, since generated code in other packages calls it. Its
 * parameters and its result are primitive; its body may use all of Java.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LaneByLane {
}
