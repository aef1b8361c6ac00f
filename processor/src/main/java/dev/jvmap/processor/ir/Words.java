package dev.jvmap.processor.ir;

import java.util.Locale;

/** Names that are made of others. */
public final class Words {
    private Words() {
    }

    /** {@code step} becomes {@code Step}. */
    public static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
