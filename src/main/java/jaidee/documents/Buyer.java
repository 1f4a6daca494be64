package jaidee.documents;

import java.util.List;

/// Who a full tax invoice is made out to (Revenue Code s. 86/4: name and address; for a buyer who is registered also the
/// tax id and which of its offices).
///
/// @param taxId  thirteen digits, or empty for a person who gives none
/// @param branch five digits; `00000` is the head office; empty without a tax id of a company
public record Buyer(String name, String address, String taxId, String branch) {
    public static final String HEAD_OFFICE = "00000";
    private static final String BREAK = "\n";

    /// One field a line, as the document keeps it.
    String written() {
        return String.join(BREAK, name, address, taxId, branch);
    }

    /// What `DOCUMENT.BUYER` holds.
    public static Buyer read(String written) {
        List<String> fields = List.of(written.split(BREAK, -1));
        return new Buyer(fields.get(0), fields.get(1), fields.get(2), fields.get(3));
    }
}
