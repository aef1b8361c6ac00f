package dev.jvmap.bench.memory;

import dev.jvmap.Batching;
import java.util.function.Consumer;
import java.util.function.Function;

/** A batched call and how much its arguments and results hold. Those that JAX was measured on have its sizes. */
enum Job {
    ROWS("element-wise, rows to rows", 200_000, 1000) {
        @Override
        Prepared prepare(int elements) {
            return rows(elements, ElementBatched::scaledInto, Element::scaled);
        }
    },
    REMAINDER("the same, batch size 999", 200_000, 999) {
        @Override
        Prepared prepare(int elements) {
            return ROWS.prepare(elements);
        }
    },
    COLUMNS_TO_ROWS("element-wise, columns to rows", 20_000, 100) {
        @Override
        Prepared prepare(int elements) {
            float[][] x = new float[Element.LENGTH][elements];
            float[][] out = new float[elements][Element.LENGTH];
            fill(x);
            return new Prepared(bytes(x) + bytes(out), how -> ElementBatched.columnsToRowsInto(out, x, how),
                    number -> Element.scaled(column(x, number)), number -> out[number]);
        }
    },
    COLUMNS("element-wise, columns to columns", 20_000, 100) {
        @Override
        Prepared prepare(int elements) {
            float[][] x = new float[Element.LENGTH][elements];
            float[][] out = new float[Element.LENGTH][elements];
            fill(x);
            return new Prepared(bytes(x) + bytes(out), how -> ElementBatched.columnsInto(out, x, how),
                    number -> Element.scaled(column(x, number)), number -> column(out, number));
        }
    },
    OUTER_PRODUCT("64 × 64 outer product in each element", 20_000, 100) {
        @Override
        Prepared prepare(int elements) {
            return rows(elements, ElementBatched::outerProductInto, Element::outerProduct);
        }
    },
    OUTER_PRODUCT_REMAINDER("the same, batch size 99", 20_000, 99) {
        @Override
        Prepared prepare(int elements) {
            return OUTER_PRODUCT.prepare(elements);
        }
    };

    /**
     * Arguments, and room for the results.
     *
     * @param bytes what both hold
     * @param call runs the batch
     * @param loop the result of an element by itself
     * @param result the result of an element in the batch
     */
    record Prepared(long bytes, Consumer<Batching> call, Function<Integer, float[]> loop,
            Function<Integer, float[]> result) {
    }

    @FunctionalInterface
    private interface Rows {
        void into(float[][] out, float[][] x, Batching how);
    }

    private final String description;
    private final int elements;
    private final int batchSize;

    Job(String description, int elements, int batchSize) {
        this.description = description;
        this.elements = elements;
        this.batchSize = batchSize;
    }

    abstract Prepared prepare(int count);

    String description() {
        return description;
    }

    int elements() {
        return elements;
    }

    Batching how() {
        return Batching.defaults().withBatchSize(batchSize);
    }

    private static Prepared rows(int elements, Rows batched, Function<float[], float[]> loop) {
        float[][] x = new float[elements][Element.LENGTH];
        float[][] out = new float[elements][Element.LENGTH];
        fill(x);
        return new Prepared(bytes(x) + bytes(out), how -> batched.into(out, x, how),
                number -> loop.apply(x[number]), number -> out[number]);
    }

    private static void fill(float[][] x) {
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) {
                x[i][j] = (i * 31 + j) % 97;
            }
        }
    }

    private static float[] column(float[][] matrix, int number) {
        float[] column = new float[matrix.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = matrix[i][number];
        }
        return column;
    }

    /** With headers of 16 bytes and references of 4. */
    private static long bytes(float[][] matrix) {
        return 16 + matrix.length * (4 + 16 + (long) Float.BYTES * matrix[0].length);
    }
}
