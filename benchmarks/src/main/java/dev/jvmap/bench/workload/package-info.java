/**
 * What is measured: one class per workload, with the element as a user would write it and the data it runs on, and
 * {@link dev.jvmap.bench.workload.Kind}, the list of them all.
 */
package dev.jvmap.bench.workload;
