package vivarium.world.code;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.syntax.SourceSpan;

/**
 * A method or a block with its names resolved: what is left of the text for running it.
 *
 * @param block whether it is a block within other code
 * @param variables arguments first, then locals
 * @param argumentCount how many of the variables are arguments
 * @param statements in order; the value of the last is the value of the code. Without any, a method
 *     answers self and a block nil
 * @param returns whether {@code ^} stands before the last statement
 * @param restarts whether the last statement is {@code _Restart}, which is then not among the
 *     statements: the code begins again
 * @param makesBlocks whether a block stands anywhere within
 * @param blocksReturn whether a block anywhere within returns from the method
 * @param span where it stands in the method's source
 */
public record Code(
    boolean block,
    List<Variable> variables,
    int argumentCount,
    List<Term> statements,
    boolean returns,
    boolean restarts,
    boolean makesBlocks,
    boolean blocksReturn,
    SourceSpan span) {
  public Code {
    variables = List.copyOf(variables);
    statements = List.copyOf(statements);
  }

  /** The only statement, or null if there are others or none. */
  public @Nullable Term onlyStatement() {
    return statements.size() == 1 && !restarts ? statements.getFirst() : null;
  }

  /** Whether a block within uses a variable of this code. */
  public boolean hasCapturedVariables() {
    return variables.stream().anyMatch(Variable::isCaptured);
  }
}
