package dev.jvmap.rt;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Arrays of numbers for tests. */
final class Numbers {
    private Numbers() {
    }

    static double[] random(int count) {
        return new SplittableRandom(count).doubles(count, -1, 1).toArray();
    }

    static double[][] random(int rows, int columns) {
        SplittableRandom random = new SplittableRandom(31L * rows + columns);
        double[][] all = new double[rows][];
        Arrays.setAll(all, row -> random.doubles(columns, -1, 1).toArray());
        return all;
    }

    static double[][] transposed(double[][] rows, int columns) {
        double[][] all = new double[columns][rows.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns; column++) {
                all[column][row] = rows[row][column];
            }
        }
        return all;
    }
}
