package jaidee.owners;

import jaidee.kernel.Limits;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Refusal;
import jaidee.kernel.ThaiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an owner's details must keep to. Used by the form while typing and by the service before storing; lengths are
/// those of the columns.
public final class OwnerRules {
    public static final int NAME = Limits.NAME;
    public static final int TITLE = 40;
    public static final int SHORT = 80;
    public static final int ADDRESS = Limits.LINE;
    public static final int PLACE = 120;
    public static final int NOTE = 2000;
    private static final int EMAIL = 254;
    private static final Pattern EMAIL_SHAPE = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern THAI_POSTCODE = Pattern.compile("[1-9][0-9]{4}");

    private OwnerRules() {
    }

    /// The same details with every text put right: Thai marks in order, no invisible characters, no double spaces.
    public static OwnerDetails cleaned(OwnerDetails typed) {
        OwnerName name = typed.name();
        Contact contact = typed.contact();
        PostalAddress address = contact.address();
        return new OwnerDetails(
                new OwnerName(cleanLine(name.title()), cleanLine(name.first()), cleanLine(name.last()), cleanLine(name.nickname())),
                new Contact(contact.phones(), cleanLine(contact.lineId()), cleanLine(contact.email()),
                        new PostalAddress(cleanLine(address.line()), cleanLine(address.subdistrict()), cleanLine(address.district()),
                                cleanLine(address.province()), cleanLine(address.postcode())),
                        contact.language(), contact.preferred()),
                cleanLine(typed.source()), ThaiText.cleanLines(typed.note()));
    }

    /// Everything that is wrong with cleaned details; empty when they may be stored.
    public static List<Refusal> faults(OwnerDetails details) {
        List<Refusal> faults = new ArrayList<>();
        OwnerName name = details.name();
        if (name.first().isEmpty()) faults.add(new OwnersRefusal.NameMissing("firstName"));
        tooLong("title", name.title(), TITLE).ifPresent(faults::add);
        tooLong("firstName", name.first(), NAME).ifPresent(faults::add);
        tooLong("lastName", name.last(), NAME).ifPresent(faults::add);
        tooLong("nickname", name.nickname(), NAME).ifPresent(faults::add);
        contactFaults(details.contact(), faults);
        tooLong("source", details.source(), SHORT).ifPresent(faults::add);
        tooLong("note", details.note(), NOTE).ifPresent(faults::add);
        return faults;
    }

    private static void contactFaults(Contact contact, List<Refusal> faults) {
        List<PhoneNumber> phones = contact.phones();
        for (int i = 0; i < phones.size(); i++)
            if (phones.subList(0, i).contains(phones.get(i)))
                faults.add(new OwnersRefusal.SamePhoneTwice(phones.get(i).display()));
        tooLong("line", contact.lineId(), SHORT).ifPresent(faults::add);
        tooLong("email", contact.email(), EMAIL).ifPresent(faults::add);
        if (!contact.email().isEmpty() && !EMAIL_SHAPE.matcher(contact.email()).matches())
            faults.add(new OwnersRefusal.EmailWrong(contact.email()));
        PostalAddress address = contact.address();
        tooLong("address", address.line(), ADDRESS).ifPresent(faults::add);
        tooLong("subdistrict", address.subdistrict(), PLACE).ifPresent(faults::add);
        tooLong("district", address.district(), PLACE).ifPresent(faults::add);
        tooLong("province", address.province(), PLACE).ifPresent(faults::add);
        if (!address.postcode().isEmpty() && !THAI_POSTCODE.matcher(address.postcode()).matches())
            faults.add(new OwnersRefusal.PostcodeWrong(address.postcode()));
    }

    static Optional<Refusal> tooLong(String field, String text, int most) {
        return text.length() <= most ? Optional.empty()
                : Optional.of(new Limits.TooLong(field, text.length(), most));
    }

    /// One line put right.
    public static String cleanLine(String typed) {
        return ThaiText.clean(typed);
    }
}
