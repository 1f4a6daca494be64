package jaidee.health;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Texts;
import jaidee.owners.Birth;
import jaidee.owners.Neutered;
import jaidee.owners.PetDetails;
import jaidee.owners.PetProfile;
import jaidee.owners.PetWords;
import jaidee.owners.Species;
import jaidee.paper.BookPaper;
import jaidee.paper.BookPaper.Fact;
import jaidee.settings.Clinic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// Turns the book of a pet into what its page says, in the language of the owner.
final class BookPapers {
    private static final int MOST_DUES = 8;

    /// What there is to tell.
    ///
    /// @param entries those that stand
    /// @param name    of a group of care
    record Contents(PetProfile profile, List<BookEntry> entries, List<CareDue> dues, BiFunction<Species, String, Bilingual> name) {
    }

    private final Contents contents;
    private final PetWords.Lists words;
    private final Texts texts;
    private final LocalDate today;

    private BookPapers(Contents contents, PetWords.Lists words, LocalDate today, Texts texts) {
        this.contents = contents;
        this.words = words;
        this.today = today;
        this.texts = texts;
    }

    static BookPaper of(Contents contents, Clinic clinic, PetWords.Lists words, Language language, String printedBy, Instant printedAt) {
        return new BookPapers(contents, words, LocalDate.ofInstant(printedAt, Days.BANGKOK), Texts.of(language)).paper(clinic, printedBy, printedAt);
    }

    private BookPaper paper(Clinic clinic, String printedBy, Instant printedAt) {
        String phone = clinic.phone().isEmpty() ? "" : texts.get("health.page.phone", CertificatePapers.phone(clinic.phone()));
        String foot = texts.get("health.certificate.printed", printedBy, printedAt) + (clinic.sample() ? " · " + texts.get("health.certificate.sample") : "");
        return new BookPaper(List.of(clinic.name(texts.language()), phone), texts.get("health.page.title"), contents.profile().pet().name(), facts(),
                contents.profile().photo(), List.of(texts.get("health.page.day"), texts.get("health.page.vaccine"), texts.get("health.page.lot"), texts.get("health.page.vet"),
                        texts.get("health.page.next")), rows(), texts.get("health.page.dues"), dues(), texts.get("health.page.page"), foot);
    }

    private List<Fact> facts() {
        PetDetails pet = contents.profile().pet().details();
        String sex = texts.get(pet.sex().named()) + (pet.neutered() == Neutered.YES ? " " + texts.get("health.page.neutered") : "");
        String birth = pet.birth().map(this::birth).orElse("");
        return List.of(fact("health.page.species", texts.get(pet.species().named())), fact("health.page.breed", words.shown(pet.looks().breed(), texts.language())),
                fact("health.page.sex", sex), fact("health.page.colour", words.shown(pet.looks().colour(), texts.language())), fact("health.page.birth", birth),
                fact("health.page.registration", pet.identity().registrationNo()), fact("health.page.microchip", CertificatePapers.microchip(pet.microchip())),
                fact("health.page.hn", contents.profile().pet().hn()), fact("health.page.owner", contents.profile().owner().name().titled()));
    }

    private String birth(Birth birth) {
        String day = Days.shortText(birth.day(), texts.language());
        return birth.estimated() ? texts.get("kernel.age.about", day) : day;
    }

    private Fact fact(String label, String value) {
        return new Fact(texts.get(label), value);
    }

    /// The oldest first. What comes next stands on the line that it follows from.
    private List<BookPaper.Row> rows() {
        List<BookEntry> given = contents.entries().stream().filter(BookEntry::vaccine)
                .sorted(Comparator.comparing(BookEntry::on).thenComparing(BookEntry::id)).toList();
        Set<String> told = new HashSet<>();
        List<BookPaper.Row> rows = new ArrayList<>();
        for (BookEntry entry : given.reversed()) {
            Set<String> last = entry.groups().stream().filter(told::add).collect(Collectors.toSet());
            Optional<LocalDate> next = contents.dues().stream().filter(due -> last.contains(due.group())).map(CareDue::on).min(Comparator.naturalOrder())
                    .or(entry::certificate);
            rows.add(row(entry, next));
        }
        return rows.reversed();
    }

    private BookPaper.Row row(BookEntry entry, Optional<LocalDate> next) {
        List<String> lot = new ArrayList<>(), vet = new ArrayList<>();
        lot.add(entry.lot().number());
        entry.lot().expires().ifPresent(day -> lot.add(texts.get("health.page.expires", Days.numeric(day))));
        vet.add(entry.vet().name());
        if (!entry.vet().licence().isEmpty()) vet.add(texts.get("health.certificate.licence", entry.vet().licence()));
        String dose = DoseWords.said(entry.dose(), texts);
        String against = entry.groups().stream().map(group -> contents.name().apply(species(), group).in(texts.language())).collect(Collectors.joining(", "));
        return new BookPaper.Row(Days.numeric(entry.on()), entry.productName(), dose.isEmpty() || against.isEmpty() ? dose + against : dose + " · " + against,
                entry.outside().isEmpty() ? "" : texts.get("health.page.outside", entry.outside()), lot, vet, next.map(Days::numeric).orElse(""));
    }

    private List<BookPaper.Due> dues() {
        return contents.dues().stream().sorted(Comparator.comparing(CareDue::on)).limit(MOST_DUES)
                .map(due -> new BookPaper.Due(due.name().in(texts.language()), Days.shortText(due.on(), texts.language()), due.on().isBefore(today))).toList();
    }

    private Species species() {
        return contents.profile().pet().details().species();
    }
}
