/**
 * Some workloads by hand with the Vector API, written as well as we could: the best that a user might do without jvmap.
 * A method computes one vector per call, which C2 compiles reliably, and what is left over is done element by element.
 */
package dev.jvmap.bench.hand;
