package dev.jvmap.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Expr.BatchInfo.Which;
import dev.jvmap.processor.ir.Kernel;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.LaneStmt;
import dev.jvmap.processor.ir.LaneWalk;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the names in a kernel mean, and what the kernel has used so far of the things that have to be declared for it.
 */
final class KernelScope implements ScalarExprEmitter.Scope {
    /** The constant of the kernel's class for the number of elements in one group. */
    static final String LANES = "LANES";
    /** The constant for vectors of doubles of the machine's full width, in kernels that have more lanes than that. */
    static final String HALF = "HALF";
    /** The constant for vectors of longs of the machine's full width, in kernels that have more lanes than that. */
    static final String PAIRS = "PAIRS";
    static final String CONVERTS_LONGS = "CONVERTS_LONGS";

    private final Kernel kernel;
    private final Callees callees;
    private final Globals globals;
    private final ClassName worker;
    private final NamePlan names = new NamePlan(reserved());
    private final KernelParams params;
    private final KernelConstants constants = new KernelConstants(names::fresh);
    private final String lane;
    private final String bits;
    private final Kind maskKind;
    private final boolean polls;
    private final Set<Kind> species = EnumSet.noneOf(Kind.class);
    private final Set<String> operators = new TreeSet<>();
    private final Map<String, String> besides = new HashMap<>();
    private boolean half;
    private boolean pairs;
    private boolean convertsLongs;
    private boolean throwing;
    private boolean inPart;
    private boolean inLoop;
    private int group;

    KernelScope(Kernel kernel, Callees callees, Globals globals, ClassName worker, WorkerNames workerNames) {
        this.kernel = kernel;
        this.callees = callees;
        this.globals = globals;
        this.worker = worker;
        names.claim(declared(kernel));
        params = new KernelParams(kernel, names, workerNames);
        lane = names.fresh("lane");
        bits = names.fresh("on");
        maskKind = maskKind(kernel);
        polls = LaneWalk.stmts(kernel.body()).anyMatch(KernelScope::isLeftByLanes);
    }

    /** The Java name of a variable of the kernel, scalar, vector, mask or array. */
    @Override
    public String local(String irName) {
        return params.scalar(irName);
    }

    /** The Java name of a vector, mask or per-lane array of the group of lanes in hand. */
    String own(String irName) {
        return ofGroup(local(irName));
    }

    /** The name itself for the first group of lanes, and names like it for those beside it. */
    private String ofGroup(String first) {
        return group == 0 ? first
                : besides.computeIfAbsent(first + " " + group, _ -> fresh(first + "Next" + (group == 1 ? "" : group)));
    }

    /** Writes something for each of the groups of lanes that are computed side by side. */
    void eachGroup(IntConsumer writing) {
        for (group = 0; group < kernel.groups(); group++) {
            writing.accept(group);
        }
        group = 0;
    }

    @Override
    public TypeName type(Type type) {
        return TypeNames.of(type);
    }

    @Override
    public String batchInfo(Which which) {
        if (which == Which.INDEX) {
            throw new IllegalStateException("the element's number is not uniform");
        }
        return params.size();
    }

    @Override
    public Code global(Expr.Global global) {
        return globals.read(global);
    }

    @Override
    public Code captured(String irName) {
        return Code.primary("$L", local(irName));
    }

    @Override
    public CodeBlock function(String key) {
        throwing |= callees.of(key).foreign();
        return CodeBlock.of("$T.$L", worker, callees.of(key).method());
    }

    @Override
    public List<Which> extraArguments(String key) {
        return callees.of(key).extras();
    }

    KernelParams params() {
        return params;
    }

    /** The index within the block of the group's first element. */
    String lane0() {
        return ofGroup(params.lane0());
    }

    /** The variable of loops over single lanes, none of which contains another. */
    String lane() {
        return lane;
    }

    /** The variable of such loops that holds the bits of a mask. */
    String bits() {
        return bits;
    }

    String fresh(String wanted) {
        return names.fresh(wanted);
    }

    /** The kind whose masks the kernel computes with. */
    Kind maskKind() {
        return maskKind;
    }

    /** Whether there are as many double lanes as lanes of any other kind. */
    boolean hasDoubleLanes() {
        return kernel.laneBits() == Double.SIZE;
    }

    int laneBits() {
        return kernel.laneBits();
    }

    /** The species constant of a lane kind. */
    String species(Kind lane) {
        species.add(lane);
        return VectorNames.speciesField(lane);
    }

    /**
     * The vector that holds a literal in all lanes; to be used as an operand only. Where a loop may turn for any time HotSpot asks at each turn whether to
     * stop, and all local variables that are needed later have to be in memory then: constants that only the code around such a loop needs are fields.
     */
    String constant(Kind lane, Expr.Const value) {
        return hasConstantFields() ? constants.field(lane, value, species(lane))
                : constants.local(lane, value, species(lane));
    }

    /** Whether constants are fields where the kernel is being written. */
    boolean hasConstantFields() {
        return inPart || polls && !inLoop;
    }

    /** Notes that a body is that of a loop while it is written. */
    boolean inLoop(BooleanSupplier body) {
        boolean loopAround = inLoop;
        inLoop = true;
        boolean ends = body.getAsBoolean();
        inLoop = loopAround;
        return ends;
    }

    private static boolean isLeftByLanes(LaneStmt stmt) {
        return stmt instanceof LaneStmt.Loop loop && LaneWalk.stmts(loop.body())
                .anyMatch(inner -> inner instanceof LaneStmt.BreakIfNone leaves && leaves.label().equals(loop.label()));
    }

    /** A vector of a table's elements, which the kernel's own method loads once; to be used as an operand only. */
    CodeBlock register(String table, Kind lane, CodeBlock load) {
        return inPart ? load : CodeBlock.of("$L", constants.register(table, lane, load));
    }

    /** The species of doubles that hold half of the kernel's lanes. */
    String half() {
        half = true;
        return HALF;
    }

    /** The species of longs that hold two of the kernel's int lanes each. */
    String pairs() {
        pairs = true;
        return PAIRS;
    }

    /** Whether the processor converts vectors of longs to floating point and back; a constant for the JIT. */
    String convertsLongs() {
        convertsLongs = true;
        return CONVERTS_LONGS;
    }

    /** Notes a call of a method that may throw checked exceptions. */
    void callsForeign() {
        throwing = true;
    }

    /** A constant of {@code VectorOperators}. */
    String operator(String name) {
        operators.add(name);
        return name;
    }

    Set<Kind> usedSpecies() {
        return species;
    }

    boolean usesHalf() {
        return half;
    }

    boolean usesPairs() {
        return pairs;
    }

    boolean asksForConversion() {
        return convertsLongs;
    }

    /**
     * A method of the kernel's class.
     *
     * @param params what the body uses of what a worker has
     * @param throwing whether it may throw checked exceptions
     */
    record Method(CodeBlock body, List<KernelParams.Param> params, boolean throwing) {}

    /** Notes what the body of a part uses while it is written. */
    Method part(Supplier<CodeBlock> writing) {
        boolean throwingAround = throwing;
        boolean partAround = inPart;
        throwing = false;
        inPart = true;
        List<CodeBlock> body = new ArrayList<>();
        List<KernelParams.Param> used = params.usedBy(() -> body.add(writing.get()));
        Method method = new Method(body.getFirst(), used, throwing);
        throwing |= throwingAround;
        inPart = partAround;
        return method;
    }

    boolean mayThrow() {
        return throwing;
    }

    KernelConstants constants() {
        return constants;
    }

    Set<String> usedOperators() {
        return operators;
    }

    /** The kind that masks are most often of or for: each of another kind costs a cast. */
    private static Kind maskKind(Kernel kernel) {
        Map<Kind, Long> uses = Stream.concat(
                LaneWalk.lanes(kernel.body()).filter(Lane.Blend.class::isInstance).map(Lane::kind),
                LaneWalk.masks(kernel.body()).flatMap(mask -> MaskEmitter.compared(mask).stream()))
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        Comparator<Kind> widestFirst = Comparator.comparing(Kind::laneBits).thenComparing(Kind::isFloating).reversed();
        return uses.keySet().stream().sorted(widestFirst).max(Comparator.comparing(uses::get)).orElse(Kind.INT);
    }

    private static List<String> declared(Kernel kernel) {
        Stream<String> uniforms = kernel.uniforms().stream().map(Var::name);
        return Stream
                .of(uniforms, LaneWalk.declared(kernel.prelude()).stream(), LaneWalk.declared(kernel.body()).stream())
                .flatMap(names -> names).toList();
    }

    private static List<String> reserved() {
        List<String> reserved = new ArrayList<>(VectorNames.OPERATOR_NAMES);
        for (Kind lane : List.of(Kind.INT, Kind.LONG, Kind.FLOAT, Kind.DOUBLE)) {
            reserved.add(VectorNames.speciesField(lane));
        }
        reserved.addAll(List.of(LANES, HALF, PAIRS, CONVERTS_LONGS));
        reserved.sort(Comparator.naturalOrder());
        return reserved;
    }
}
