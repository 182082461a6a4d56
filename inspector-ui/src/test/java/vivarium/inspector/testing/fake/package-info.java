/**
 * A whole world in memory behind the ports, for tests and pictures: {@link
 * vivarium.inspector.testing.fake.FakeWorld}. It keeps every former state, so that undo, rollback
 * and diff answer what really happened.
 */
@NullMarked
package vivarium.inspector.testing.fake;

import org.jspecify.annotations.NullMarked;
