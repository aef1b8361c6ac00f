/** The benchmarks of JMH, and {@link dev.jvmap.bench.Main}, which runs everything and writes the results. */
package dev.jvmap.bench;
