package vivarium.vat.past;

import java.util.List;
import vivarium.world.object.Method;

/** A method to be looked at and not run: just what is stored of it. */
record PastMethod(String source, List<String> argumentNames, String origin, List<Object> literals)
    implements Method {}
