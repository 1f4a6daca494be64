package jaidee.documents;

import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.TaxId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A buyer as typed into the form of a full tax invoice. Name and address have to be there (Revenue Code s. 86/4 no. 3);
/// the tax id may be missing for a person.
///
/// @param branch empty for the head office; else the number of the branch, up to five digits
public record BuyerDraft(String name, String address, String taxId, String branch) {
    public static final BuyerDraft EMPTY = new BuyerDraft("", "", "", "");
    private static final Pattern BRANCH = Pattern.compile("\\d{1,5}");

    /// @param field of the form that is wrong
    private record Wrong(String field, Message message) implements Refusal {
    }

    static BuyerDraft of(Buyer buyer) {
        return new BuyerDraft(buyer.name(), buyer.address(), buyer.taxId(), buyer.branch().equals(Buyer.HEAD_OFFICE) ? "" : buyer.branch());
    }

    /// Everything that is wrong, each with the field it concerns.
    public List<Refusal> check() {
        List<Refusal> wrong = new ArrayList<>();
        readName().refusal().ifPresent(wrong::add);
        readAddress().refusal().ifPresent(wrong::add);
        readTaxId().refusal().ifPresent(wrong::add);
        readBranch().refusal().ifPresent(wrong::add);
        return wrong;
    }

    public Outcome<Buyer> read() {
        return readName().then(name -> readAddress().then(address -> readTaxId().then(taxId -> readBranch().map(branch ->
                new Buyer(name, address, taxId, taxId.isEmpty() || branch.isEmpty() && isPerson(taxId) ? ""
                        : branch.isEmpty() ? Buyer.HEAD_OFFICE : branch)))));
    }

    private Outcome<String> readName() {
        return Limits.required("name", name, Limits.NAME);
    }

    private Outcome<String> readAddress() {
        return Limits.required("address", address, Limits.LINE);
    }

    private Outcome<String> readTaxId() {
        if (taxId.isBlank()) return Outcome.done("");
        Outcome<TaxId> read = TaxId.parse(taxId);
        return read.isDone() ? Outcome.done(read.get().digits()) : Outcome.refused(new Wrong("taxId", read.refusal().orElseThrow().message()));
    }

    private Outcome<String> readBranch() {
        String typed = branch.strip();
        if (typed.isEmpty()) return Outcome.done("");
        return BRANCH.matcher(typed).matches() ? Outcome.done("%05d".formatted(Integer.parseInt(typed)))
                : Outcome.refused(new Wrong("branch", Message.of("documents.refused.branch")));
    }

    private static boolean isPerson(String taxId) {
        return new TaxId(taxId).kind() == TaxId.Kind.PERSON;
    }
}
