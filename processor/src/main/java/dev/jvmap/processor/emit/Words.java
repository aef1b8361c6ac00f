package dev.jvmap.processor.emit;

import java.util.Locale;

/** Names that are made of others. */
final class Words {
    private Words() {
    }

    /** {@code step} becomes {@code Step}. */
    static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
