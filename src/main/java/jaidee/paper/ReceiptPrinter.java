package jaidee.paper;

import jaidee.kernel.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The printers of the system and, where one is set up, the receipt printer that takes raw commands (ESC/POS), with the
/// drawer that hangs on it. It is chosen for a roll like any other printer, under the name `NAME`.
public final class ReceiptPrinter implements Printers, CashDrawer {
    public static final String NAME = "ESC/POS";

    /// @param address    of the printer; empty when the desk has none
    /// @param opensDrawer whenever cash is taken
    public record Setup(Optional<RawAddress> address, boolean opensDrawer) {
        public static final Setup NONE = new Setup(Optional.empty(), false);
    }

    private final Printers others;
    private final Supplier<Setup> setup;
    private final RawLink link;

    public ReceiptPrinter(Printers others, Supplier<Setup> setup) {
        this(others, setup, RawLink.USUAL);
    }

    ReceiptPrinter(Printers others, Supplier<Setup> setup, RawLink link) {
        this.others = others;
        this.setup = setup;
        this.link = link;
    }

    @Override
    public List<String> names() {
        if (!isThere()) return others.names();
        List<String> names = new ArrayList<>(others.names());
        names.add(NAME);
        return names;
    }

    @Override
    public Outcome<String> print(Sheet sheet, String printer) {
        if (!printer.equals(NAME)) return others.print(sheet, printer);
        Optional<RawAddress> address = setup.get().address();
        if (address.isEmpty()) return Outcome.refused(new PaperRefusal.PrinterGone(NAME));
        return sheet.stock().roll() ? link.send(address.get(), EscPosJob.of(sheet)) : Outcome.refused(new PaperRefusal.RollsOnly());
    }

    @Override
    public Outcome<String> printToDefault(Sheet sheet) {
        return others.printToDefault(sheet);
    }

    @Override
    public boolean isThere() {
        return setup.get().address().isPresent();
    }

    @Override
    public boolean opensWithCash() {
        return isThere() && setup.get().opensDrawer();
    }

    @Override
    public Outcome<String> open() {
        return setup.get().address().map(address -> link.send(address, EscPosJob.drawer()))
                .orElseGet(() -> Outcome.refused(new PaperRefusal.NoDrawer()));
    }
}
