package jaidee.outreach;

import jaidee.db.Transactions;
import jaidee.kernel.Language;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Texts;
import jaidee.owners.Contact;
import jaidee.owners.Owner;
import jaidee.owners.OwnerService;
import jaidee.owners.PostalAddress;
import jaidee.paper.AddressPaper;
import jaidee.paper.LabelForm;
import jaidee.paper.PostcardPaper;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.settings.Clinic;
import jaidee.settings.ClinicService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What goes to owners by post: cards with their message, and labels. Each in the language of its owner; nothing but name
/// and address stands on the outside. Owners without an address are left out. Off the FX thread.
public final class PostSheets {
    /// A message ready to be sent by post.
    public record Letter(OwnerId owner, String body) {
    }

    private final Transactions transactions;
    private final OwnerService owners;
    private final ClinicService clinics;
    private final Supplier<Typesetter> typesetter;

    /// @param typesetter is asked when the first paper is wanted: loading it takes a moment
    public PostSheets(Transactions transactions, OwnerService owners, ClinicService clinics, Supplier<Typesetter> typesetter) {
        this.transactions = transactions;
        this.owners = owners;
        this.clinics = clinics;
        this.typesetter = typesetter;
    }

    /// Those of `wanted` that a letter reaches, in that order, none twice.
    public List<OwnerId> reachable(List<OwnerId> wanted) {
        return List.copyOf(addressed(wanted).keySet());
    }

    /// The cards, in the order of the letters.
    ///
    /// @param stock    A6, two pages for each card, or A4, four cards to a page and their backs on the next
    /// @param language of the title
    public Outcome<Sheet> postcards(List<Letter> letters, Stock stock, Language language) {
        Map<OwnerId, Owner> known = addressed(letters.stream().map(Letter::owner).toList());
        Clinic clinic = clinics.clinic().orElseThrow();
        List<PostcardPaper> cards = letters.stream().filter(letter -> known.containsKey(letter.owner()))
                .map(letter -> card(known.get(letter.owner()), letter.body(), clinic)).toList();
        if (cards.isEmpty()) return Outcome.refused(new PostRefusal.NoAddress());
        return Outcome.done(typesetter.get().postcards(Texts.of(language).get("outreach.post.cards"), cards, stock));
    }

    /// One label for each owner.
    ///
    /// @param first place of the first label still on the sheet, from 0, row by row
    public Outcome<Sheet> labels(List<OwnerId> wanted, LabelForm form, int first, Language language) {
        List<AddressPaper> labels = addressed(wanted).values().stream().map(owner -> address(owner, "")).toList();
        if (labels.isEmpty()) return Outcome.refused(new PostRefusal.NoAddress());
        return Outcome.done(typesetter.get().labels(Texts.of(language).get("outreach.post.labels"), labels, form, first));
    }

    private Map<OwnerId, Owner> addressed(List<OwnerId> wanted) {
        return transactions.read(ctx -> {
            Map<OwnerId, Owner> found = new LinkedHashMap<>();
            for (OwnerId id : wanted)
                owners.findWithin(ctx, id).filter(owner -> !owner.details().contact().address().line().isEmpty()).ifPresent(owner -> found.put(id, owner));
            return found;
        });
    }

    private static PostcardPaper card(Owner owner, String body, Clinic clinic) {
        Language language = owner.details().contact().language();
        Texts texts = Texts.of(language);
        Outcome<PhoneNumber> phone = PhoneNumber.parse(clinic.phone());
        String call = clinic.phone().isEmpty() ? "" : texts.get("outreach.post.phone", phone.isDone() ? phone.get().display(language) : clinic.phone());
        return new PostcardPaper(clinic.name(language), clinic.address(), call, texts.get("outreach.post.stamp"), address(owner, texts.get("outreach.post.to")), body);
    }

    private static AddressPaper address(Owner owner, String to) {
        Contact contact = owner.details().contact();
        PostalAddress address = contact.address();
        return new AddressPaper(to, owner.name().titled(), address.lines(), address.postcode());
    }
}
