package jaidee.checkout;

import jaidee.kernel.Message;
import java.time.LocalDate;

/// The papers of a sale. Each kind has numbers of its own, without a gap, starting anew every month.
public enum DocumentKind {
    RECEIPT("RC"), ABB_TAX_INVOICE("AB"), TAX_INVOICE("TX"), CREDIT_NOTE("CN");

    private static final int BUDDHIST_ERA = 543;
    private final String prefix;

    DocumentKind(String prefix) {
        this.prefix = prefix;
    }

    public Message named() {
        return Message.of("checkout.document." + name());
    }

    /// Year of the Buddhist era and month, two digits each: `6911`.
    public static String period(LocalDate day) {
        return "%02d%02d".formatted((day.getYear() + BUDDHIST_ERA) % 100, day.getMonthValue());
    }

    /// `RC6911-00001`
    public String number(String period, int running) {
        return "%s%s-%05d".formatted(prefix, period, running);
    }
}
