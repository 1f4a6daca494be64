package jaidee.documents;

import jaidee.kernel.Message;
import java.time.LocalDate;

/// The papers that money leaves behind. Each kind has numbers of its own, without a gap, starting anew every month.
public enum DocumentKind {
    /// Of a sale, from a clinic without VAT (Revenue Code s. 105 bis).
    RECEIPT("RC"),
    /// Of a sale, from a clinic with VAT: receipt and abbreviated tax invoice in one (s. 86/6).
    ABB_TAX_INVOICE("AB"),
    /// Asked for by the buyer, in place of the abbreviated one (s. 86/4).
    TAX_INVOICE("TX"),
    /// Of a refund, from a clinic with VAT (s. 86/10).
    CREDIT_NOTE("CN"),
    /// Of a refund, from a clinic without VAT.
    REFUND_SLIP("RF"),
    /// Of money taken in advance.
    DEPOSIT_RECEIPT("DP"),
    /// Of a deposit given back.
    DEPOSIT_RETURN("DR");

    private static final int BUDDHIST_ERA = 543;
    private final String prefix;

    DocumentKind(String prefix) {
        this.prefix = prefix;
    }

    public Message named() {
        return Message.of("documents.kind." + name());
    }

    /// The two letters its numbers begin with.
    public String prefix() {
        return prefix;
    }

    /// Whether it says what a sale came to; the others tell of money given back or taken in advance.
    public boolean ofSale() {
        return this == RECEIPT || this == ABB_TAX_INVOICE || this == TAX_INVOICE;
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
