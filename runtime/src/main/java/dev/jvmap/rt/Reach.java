package dev.jvmap.rt;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;

/** Access of generated code to private members of the class that it was generated for. */
public final class Reach {
    private Reach() {
    }

    /**
     * A private static field, or one of a private class.
     *
     * @param owner the binary name of the class
     */
    public static VarHandle staticField(Lookup caller, String owner, String name, Class<?> type) {
        try {
            Class<?> declaring = Class.forName(owner, false, caller.lookupClass().getClassLoader());
            return MethodHandles.privateLookupIn(declaring, caller).findStaticVarHandle(declaring, name, type);
        } catch (ReflectiveOperationException outOfReach) {
            throw new IllegalStateException("no access to " + owner + "." + name, outOfReach);
        }
    }

    /**
     * A private field of an object, or one of a private class.
     *
     * @param owner the binary name of the class
     */
    public static VarHandle field(Lookup caller, String owner, String name, Class<?> type) {
        try {
            Class<?> declaring = Class.forName(owner, false, caller.lookupClass().getClassLoader());
            return MethodHandles.privateLookupIn(declaring, caller).findVarHandle(declaring, name, type);
        } catch (ReflectiveOperationException outOfReach) {
            throw new IllegalStateException("no access to " + owner + "." + name, outOfReach);
        }
    }

    /** A private static method. */
    public static MethodHandle staticMethod(Lookup caller, Class<?> owner, String name, Class<?> result,
            Class<?>... parameters) {
        try {
            return MethodHandles.privateLookupIn(owner, caller).findStatic(owner, name,
                    MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException outOfReach) {
            throw new IllegalStateException("no access to " + owner.getName() + "." + name, outOfReach);
        }
    }
}
