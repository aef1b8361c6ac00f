package cases;

import dev.jvmap.Vmap;

/** A stack in a local array: an explicit traversal. */
final class In {
    private In() {}

    // with a in 1..40
    @Vmap
    static int visitsTree(int a) {
        int[] stack = new int[16];
        int top = 0;
        int sum = 0;
        stack[top++] = a;
        while (top > 0) {
            int node = stack[--top]; // note: VMAP801
            sum += node;
            if (node > 2 && top < 14) {
                stack[top++] = node / 2; // note: VMAP801
                stack[top++] = node / 3; // note: VMAP801
            }
        }
        return sum;
    }
}
