package vivarium.world.code;

/**
 * What an interpreter has made of a method in order to run it. Kept with the method, so that all
 * slots that hold the method share it; it can be dropped at any time and made again.
 */
public interface Executable {}
