package vivarium.world.primitive;

import java.util.function.Consumer;
import vivarium.world.interp.Failure;
import vivarium.world.interp.Interpreter;
import vivarium.world.mirror.Mirror;
import vivarium.world.object.Annotation;
import vivarium.world.object.MirrorObject;
import vivarium.world.syntax.SourceText;
import vivarium.world.syntax.SyntaxError;

/** Changing objects through mirrors. Each answers the mirror. */
final class MirrorEditPrimitives {
  static void enter(Registry registry) {
    registry.manyArguments("_MirrorAt:Put:", MirrorEditPrimitives::atPut);
    registry.manyArguments(
        "_MirrorAddSlot:Contents:Parent:Assignable:", MirrorEditPrimitives::addSlot);
    registry.oneArgument(
        "_MirrorRemoveSlot:",
        (interpreter, receiver, argument) ->
            argument instanceof String name
                ? edit(interpreter, receiver, mirror -> mirror.removeSlot(name))
                : Failure.BAD_TYPE);
    registry.manyArguments("_MirrorRenameSlot:To:", MirrorEditPrimitives::renameSlot);
    registry.manyArguments("_MirrorAnnotationAt:Put:", MirrorEditPrimitives::annotateSlot);
    registry.oneArgument(
        "_MirrorAnnotation:",
        (interpreter, receiver, argument) ->
            argument instanceof String text
                ? edit(interpreter, receiver, mirror -> mirror.annotate(Annotation.of(text)))
                : Failure.BAD_TYPE);
    registry.manyArguments("_MirrorDefine:Source:", MirrorEditPrimitives::define);
    registry.oneArgument("_MirrorEvaluate:", MirrorEditPrimitives::evaluate);
  }

  private static Object edit(Interpreter interpreter, Object receiver, Consumer<Mirror> change) {
    return MirrorPrimitives.withMirror(
        interpreter,
        receiver,
        mirror -> {
          change.accept(mirror);
          return receiver;
        });
  }

  private static Object atPut(Interpreter interpreter, Object receiver, Object[] arguments) {
    return arguments[0] instanceof String name
        ? edit(
            interpreter,
            receiver,
            mirror -> mirror.assign(name, interpreter.mirrors().on(arguments[1])))
        : Failure.BAD_TYPE;
  }

  private static Object addSlot(Interpreter interpreter, Object receiver, Object[] arguments) {
    var known = interpreter.universe().wellKnown();
    boolean truths =
        (arguments[2] == known.yes || arguments[2] == known.no)
            && (arguments[3] == known.yes || arguments[3] == known.no);
    if (!truths || !(arguments[0] instanceof String name)) {
      return Failure.BAD_TYPE;
    }
    return edit(
        interpreter,
        receiver,
        mirror ->
            mirror.addSlot(
                name,
                interpreter.mirrors().on(arguments[1]),
                arguments[2] == known.yes,
                arguments[3] == known.yes,
                Annotation.NONE));
  }

  private static Object renameSlot(Interpreter interpreter, Object receiver, Object[] arguments) {
    return arguments[0] instanceof String name && arguments[1] instanceof String newName
        ? edit(interpreter, receiver, mirror -> mirror.renameSlot(name, newName))
        : Failure.BAD_TYPE;
  }

  private static Object annotateSlot(Interpreter interpreter, Object receiver, Object[] arguments) {
    return arguments[0] instanceof String name && arguments[1] instanceof String text
        ? edit(interpreter, receiver, mirror -> mirror.annotateSlot(name, Annotation.of(text)))
        : Failure.BAD_TYPE;
  }

  private static Object define(Interpreter interpreter, Object receiver, Object[] arguments) {
    if (!(receiver instanceof MirrorObject mirror)
        || !(arguments[0] instanceof String name)
        || !(arguments[1] instanceof String source)) {
      return Failure.BAD_TYPE;
    }
    try {
      interpreter.redefineSlot(mirror.reflectee(), name, new SourceText("", source));
      return receiver;
    } catch (SyntaxError mistake) {
      throw interpreter.syntaxError(mistake, receiver);
    }
  }

  private static Object evaluate(Interpreter interpreter, Object receiver, Object source) {
    return receiver instanceof MirrorObject mirror && source instanceof String text
        ? interpreter.evaluateNested(new SourceText("", text), mirror.reflectee())
        : Failure.BAD_TYPE;
  }

  private MirrorEditPrimitives() {}
}
