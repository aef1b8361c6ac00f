package cases;

import dev.jvmap.Vmap;

/** Records in records, and arrays in records. */
final class In {
    private In() {}

    record Vec(double x, double y) {
        Vec minus(Vec o) {
            return new Vec(x - o.x, y - o.y);
        }
    }

    record Segment(Vec from, Vec to) {
        Vec direction() {
            return to.minus(from);
        }

        Segment reversed() {
            return new Segment(to, from);
        }
    }

    record Bin(int[] counts, Vec centre) {
        int total() {
            int sum = 0;
            for (int c : counts) {
                sum += c;
            }
            return sum;
        }
    }

    @Vmap
    static double direction(double a, double b, double c) {
        Segment s = new Segment(new Vec(a, b), new Vec(b, c));
        if (a > b) {
            s = s.reversed();
        }
        s = new Segment(s.to, s.from());
        return s.direction().x + s.from().y * 3 - s.to.x;
    }

    // with w[5] in -9..9
    @Vmap
    static double arrays(int[] w, double x) {
        Bin bin = new Bin(w, new Vec(x, 1));
        return bin.total() + bin.centre().x() + bin.counts()[2] + bin.counts.length;
    }

    // with n in -4..9
    @Vmap
    static int ownArray(int n) {
        Bin bin = new Bin(new int[] {n, 2, 3}, new Vec(0, 0));
        bin.counts()[1] = n * n;
        int[] alias = bin.counts();
        alias[2]++;
        return bin.total();
    }
}
