/** What the math functions cost, beside those of the JDK. */
package dev.jvmap.bench.math;
