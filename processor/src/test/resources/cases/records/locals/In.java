package cases;

import dev.jvmap.Vmap;

/** Records in local variables: made, read, assigned, chosen. */
final class In {
    private In() {}

    record Vec(double x, double y) {
        Vec plus(Vec other) {
            return new Vec(x + other.x, y + other.y());
        }

        Vec times(double factor) {
            return new Vec(this.x * factor, factor * y());
        }

        double dot(Vec other) {
            return x * other.x + y * other.y;
        }

        double length() {
            return Math.sqrt(dot(this));
        }

        static Vec unit(double angle) {
            return new Vec(angle - 1, angle + 1);
        }
    }

    @Vmap
    static double length(double a, double b) {
        Vec v = new Vec(a, b);
        return v.length();
    }

    @Vmap
    static double chained(double a, double b) {
        return new Vec(a, b).plus(new Vec(b, 1)).times(2).dot(Vec.unit(a));
    }

    /** Both components of the new value read the old one. */
    @Vmap
    static double swapped(double a, double b) {
        Vec v = new Vec(a, b);
        v = new Vec(v.y, v.x);
        v = new Vec(v.x() - v.y(), v.x());
        return v.x * 3 + v.y;
    }

    // with n in -2..9, a in -3..3
    @Vmap
    static double carried(int n, double a) {
        Vec v = new Vec(0, 1);
        for (int i = 0; i < n; i++) {
            v = v.plus(new Vec(a, i));
            if (v.dot(v) > 50) {
                break;
            }
        }
        return v.x - v.y;
    }

    @Vmap
    static double chosen(double a, double b) {
        Vec first = new Vec(a, b);
        var second = new Vec(b, a);
        Vec bigger = a > b ? first : second;
        Vec other = a > b ? new Vec(1, b) : first.times(2);
        Vec third;
        if (a < 0) {
            third = first;
        } else {
            third = other;
        }
        return bigger.x + 10 * other.y + third.x;
    }

    // with n in -1..4
    @Vmap
    static double switched(int n, double a) {
        Vec v = switch (n) {
            case 0 -> new Vec(a, 1);
            case 1, 2 -> Vec.unit(a);
            default -> {
                Vec w = new Vec(n, a);
                yield w.plus(w);
            }
        };
        return v.x - v.y;
    }

    @Vmap
    static double assignedInside(double a, double b) {
        Vec v;
        double sum = (v = new Vec(a, b)).x + v.y;
        Vec w = v;
        v = w.plus(v);
        return sum + w.x + v.y;
    }
}
