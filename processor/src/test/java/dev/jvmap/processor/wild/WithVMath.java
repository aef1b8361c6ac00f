package dev.jvmap.processor.wild;

import dev.jvmap.processor.TestCompiler;
import dev.jvmap.processor.ir.Intrinsic;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.Map;

/**
 * Classes whose calls of those functions of {@code Math} that Java does not fix go to {@code VMath} instead, as they do in batched methods: the
 * loop then has the same bits, and nothing needs a tolerance.
 */
final class WithVMath {
    private static final ClassDesc VMATH = ClassDesc.of("dev.jvmap.VMath");

    private WithVMath() {}

    static TestCompiler.Result in(TestCompiler.Result compiled) {
        Map<String, byte[]> classes = new HashMap<>();
        compiled.classes().forEach((name, bytes) -> classes.put(name, transform(bytes)));
        return new TestCompiler.Result(compiled.success(), compiled.diagnostics(), classes, compiled.generated(),
                compiled.plans());
    }

    private static byte[] transform(byte[] bytes) {
        ClassFile file = ClassFile.of();
        return file.transformClass(file.parse(bytes), ClassTransform.transformingMethodBodies(WithVMath::instruction));
    }

    private static void instruction(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeInstruction call && isInexact(call)) {
            code.invokestatic(VMATH, call.name().stringValue(), call.typeSymbol());
        } else {
            code.with(element);
        }
    }

    private static boolean isInexact(InvokeInstruction call) {
        String owner = call.owner().asInternalName().replace('/', '.');
        return owner.equals("java.lang.Math")
                && Intrinsic.named(owner, call.name().stringValue()).stream().anyMatch(row -> !row.exact());
    }
}
