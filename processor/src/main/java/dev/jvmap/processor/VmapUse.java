package dev.jvmap.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * One {@code @Vmap} on a method, as written.
 *
 * @param nth its place among the annotations of this kind on the method
 * @param inAxes empty when left out
 */
record VmapUse(int nth, List<Integer> inAxes, List<Integer> outAxes, int batchSize, String name, boolean strict) {
    static final String ANNOTATION = "dev.jvmap.Vmap";
    /** What the compiler puts around several uses on one method. */
    static final String REPEATED = "dev.jvmap.Vmap.Repeated";
    static final int NONE = -1;
    static final int LAST = Integer.MAX_VALUE;

    /** The uses on a method, in order. */
    static List<VmapUse> on(ExecutableElement method) {
        List<VmapUse> uses = new ArrayList<>();
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            if (isOf(ANNOTATION, mirror)) {
                uses.add(of(mirror, uses.size()));
            } else if (isOf(REPEATED, mirror)) {
                List<?> repeated = value(mirror, "value", List.of());
                repeated.forEach(
                        use -> uses.add(of((AnnotationMirror) ((AnnotationValue) use).getValue(), uses.size())));
            }
        }
        return uses;
    }

    private static boolean isOf(String annotation, AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().contentEquals(annotation);
    }

    private static VmapUse of(AnnotationMirror mirror, int nth) {
        return new VmapUse(nth, axes(mirror, "inAxes", List.of()), axes(mirror, "outAxes", List.of(0)),
                value(mirror, "batchSize", 0), value(mirror, "name", ""), value(mirror, "strict", false));
    }

    private static List<Integer> axes(AnnotationMirror mirror, String attribute, List<Integer> otherwise) {
        List<?> entries = value(mirror, attribute, (List<?>) null);
        return entries == null ? otherwise
                : entries.stream().map(entry -> (Integer) ((AnnotationValue) entry).getValue()).toList();
    }

    @SuppressWarnings("unchecked") // the annotation's declaration fixes the type of each attribute
    private static <T> T value(AnnotationMirror mirror, String attribute, T otherwise) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(attribute))
                .map(entry -> (T) entry.getValue().getValue())
                .findFirst().orElse(otherwise);
    }
}
