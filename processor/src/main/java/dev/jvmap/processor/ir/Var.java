package dev.jvmap.processor.ir;

/**
 * A parameter or local variable. Names are unique within a {@link Function}: the reader renames where the user's scopes
 * reuse one, so a variable is known by its name.
 */
public record Var(String name, Type type) {}
