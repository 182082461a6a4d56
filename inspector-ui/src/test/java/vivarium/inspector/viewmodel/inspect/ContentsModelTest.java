package vivarium.inspector.viewmodel.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import vivarium.inspector.testing.Later;
import vivarium.inspector.testing.fake.FakeWorld;
import vivarium.inspector.viewmodel.Contents;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.ObjectRef;

class ContentsModelTest {
  private final Later ui = new Later();
  private final FakeWorld world = FakeWorld.immediate();

  @Test
  void elements_comeWithTheirIndexes() {
    var photos = world.sample().photos();
    var elements =
        new ContentsModel(world.objects(), photos, new Contents.Elements(143), ui).elements();
    elements.get(17);
    ui.runAll();
    assertThat(Objects.requireNonNull(elements.get(17)).text()).isEqualTo("harbour.png");
    assertThat(elements).hasSize(143);
  }

  @Test
  void text_isTheBeginningOfTheBytes() {
    var model = bytes(world.sample().notes(), 5_000);
    model.loadText();
    ui.runAll();
    assertThat(model.textProperty().get())
        .isInstanceOfSatisfying(
            Loadable.Loaded.class,
            loaded ->
                assertThat(loaded.value().toString()).contains("Ünïcödé survives").contains("✓"));
  }

  @Test
  void aPicture_isFetchedWhole() {
    var model = bytes(world.sample().harbour(), Integer.MAX_VALUE >> 6);
    model.loadPicture();
    ui.runAll();
    assertThat(model.pictureProperty().get())
        .isInstanceOfSatisfying(
            Loadable.Loaded.class,
            loaded -> assertThat(((byte[]) loaded.value())[1]).isEqualTo((byte) 'P'));
  }

  @Test
  void aPictureTooLargeToShow_isRefusedWithAReason() {
    var model = bytes(world.sample().harbour(), ContentsModel.PICTURE_BYTES_MAX + 1);
    model.loadPicture();
    ui.runAll();
    assertThat(model.pictureProperty().get())
        .isInstanceOfSatisfying(
            Loadable.Unavailable.class,
            refused -> assertThat(refused.message()).contains("64 MB").contains("export"));
  }

  @Test
  void hexRows_showOffsetDigitsAndText() {
    var rows = bytes(world.sample().notes(), 33).hexRows(8);
    rows.get(1);
    ui.runAll();
    assertThat(rows).hasSize(5);
    assertThat(rows.get(0)).isEqualTo(new HexRow(0, "23 20 4e 6f 74 65 73 20", "# Notes "));
    assertThat(Objects.requireNonNull(rows.get(1)).offset()).isEqualTo(8);
  }

  @Test
  void hexRows_markWhatIsNoPrintableCharacter() {
    var row = HexRow.rows(256, new byte[] {0, 65, (byte) 0xff}, 16).getFirst();
    assertThat(row).isEqualTo(new HexRow(256, "00 41 ff", "·A·"));
  }

  private ContentsModel bytes(ObjectRef ref, long size) {
    return new ContentsModel(
        world.objects(), ref, new Contents.Bytes(size, "", 0, 0, "text/plain"), ui);
  }
}
