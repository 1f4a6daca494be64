package jaidee.paper.ui;

import jaidee.kernel.Outcome;
import jaidee.paper.PaperRefusal;
import jaidee.paper.PrinterChoices;
import jaidee.paper.Printers;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Printers by name that keep their jobs, and the choices of a desk.
public final class RecordedPrinters implements Printers, PrinterChoices {
    public record Job(String printer, Sheet sheet) {
    }

    public final List<Job> jobs = new ArrayList<>();
    public final List<String> there;
    public final Map<Stock, Choice> chosen = new EnumMap<>(Stock.class);

    public RecordedPrinters(String... names) {
        there = new ArrayList<>(List.of(names));
    }

    @Override
    public List<String> names() {
        return List.copyOf(there);
    }

    @Override
    public Outcome<String> print(Sheet sheet, String printer) {
        if (!there.contains(printer)) return Outcome.refused(new PaperRefusal.PrinterGone(printer));
        jobs.add(new Job(printer, sheet));
        return Outcome.done(printer);
    }

    @Override
    public Outcome<String> printToDefault(Sheet sheet) {
        return there.isEmpty() ? Outcome.refused(new PaperRefusal.NoPrinter()) : print(sheet, there.getFirst());
    }

    @Override
    public Optional<Choice> of(Stock stock) {
        return Optional.ofNullable(chosen.get(stock));
    }

    @Override
    public void remember(Stock stock, Choice choice) {
        chosen.put(stock, choice);
    }
}
