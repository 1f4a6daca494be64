package jaidee.checkout.ui;

import jaidee.catalogue.CatalogueService;
import jaidee.catalogue.Item;
import jaidee.catalogue.QuickEntry;
import jaidee.kernel.Message;
import jaidee.staff.Authority;
import jaidee.ui.Background;
import jaidee.ui.Notices;
import java.util.List;
import java.util.function.ObjIntConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is typed or scanned to become a line, and the last barcode that nobody knew, until somebody says which item it
/// is: then it is remembered for next time.
public final class ItemEntry {
    private final CatalogueService catalogue;
    private final Background background;
    private final Notices notices;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper unknown = new ReadOnlyStringWrapper("");
    private int unknownQuantity = 1;

    ItemEntry(CatalogueService catalogue, Background background, Notices notices) {
        this.catalogue = catalogue;
        this.background = background;
        this.notices = notices;
    }

    /// What stands in the field for items; a quantity there (`3*`) is for what is scanned next.
    public StringProperty typedProperty() {
        return typed;
    }

    /// How many of what was just scanned, and the field is empty again.
    int takeQuantity() {
        QuickEntry entry = QuickEntry.read(typed.get());
        if (!entry.text().isEmpty()) return 1;
        typed.set("");
        return entry.quantity();
    }

    /// What can be sold and matches, best first.
    public List<Item> find(String words) {
        QuickEntry entry = QuickEntry.read(words);
        return entry.text().isEmpty() ? List.of() : catalogue.find(entry.text());
    }

    /// Empty while there is none.
    public ReadOnlyStringProperty unknownProperty() {
        return unknown.getReadOnlyProperty();
    }

    /// A barcode was scanned that nobody knows.
    ///
    /// @param quantity of it that were to be put on the bill
    public void unknown(String barcode, int quantity) {
        unknown.set(barcode);
        unknownQuantity = quantity;
        notices.refused(Message.of("checkout.barcode.unknown", barcode));
    }

    /// The unknown barcode is this item's from now on.
    ///
    /// @param known goes on with the item and how many were meant
    public void is(Item item, Authority by, ObjIntConsumer<Item> known) {
        String barcode = unknown.get();
        background.write(() -> catalogue.giveBarcode(item.id(), barcode, by)).onSuccess(outcome -> outcome.handle(kept -> {
            unknown.set("");
            notices.done(Message.of("checkout.barcode.kept", barcode, kept.name()));
            known.accept(kept, unknownQuantity);
        }, notices::refused));
    }
}
