package dev.jvmap.processor.ir;

/** Indented text, in which one node may carry a message: the line after the node's first line points at it. */
final class Lines {
    /** A node of the program that is printed, by identity, and what there is to say about it. */
    record Mark(Object node, String message) {
        /** Points nowhere. */
        static final Mark NONE = new Mark(new Object(), "");
    }

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();
    private final Mark mark;
    private int depth;
    private boolean pending;

    Lines(Mark mark) {
        this.mark = mark;
    }

    /** The next line begins the text of this node. */
    void node(Object node) {
        pending |= node == mark.node();
    }

    void line(String content) {
        text.append(INDENT.repeat(depth)).append(content).append('\n');
        if (pending) {
            text.append(INDENT.repeat(depth)).append("^^^ ").append(mark.message()).append('\n');
            pending = false;
        }
    }

    /** A line, whose content follows one step further in. */
    void open(String content) {
        line(content);
        depth++;
    }

    void close(String content) {
        depth--;
        line(content);
    }

    /** Ends one indented part and begins the next: {@code } else {}. */
    void next(String content) {
        close(content);
        depth++;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
