package vivarium.world.interp;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.code.CodeBuilder;
import vivarium.world.code.SlotEditor;
import vivarium.world.lookup.Universe;
import vivarium.world.mirror.MirrorKind;
import vivarium.world.mirror.Mirrors;
import vivarium.world.mirror.ObjectPrinter;
import vivarium.world.object.Annotation;
import vivarium.world.object.MirrorObject;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.SlotsObject;
import vivarium.world.object.WorldObject;
import vivarium.world.syntax.CodeBody;
import vivarium.world.syntax.Expression;
import vivarium.world.syntax.Parser;
import vivarium.world.syntax.Selector;
import vivarium.world.syntax.SlotDeclaration;
import vivarium.world.syntax.SourceText;
import vivarium.world.syntax.SyntaxError;

/**
 * Runs code in one vat.
 *
 * <p>What is asked of it may fail with a {@link SelfError} (an error in the code that nobody
 * handled), with {@link TurnAborted} (interrupted, or over its budget), with {@link
 * vivarium.world.syntax.SyntaxError} for a text that is not in the language, or with another {@link
 * vivarium.world.base.WorldException} (an object that cannot be read). After each of them the
 * caller undoes the turn.
 *
 * <p>Used by one thread at a time, which should have a stack of {@link #STACK_BYTES}; only {@link
 * #interrupt} may be called from any.
 */
public final class Interpreter {
  /** The stack that a thread needs for {@link TurnLimits#DEPTH_MAX} activations. */
  public static final long STACK_BYTES = 512L << 20;

  private final Universe universe;
  private final PrimitiveTable primitives;
  private final Surroundings surroundings;
  private final ObjectPrinter printer;
  private final Mirrors mirrors;
  private final Meter meter;
  private final CallStack stack;
  private final Errors errors;
  private final Dispatcher dispatcher;
  private final PerformFailures failures;
  private final Protection protection;
  private final CodeBuilder builder;
  private final List<ObjectMap> blockMaps = new ArrayList<>();
  private final List<WorldObject> sampleBlocks = new ArrayList<>();

  /** An interpreter for the values of one universe. */
  public Interpreter(Universe universe, PrimitiveTable primitives, Surroundings surroundings) {
    this.universe = universe;
    this.primitives = primitives;
    this.surroundings = surroundings;
    this.printer = new ObjectPrinter(universe);
    this.mirrors = new Mirrors(universe, printer);
    this.meter = new Meter(this, surroundings.clock());
    this.stack = new CallStack(this);
    this.errors = new Errors(this);
    this.dispatcher = new Dispatcher(this);
    this.failures = new PerformFailures(this);
    this.protection = new Protection(this);
    this.builder = new CodeBuilder(universe, this::evaluateInLobby);
  }

  // ---- turns

  /** Begins to count anew, and forgets an interrupt that came too late for the turn before. */
  public void beginTurn(TurnLimits limits) {
    beginTurn(limits, surroundings.clock().nanoTime());
  }

  /**
   * The same for who has read the clock already.
   *
   * @param began when the turn began, by the clock of the surroundings, in nanoseconds
   */
  public void beginTurn(TurnLimits limits, long began) {
    meter.beginTurn(limits, began);
    stack.clear();
  }

  /** Stops the running turn as soon as possible. May be called from any thread. */
  public void interrupt() {
    meter.interrupt();
  }

  /** Calls and rounds of loops since the turn began. */
  public long steps() {
    return meter.steps();
  }

  // ---- running code

  /**
   * Evaluates the text of an evaluator or a prompt.
   *
   * @param self the receiver: where messages without a receiver go
   * @return the value of the last statement; self if there is none
   */
  public Object evaluate(SourceText text, Object self) {
    return run(Parser.code(text), self);
  }

  /**
   * Evaluates a file, expression by expression, in the lobby. Nothing is evaluated if the file is
   * not in the language as a whole.
   *
   * @return the value of the last expression, or the lobby if there is none
   */
  public Object load(SourceText text) {
    Object value = universe.wellKnown().lobby;
    for (var expression : Parser.file(text)) {
      value = evaluateInLobby(expression, text);
    }
    return value;
  }

  /**
   * Evaluates a text on behalf of code; a text that is not in the language is an error of that
   * code.
   */
  public Object evaluateNested(SourceText text, Object self) {
    try {
      return evaluate(text, self);
    } catch (SyntaxError mistake) {
      throw errors.syntax(mistake, self);
    }
  }

  /** Evaluates one expression that stands in a text. */
  public Object evaluate(Expression expression, SourceText text, Object self) {
    return run(
        new CodeBody(List.of(), "", List.of(expression), false, expression.span(), text), self);
  }

  private Object evaluateInLobby(Expression expression, SourceText text) {
    return evaluate(expression, text, universe.wellKnown().lobby);
  }

  private Object run(CodeBody body, Object self) {
    var routine = Routine.of(this, builder.method(body));
    return guarded(() -> new MethodCall(routine, "", universe.slotsOf(self)).perform(self));
  }

  /** Sends a message. */
  public Object send(Object receiver, String selector, Object... arguments) {
    if (Selector.arity(selector) != arguments.length) {
      return failures.argumentCount(receiver, selector, arguments);
    }
    return guarded(() -> dispatcher.resolve(receiver, selector).perform(receiver, arguments));
  }

  /** Sends a message whose selector is any value: what is no string is an error of its own. */
  public Object perform(Object receiver, Object selector, Object... arguments) {
    return selector instanceof String name
        ? send(receiver, name, arguments)
        : failures.performType(receiver, selector, arguments);
  }

  /** Sends a message of which the lookup begins at another object than the receiver. */
  public Object performDelegating(
      Object receiver, Object selector, Object start, Object... arguments) {
    if (!(selector instanceof String name)) {
      return failures.performType(receiver, selector, arguments);
    }
    return Selector.arity(name) == arguments.length
        ? dispatcher.resolveDelegated(start, name).perform(receiver, arguments)
        : failures.argumentCount(receiver, name, arguments);
  }

  /** Whether a lookup finds exactly one slot for a message. */
  public boolean understands(Object receiver, String selector) {
    return dispatcher.isUnderstood(receiver, selector);
  }

  /** Runs a block without arguments. */
  public Object callBlock(BlockObject block) {
    return block.arity() == 0 ? block.run() : callBlock(block, Values.NONE);
  }

  /** Runs a block with one argument, or without if it takes none. */
  public Object callBlock(BlockObject block, Object argument) {
    return block.arity() == 1 ? block.run(argument) : callBlock(block, new Object[] {argument});
  }

  /** Runs a block with as many of the arguments as it takes; nil for those that are missing. */
  public Object callBlock(BlockObject block, Object... arguments) {
    var taken = new Object[block.arity()];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = i < arguments.length ? arguments[i] : universe.wellKnown().nil;
    }
    return block.run(taken);
  }

  /** Something that runs code. */
  private interface Running {
    Object run();
  }

  /**
   * Restores the depth of the stack for whoever catches what comes out.
   *
   * <p>Java's own stack runs out only if the thread's is smaller than it should be. What ran then
   * may have been cut short anywhere, so the turn is over.
   */
  private Object guarded(Running running) {
    int depth = stack.depth();
    try {
      return running.run();
    } catch (StackOverflowError tooDeep) {
      if (depth > 0) {
        throw tooDeep;
      }
      throw new TurnAborted(TurnAborted.Reason.JAVA_STACK, stack.capture());
    } finally {
      stack.popTo(depth);
    }
  }

  // ---- errors

  /** Runs a block; an error in it unwinds to here and is given to the handler. */
  public Object onError(BlockObject block, Object handler) {
    return protection.onError(block, handler);
  }

  /** Runs a block, and then the cleanup however the block ends. */
  public Object ensure(BlockObject block, Object cleanup) {
    return protection.ensure(block, cleanup);
  }

  /** The error that the innermost running handler was given, or null. */
  public @Nullable SelfError errorBeingHandled() {
    return protection.beingHandled();
  }

  /** The error with which code says that something is wrong. */
  public SelfError signal(String message, Object problem) {
    return errors.signal(message, problem);
  }

  /** The error that a text which code handed over is not in the language. */
  public SelfError syntaxError(SyntaxError mistake, Object receiver) {
    return errors.syntax(mistake, receiver);
  }

  /** What is running now, the innermost activation first. */
  public StackTrace trace() {
    return stack.capture();
  }

  // ---- changing objects by text

  /**
   * Adds slots to an object, or to the holder of a value's kind; replaces those of the same name.
   *
   * @param text the text in which the declarations stand
   */
  public void addSlots(Object target, List<SlotDeclaration> slots, SourceText text) {
    var made = builder.object(slots, "", text);
    new SlotEditor(universe.slotsOf(target)).copySlots(made, false).apply();
  }

  /**
   * Replaces a slot by what a declaration says, which may have another name. What people have
   * written about the slot stays, unless the declaration brings an annotation of its own.
   *
   * @param text one declaration, such as {@code x <- 3} or {@code + p = ( ... )}
   * @throws SyntaxError if it is none
   */
  public void redefineSlot(Object target, String name, SourceText text) {
    var declaration = Parser.slot(text);
    var made = builder.object(List.of(declaration), "", text);
    var object = universe.slotsOf(target);
    var former = object.map().find(name);
    if (former != null && declaration.annotation().isEmpty()) {
      new SlotEditor(made).annotateSlot(declaration.name(), former.annotation()).apply();
    }
    var editor = new SlotEditor(object);
    if (former != null && !declaration.name().equals(name)) {
      editor.rename(name, declaration.name());
    }
    editor.copySlots(made, false).apply();
  }

  // ---- what the parts of the runtime need of each other

  /** {@code true} or {@code false} of the world. */
  public Object truth(boolean value) {
    return universe.wellKnown().truth(value);
  }

  /**
   * To be called when a turn has begun, before any code runs.
   *
   * @throws TurnAborted if it was interrupted already, or may take no step
   */
  public void checkMayBegin() {
    meter.lookBesidesTime();
  }

  /**
   * To be called now and then by primitives that take long.
   *
   * @throws TurnAborted if the turn is to stop
   */
  public void checkInterrupt() {
    meter.look();
  }

  /**
   * Counts memory that is about to be used against the budget of the turn.
   *
   * @throws TurnAborted if that is too much
   */
  public void allocate(long bytes) {
    meter.allocate(bytes);
  }

  /** The values. */
  public Universe universe() {
    return universe;
  }

  /** What code can reach outside its objects. */
  public Surroundings surroundings() {
    return surroundings;
  }

  /** A value in a few words, without running code. */
  public String describe(Object value) {
    return printer.title(value);
  }

  /** Names values without running code. */
  public ObjectPrinter printer() {
    return printer;
  }

  /** A new vector that takes over the array. */
  public ObjectVector newVector(Object[] elements) {
    var memory = universe.memory();
    var prototype = memory.wellKnown().vector;
    allocate((long) elements.length * Long.BYTES);
    var map = prototype.map();
    return new ObjectVector(
        memory, map, prototype.fieldValues(), ObjectVector.bodyOf(memory, elements));
  }

  /** A new mirror on a value, as code sees it. */
  public MirrorObject newMirror(Object value) {
    var prototype = mirrorPrototype(MirrorKind.of(value));
    var map = prototype.map();
    return new MirrorObject(universe.memory(), map, prototype.fieldValues(), value);
  }

  private SlotsObject mirrorPrototype(MirrorKind kind) {
    var known = universe.wellKnown();
    return switch (kind) {
      case SLOTS -> known.slotsMirrors;
      case INTEGER -> known.integerMirrors;
      case FLOAT -> known.floatMirrors;
      case STRING -> known.stringMirrors;
      case METHOD -> known.methodMirrors;
      case BLOCK -> known.blockMirrors;
      case VECTOR -> known.vectorMirrors;
      case BYTE_VECTOR -> known.byteVectorMirrors;
      case MIRROR -> known.mirrorMirrors;
      case FAR_REFERENCE -> known.farReferenceMirrors;
    };
  }

  /** Makes mirrors for the rest of the program. */
  public Mirrors mirrors() {
    return mirrors;
  }

  PrimitiveTable primitives() {
    return primitives;
  }

  Meter meter() {
    return meter;
  }

  CallStack stack() {
    return stack;
  }

  Errors errors() {
    return errors;
  }

  Dispatcher dispatcher() {
    return dispatcher;
  }

  CodeBuilder builder() {
    return builder;
  }

  /** Something that inline caches take for a block with so many arguments. */
  WorldObject sampleBlock(int arity) {
    while (sampleBlocks.size() <= arity) {
      var map = blockMap(sampleBlocks.size());
      sampleBlocks.add(new SlotsObject(universe.memory(), map, Values.NONE));
    }
    return sampleBlocks.get(arity);
  }

  /** The map that tells blocks with so many arguments from everything else. */
  ObjectMap blockMap(int arity) {
    while (blockMaps.size() <= arity) {
      blockMaps.add(ObjectMap.of(List.of(), Annotation.NONE));
    }
    return blockMaps.get(arity);
  }
}
