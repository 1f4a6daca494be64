package jaidee.owners.ui;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Refusal;
import jaidee.kernel.Titles;
import jaidee.owners.Channel;
import jaidee.owners.Contact;
import jaidee.owners.OwnerDetails;
import jaidee.owners.OwnerName;
import jaidee.owners.OwnerRules;
import jaidee.owners.PostalAddress;
import jaidee.ui.form.Refusals;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is typed about an owner, field by field, and what is wrong with it.
public final class OwnerFormModel {
    /// The texts of the form.
    public enum Text {
        PHONE("phone"), PHONE2("phone2"), TITLE("title"), FIRST("firstName"), LAST("lastName"), NICKNAME("nickname"),
        LINE("line"), EMAIL("email"), ADDRESS("address"), SUBDISTRICT("subdistrict"), DISTRICT("district"),
        PROVINCE("province"), POSTCODE("postcode"), SOURCE("source"), NOTE("note");

        private final String field;

        Text(String field) {
            this.field = field;
        }

        /// The name that refusals use.
        public String field() {
            return field;
        }
    }

    private final Map<Text, StringProperty> texts = new EnumMap<>(Text.class);
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.TH);
    private final ObjectProperty<Channel> preferred = new SimpleObjectProperty<>();
    private final Refusals refusals = new Refusals();
    /// Phones beyond the two of the form: kept as they are.
    private List<PhoneNumber> morePhones = List.of();
    private List<Bilingual> sources = List.of();

    public OwnerFormModel() {
        for (Text text : Text.values()) {
            StringProperty property = new SimpleStringProperty("");
            property.subscribe(() -> refusals.clear(text.field()));
            texts.put(text, property);
        }
    }

    public StringProperty text(Text text) {
        return texts.get(text);
    }

    public String typed(Text text) {
        return texts.get(text).get();
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public ObjectProperty<Channel> preferredProperty() {
        return preferred;
    }

    /// What is offered when asked how they came to know the clinic; words of one's own stay possible.
    public List<Bilingual> sources() {
        return sources;
    }

    public void offerSources(List<Bilingual> listed) {
        sources = List.copyOf(listed);
    }

    public Refusals refusals() {
        return refusals;
    }

    public boolean isEmpty() {
        return texts.values().stream().allMatch(text -> text.get().isBlank());
    }

    public void clear() {
        texts.values().forEach(text -> text.set(""));
        language.set(Language.TH);
        preferred.set(null);
        morePhones = List.of();
        refusals.clear();
    }

    public void fill(OwnerDetails details) {
        clear();
        OwnerName name = details.name();
        Contact contact = details.contact();
        PostalAddress address = contact.address();
        set(Text.TITLE, name.title());
        set(Text.FIRST, name.first());
        set(Text.LAST, name.last());
        set(Text.NICKNAME, name.nickname());
        if (!contact.phones().isEmpty()) set(Text.PHONE, contact.phones().getFirst().display(Language.TH));
        if (contact.phones().size() > 1) set(Text.PHONE2, contact.phones().get(1).display(Language.TH));
        morePhones = contact.phones().stream().skip(2).toList();
        set(Text.LINE, contact.lineId());
        set(Text.EMAIL, contact.email());
        set(Text.ADDRESS, address.line());
        set(Text.SUBDISTRICT, address.subdistrict());
        set(Text.DISTRICT, address.district());
        set(Text.PROVINCE, address.province());
        set(Text.POSTCODE, address.postcode());
        set(Text.SOURCE, details.source());
        set(Text.NOTE, details.note());
        language.set(contact.language());
        preferred.set(contact.preferred().orElse(null));
    }

    /// Says beside the phone what is wrong with it, once it was left; writes a right one as it is dialled.
    public void leavePhone(Text phone) {
        String typed = typed(phone);
        if (typed.isBlank()) return;
        PhoneNumber.parse(typed).handle(number -> set(phone, number.display(Language.TH)),
                why -> refusals.show(phone.field(), why.message()));
    }

    /// Takes a title typed in front of the name into its own field: `คุณ สมหญิง ใจงาม` fills three.
    public void leaveFirstName() {
        Titles.Split split = Titles.split(OwnerRules.cleanLine(typed(Text.FIRST)));
        if (!split.title().isEmpty() && typed(Text.TITLE).isBlank()) set(Text.TITLE, split.title());
        String name = split.title().isEmpty() || typed(Text.TITLE).equals(split.title()) ? split.name() : OwnerRules.cleanLine(typed(Text.FIRST));
        int space = name.indexOf(' ');
        if (space > 0 && typed(Text.LAST).isBlank()) {
            set(Text.LAST, name.substring(space + 1));
            name = name.substring(0, space);
        }
        if (!name.equals(typed(Text.FIRST))) set(Text.FIRST, name);
    }

    /// The details when all is right; else every fault stands beside its field.
    public Optional<OwnerDetails> read() {
        leaveFirstName();
        refusals.clear();
        List<PhoneNumber> phones = new ArrayList<>();
        for (Text phone : List.of(Text.PHONE, Text.PHONE2)) {
            if (typed(phone).isBlank()) continue;
            Outcome<PhoneNumber> read = PhoneNumber.parse(typed(phone));
            read.handle(phones::add, why -> refusals.show(phone.field(), why.message()));
        }
        phones.addAll(morePhones);
        OwnerDetails details = OwnerRules.cleaned(details(phones));
        for (Refusal fault : OwnerRules.faults(details)) refusals.show(fault);
        return refusals.any() ? Optional.empty() : Optional.of(details);
    }

    /// The first field that something is wrong with, in the order of the form.
    public Optional<Text> firstFault() {
        for (Text text : Text.values()) if (refusals.of(text.field()).get() != null) return Optional.of(text);
        return Optional.empty();
    }

    /// How the phone is understood, while it is typed.
    public Optional<Message> phoneWarning() {
        return PhoneNumber.parse(typed(Text.PHONE)) instanceof Outcome.Done<PhoneNumber>(PhoneNumber phone) && !phone.takesMessages()
                ? Optional.of(Message.of("owners.form.no_messages")) : Optional.empty();
    }

    private OwnerDetails details(List<PhoneNumber> phones) {
        PostalAddress address = new PostalAddress(typed(Text.ADDRESS), typed(Text.SUBDISTRICT), typed(Text.DISTRICT),
                typed(Text.PROVINCE), typed(Text.POSTCODE));
        return new OwnerDetails(
                new OwnerName(typed(Text.TITLE), typed(Text.FIRST), typed(Text.LAST), typed(Text.NICKNAME)),
                new Contact(phones, typed(Text.LINE), typed(Text.EMAIL), address, language.get(), Optional.ofNullable(preferred.get())),
                typed(Text.SOURCE), typed(Text.NOTE));
    }

    private void set(Text text, String value) {
        texts.get(text).set(value);
    }
}
