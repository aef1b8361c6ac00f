package cases;

import dev.jvmap.Vmap;

/** Operands are evaluated from left to right, and an assignment between them is seen by the right ones only. */
final class In {
    private In() {}

    @Vmap
    static int assignmentInTheMiddle(int x) {
        return x + (x = 3) * x;
    }

    @Vmap
    static int incrementTwice(int x) {
        return x++ * 100 + x++ * 10 + x;
    }

    @Vmap
    static int oldValueOfCompound(int x) {
        x += x++ + ++x;
        return x;
    }

    @Vmap
    static int throughCondition(int x) {
        int y = x;
        return y > 0 && (y = -y) < 0 ? y : y + 1;
    }
}
