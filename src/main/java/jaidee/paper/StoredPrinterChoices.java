package jaidee.paper;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Printer choices in any store of texts under keys, such as the settings.
///
/// @param read  the text under a key
/// @param write puts a text under a key
public record StoredPrinterChoices(Function<String, Optional<String>> read, BiConsumer<String, String> write) implements PrinterChoices {
    private static final String SILENT = "silent ";
    private static final String ASKING = "asking ";

    @Override
    public Optional<Choice> of(Stock stock) {
        return read.apply(key(stock)).flatMap(StoredPrinterChoices::parse);
    }

    @Override
    public void remember(Stock stock, Choice choice) {
        write.accept(key(stock), (choice.silent() ? SILENT : ASKING) + choice.printer());
    }

    private static Optional<Choice> parse(String text) {
        if (text.startsWith(SILENT)) return Optional.of(new Choice(text.substring(SILENT.length()), true));
        if (text.startsWith(ASKING)) return Optional.of(new Choice(text.substring(ASKING.length()), false));
        return Optional.empty();
    }

    private static String key(Stock stock) {
        return "printer." + stock.name().toLowerCase(Locale.ROOT);
    }
}
