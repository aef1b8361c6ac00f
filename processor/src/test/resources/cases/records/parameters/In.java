package cases;

import dev.jvmap.Vmap;

/** Records as mapped parameters: structures of arrays. */
final class In {
    private In() {}

    record Vec(double x, float y) {}

    record Pose(Vec at, int kind, boolean flipped) {
        double side() {
            return flipped ? -at.x() : at.x();
        }
    }

    record Ordered(int low, int high) {
        Ordered {
            if (low > high) {
                throw new IllegalArgumentException(low + " > " + high);
            }
        }

        @Override
        public int high() {
            return high - low;
        }
    }

    @Vmap
    static double vec(Vec v) {
        return v.x() + v.y();
    }

    @Vmap(inAxes = {0, 0, -1})
    static double pose(Pose p, double poseAtX, Vec shift) {
        return p.side() * p.kind() + p.at().y() + poseAtX - shift.x();
    }

    /** The components need not be in order: then it is the constructor that fails. */
    // with o in -3..3
    @Vmap
    static int constructed(Ordered o) {
        return o.high() + o.low();
    }

    // with n in 0..4
    @Vmap(inAxes = Vmap.LAST)
    static double recursive(Vec v, int n) {
        return n == 0 ? v.x() : recursive(new Vec(v.x() + 1, v.y()), n - 1);
    }

    @Vmap
    static int refused(Vec v) {
        return v.hashCode(); // warning: VMAP230
    }
}
