/** What a program sees that starts, computes, and ends: the first call in a new JVM, and the way to full speed. */
package dev.jvmap.bench.fresh;
