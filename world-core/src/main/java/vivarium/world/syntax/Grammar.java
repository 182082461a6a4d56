package vivarium.world.syntax;

/**
 * The parts of the parser. They call each other as the rules of the grammar do: code holds
 * messages, messages hold primaries, primaries hold slots and code, slots hold messages and code.
 */
final class Grammar {
  final LexemeStream lexemes;
  final CodeParser code;
  final MessageParser messages;
  final PrimaryParser primaries;
  final SlotListParser slotLists;
  final SlotParser slots;
  final SlotOwners owners;

  Grammar(SourceText source, Scanner.LineEnds lineEnds) {
    this.lexemes = new LexemeStream(source, lineEnds);
    this.owners = new SlotOwners(lexemes);
    this.code = new CodeParser(this);
    this.messages = new MessageParser(this);
    this.primaries = new PrimaryParser(this);
    this.slotLists = new SlotListParser(this);
    this.slots = new SlotParser(this);
  }
}
