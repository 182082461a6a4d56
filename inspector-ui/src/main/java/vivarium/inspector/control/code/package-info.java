/**
 * Source code: edited ({@link vivarium.inspector.control.code.CodeEditor}) and shown ({@link
 * vivarium.inspector.control.code.CodeText}).
 *
 * <p>Neither knows the language: a {@link vivarium.inspector.viewmodel.Highlighter} tells the parts
 * of the text apart.
 */
@NullMarked
package vivarium.inspector.control.code;

import org.jspecify.annotations.NullMarked;
