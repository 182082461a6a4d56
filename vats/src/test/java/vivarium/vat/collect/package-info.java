/** Tests of collecting what nobody can reach. Read {@link vivarium.vat.collect} first. */
@org.jspecify.annotations.NullMarked
package vivarium.vat.collect;
