/** From measurements to files: JSON, a page of tables, and a picture. */
package dev.jvmap.bench.report;
