package dev.jvmap.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.jvmap.processor.ir.Kernel;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Port;
import dev.jvmap.processor.ir.Var;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The parameters that a kernel method may have. It gets those that its body has asked for, in a fixed order. */
final class KernelParams {
    /**
     * A parameter of the kernel method.
     *
     * @param argument what the worker passes for it
     */
    record Param(String name, TypeName type, CodeBlock argument) {}

    /** Where a kernel finds the values of a mapped argument. */
    private record PortParams(Param array, Param at, Param stride, List<Param> extents) {
        Stream<Param> all() {
            return Stream.concat(Stream.of(array, at, stride), extents.stream());
        }
    }

    /** Where a kernel stores what its elements give. */
    private record OutParams(Param out, Param at) {
        Stream<Param> all() {
            return Stream.of(out, at);
        }
    }

    private final Kernel kernel;
    private final NamePlan names;
    private final WorkerNames worker;
    private final Map<String, PortParams> ports = new LinkedHashMap<>();
    private final Map<String, Param> uniforms = new LinkedHashMap<>();
    private final Map<String, OutParams> outs = new LinkedHashMap<>();
    private final Map<String, Param> scratch = new LinkedHashMap<>();
    private final Map<String, Integer> vectors = new HashMap<>();
    private final Param laneScratch;
    private final Param size;
    private final Param from;
    private final Param count;
    private final Param lane0;
    private Set<Param> used = new HashSet<>();

    /** @param worker the names of the worker's fields, which are the arguments */
    KernelParams(Kernel kernel, NamePlan names, WorkerNames worker) {
        this.kernel = kernel;
        this.names = names;
        this.worker = worker;
        for (Port port : kernel.ports()) {
            ports.put(port.name(), portParams(port, worker.field(port.name())));
        }
        for (Var uniform : kernel.uniforms()) {
            uniforms.put(uniform.name(), new Param(names.of(uniform.name()), TypeNames.of(uniform.type()),
                    CodeBlock.of("$L", worker.field(uniform.name()))));
        }
        laneScratch = param("scratch", RuntimeNames.LANE_SCRATCH, worker.laneScratch());
        size = param("size", TypeName.INT, "Math.toIntExact(" + worker.size() + ")");
        from = param("from", TypeName.LONG, worker.from());
        kernel.outs().forEach(out -> outs.put(out.name(), outParams(out, worker.out(out.name()))));
        count = param("count", TypeName.INT, worker.count());
        lane0 = new Param(names.fresh("lane0"), TypeName.INT, CodeBlock.of("0"));
    }

    String array(Port port) {
        return use(ports.get(port.name()).array);
    }

    /** Whether {@link #array} is an array of rows, each with one value of all elements. */
    boolean hasRows(String port) {
        return kernel.columns().contains(port);
    }

    String at(Port port) {
        return use(ports.get(port.name()).at);
    }

    String stride(Port port) {
        return use(ports.get(port.name()).stride);
    }

    String laneScratch() {
        return use(laneScratch);
    }

    String size() {
        return use(size);
    }

    String from() {
        return use(from);
    }

    String out(String out) {
        return use(outs.get(out).out);
    }

    String outAt(String out) {
        return use(outs.get(out).at);
    }

    String count() {
        return use(count);
    }

    /** The index within the block of the group's first element. */
    String lane0() {
        return use(lane0);
    }

    /** An array with room for one vector, the {@code slot}-th of its kind. */
    String scratch(Kind lane, int slot) {
        return scratchArray(lane.keyword() + "s" + (slot == 0 ? "" : slot + 1), lane, 1);
    }

    /** The array through which vectors get into parts and back, with room for this many at least. */
    String shared(Kind lane, int vectors) {
        return scratchArray("shared" + VectorNames.word(lane) + "s", lane, vectors);
    }

    /** The array through which masks get into parts and back, as bits. */
    String sharedMasks(int masks) {
        return scratchArray("sharedMasks", Kind.LONG, masks);
    }

    private String scratchArray(String wanted, Kind lane, int room) {
        vectors.merge(wanted, room, Math::max);
        return use(scratch.computeIfAbsent(wanted, _ -> param(wanted, TypeNames.arrayOf(lane), worker.fresh(wanted))));
    }

    /** Collects what {@code body} uses in a set of its own; it is used around it as well. */
    List<Param> usedBy(Runnable body) {
        Set<Param> around = used;
        used = new HashSet<>();
        body.run();
        List<Param> inner = Stream.concat(all(), Stream.of(lane0)).filter(used::contains).toList();
        around.addAll(used);
        used = around;
        return inner;
    }

    /** Whether a scalar variable is a parameter of the kernel. */
    boolean isParam(String irName) {
        return declared(irName).findAny().isPresent();
    }

    /** The parameter that is this scalar: a uniform, or the extent of an argument. */
    private Stream<Param> declared(String irName) {
        return Stream.concat(Stream.ofNullable(uniforms.get(irName)),
                ports.values().stream().flatMap(port -> port.extents.stream())
                        .filter(extent -> extent.name().equals(names.of(irName))));
    }

    /** The Java name of a uniform scalar, which may be a parameter. */
    String scalar(String irName) {
        declared(irName).forEach(this::use);
        return names.of(irName);
    }

    /** The parameters that the body has asked for. */
    List<Param> used() {
        return all().filter(used::contains).toList();
    }

    private Stream<Param> all() {
        return Stream.of(ports.values().stream().flatMap(PortParams::all), uniforms.values().stream(),
                scratch.values().stream(), Stream.of(laneScratch, size, from),
                outs.values().stream().flatMap(OutParams::all), Stream.of(count)).flatMap(part -> part);
    }

    /** An array of the worker, with room for a number of vectors. */
    record ScratchArray(String field, ArrayTypeName type, int vectors) {}

    List<ScratchArray> scratchArrays() {
        return scratch.entrySet().stream().map(array -> new ScratchArray(array.getValue().argument.toString(),
                (ArrayTypeName) array.getValue().type, vectors.get(array.getKey()))).toList();
    }

    /** Whether the kernel reads this mapped argument. */
    boolean uses(String port) {
        return ports.get(port).all().anyMatch(used::contains);
    }

    boolean usesLaneScratch() {
        return used.contains(laneScratch);
    }

    boolean usesSize() {
        return used.contains(size);
    }

    private String use(Param param) {
        used.add(param);
        return param.name;
    }

    private PortParams portParams(Port port, String field) {
        TypeName row = TypeNames.arrayOf(port.element().lane());
        return new PortParams(
                hasRows(port.name()) ? param(port.name() + "Rows", ArrayTypeName.of(row), field + ".rows()")
                        : param(port.name() + (port.written() ? "InOut" : "In"), row, field + ".array()"),
                param(port.name() + "At", TypeName.INT, field + ".at()"),
                param(port.name() + "Stride", TypeName.INT, field + ".stride()"),
                extents(port, field));
    }

    private OutParams outParams(Var out, String field) {
        Param to = out.type().isPrimitive()
                ? param(out.name(), TypeNames.arrayOf(out.type().kind().lane()), field + ".array()")
                : param(out.name(), RuntimeNames.arrayOut(out.type()), field);
        return new OutParams(to, param(out.name() + "At", TypeName.INT, field + ".at()"));
    }

    private Param param(String wanted, TypeName type, String argument) {
        return new Param(names.fresh(wanted), type, CodeBlock.of("$L", argument));
    }

    private List<Param> extents(Port port, String field) {
        return IntStream.range(0, port.rank())
                .mapToObj(d -> new Param(names.of(port.extent(d).name()), TypeName.INT,
                        CodeBlock.of("$L.length($L)", field, d)))
                .toList();
    }
}
