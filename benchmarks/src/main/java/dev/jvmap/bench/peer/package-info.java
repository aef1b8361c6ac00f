/** The same workloads in other languages, run by scripts in {@code benchmarks/peers}. */
package dev.jvmap.bench.peer;
