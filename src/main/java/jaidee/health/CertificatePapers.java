package jaidee.health;

import jaidee.kernel.Age;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Microchip;
import jaidee.kernel.Outcome;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Texts;
import jaidee.owners.Neutered;
import jaidee.owners.PetDetails;
import jaidee.owners.PetWords;
import jaidee.paper.CertificatePaper;
import jaidee.paper.CertificatePaper.Entry;
import jaidee.paper.CertificatePaper.Pair;
import jaidee.settings.Clinic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Turns a certificate into what its paper says: everything in Thai and in English, days in both eras, because it is shown
/// to officials here and abroad.
final class CertificatePapers {
    private static final Texts TH = Texts.of(Language.TH), EN = Texts.of(Language.EN);
    private static final DateTimeFormatter COMMON_ERA = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final RabiesCertificate certificate;
    private final PetWords.Lists words;

    private CertificatePapers(RabiesCertificate certificate, PetWords.Lists words) {
        this.certificate = certificate;
        this.words = words;
    }

    /// @param copy      printed before
    /// @param printedBy name of whoever prints it
    static CertificatePaper of(RabiesCertificate certificate, boolean copy, Clinic clinic, PetWords.Lists words, String printedBy, Instant printedAt) {
        return new CertificatePapers(certificate, words).paper(copy, clinic, printedBy, printedAt);
    }

    private CertificatePaper paper(boolean copy, Clinic clinic, String printedBy, Instant printedAt) {
        RabiesDose dose = certificate.dose();
        LocalDate issued = LocalDate.ofInstant(certificate.issuedAt(), Days.BANGKOK);
        String foot = TH.get("health.certificate.printed", printedBy, printedAt) + " · " + EN.get("health.certificate.printed", printedBy, printedAt)
                + (clinic.sample() ? " · " + TH.get("health.certificate.sample") + " / " + EN.get("health.certificate.sample") : "");
        return new CertificatePaper(List.of(clinic.nameTh(), clinic.nameEn().equals(clinic.nameTh()) ? "" : clinic.nameEn(), clinic.address(), phone(clinic.phone())),
                pair("health.certificate.title"), pair("health.certificate.law"), entry("health.certificate.number", certificate.number()),
                entry("health.certificate.issued", Days.shortText(issued, Language.TH)), copy ? both("health.certificate.copy") : "",
                pair("health.certificate.owner"), List.of(wide("health.certificate.name", certificate.holder().name()),
                        wide("health.certificate.address", certificate.holder().address()), entry("health.certificate.phone", certificate.holder().phone())),
                pair("health.certificate.animal"), animal(), pair("health.certificate.given"),
                List.of(wide("health.certificate.vaccine", dose.product()), entry("health.certificate.brand", dose.brand()), entry("health.certificate.lot", dose.lot()),
                        wide("health.certificate.lot_expires", dose.lotExpires().map(CertificatePapers::day).orElse("")),
                        wide("health.certificate.on", day(dose.on())), wide("health.certificate.until", day(certificate.validUntil()))),
                pair("health.certificate.declaration"), pair("health.certificate.vet"),
                List.of(dose.vet(), TH.get("health.certificate.licence", dose.licence()) + " / " + EN.get("health.certificate.licence", dose.licence())), foot);
    }

    private List<Entry> animal() {
        PetDetails pet = certificate.animal();
        List<Entry> animal = new ArrayList<>();
        animal.add(entry("health.certificate.name", pet.name()));
        animal.add(entry("health.certificate.species", both(pet.species().named())));
        animal.add(entry("health.certificate.breed", shown(pet.looks().breed())));
        animal.add(entry("health.certificate.sex", both(pet.sex().named()) + (pet.neutered() == Neutered.YES ? " · " + both(pet.neutered().named()) : "")));
        animal.add(wide("health.certificate.age", age(pet)));
        animal.add(wide("health.certificate.colour", shown(pet.looks().colour()) + (pet.looks().marks().isEmpty() ? "" : " · " + pet.looks().marks())));
        animal.add(wide("health.certificate.microchip", microchip(pet.microchip())));
        animal.add(entry("health.certificate.registration", pet.identity().registrationNo()));
        animal.add(entry("health.certificate.tag", certificate.tagNo()));
        return animal;
    }

    private String age(PetDetails pet) {
        return pet.birth().map(birth -> {
            Message age = Age.between(birth.day(), certificate.dose().on(), birth.estimated());
            return both(age) + (birth.estimated() ? "" : " (" + day(birth.day()) + ")");
        }).orElse("");
    }

    private String shown(String stored) {
        String th = words.shown(stored, Language.TH), en = words.shown(stored, Language.EN);
        return th.equals(en) ? th : th + " / " + en;
    }

    static String microchip(String digits) {
        Outcome<Microchip> chip = Microchip.parse(digits);
        return chip.isDone() ? chip.get().display() : digits;
    }

    static String phone(String stored) {
        Outcome<PhoneNumber> phone = PhoneNumber.parse(stored);
        return phone.isDone() ? phone.get().display() : stored;
    }

    /// `22 พ.ย. 2569 / 22 Nov 2026`
    private static String day(LocalDate day) {
        return Days.shortText(day, Language.TH) + " / " + COMMON_ERA.format(day);
    }

    private static Pair pair(String key) {
        return new Pair(TH.get(key), EN.get(key));
    }

    private static String both(String key) {
        return TH.get(key) + " / " + EN.get(key);
    }

    private static String both(Message message) {
        return TH.get(message) + " / " + EN.get(message);
    }

    private static Entry entry(String label, String value) {
        return new Entry(pair(label), value, false);
    }

    private static Entry wide(String label, String value) {
        return new Entry(pair(label), value, true);
    }
}
