package dev.jvmap.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated Javadoc fills in numbers that are the runtime's. The processor cannot ask it, so this does. */
class MemoryFormulaTest {
    @ParameterizedTest
    @ValueSource(strings = {"CACHE", "PIECES_CACHE", "PIECE"})
    void numbersAreThoseOfTheRuntime(String constant) throws ReflectiveOperationException {
        assertThat(value(JavadocEmitter.class, constant))
                .isEqualTo(value(Class.forName("dev.jvmap.rt.Room"), constant));
    }

    @Test
    void groupsAreThoseOfTheRuntime() throws ReflectiveOperationException {
        assertThat(value(JavadocEmitter.class, "GROUP"))
                .isEqualTo(value(Class.forName("dev.jvmap.rt.Worker"), "MAX_LANES"));
    }

    private static long value(Class<?> owner, String constant) throws ReflectiveOperationException {
        Field field = owner.getDeclaredField(constant);
        field.setAccessible(true);
        return ((Number) field.get(null)).longValue();
    }
}
