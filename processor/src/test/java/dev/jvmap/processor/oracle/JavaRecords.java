package dev.jvmap.processor.oracle;

import dev.jvmap.processor.ir.Origin;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The user's records as tuples, and back; fields of the user's objects. */
public final class JavaRecords {
    private JavaRecords() {}

    /** A value as the user's code takes it: tuples become records of the class, made by its constructor. */
    public static Object user(Object value, Class<?> type) throws InvocationTargetException {
        if (!(value instanceof Tuple(List<Object> components))) {
            return value;
        }
        Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] args = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            args[i] = user(components.get(i), types[i]);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(args);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A value of the user's code as interpreters have it: records become tuples of what their fields hold. */
    public static Object tuple(Object value) {
        if (!(value instanceof Record)) {
            return value;
        }
        List<Object> components = new ArrayList<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            components.add(tuple(field(value.getClass(), component.getName(), value)));
        }
        return new Tuple(components);
    }

    /** The value at the end of a path, as interpreters have it; null where a record on the way is null. */
    public static Object at(Origin origin, Object receiver, Map<String, Object> params, JavaCalls java) {
        return switch (origin) {
            case Origin.Receiver _ -> tuple(receiver);
            case Origin.Param(String name) -> params.get(name);
            case Origin.Field field -> tuple(java.field(field.owner(), field.name(), receiver));
            case Origin.Constant constant -> tuple(java.field(constant.owner(), constant.name(), null));
            case Origin.Component component -> switch (at(component.of(), receiver, params, java)) {
                case null -> null;
                case Tuple(List<Object> components) -> components.get(component.index());
                case Object object -> tuple(field(object.getClass(), component.component().name(), object));
            };
        };
    }

    private static Object field(Class<?> owner, String name, Object object) {
        try {
            Field field = owner.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
