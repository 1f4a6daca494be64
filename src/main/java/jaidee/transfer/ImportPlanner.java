package jaidee.transfer;

import jaidee.health.CareProduct;
import jaidee.kernel.DateInput;
import jaidee.kernel.Language;
import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.Microchip;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import jaidee.kernel.SearchKeys;
import jaidee.kernel.Titles;
import jaidee.owners.Birth;
import jaidee.owners.BirthInput;
import jaidee.owners.Contact;
import jaidee.owners.Identity;
import jaidee.owners.Looks;
import jaidee.owners.Neutered;
import jaidee.owners.OwnerDetails;
import jaidee.owners.OwnerName;
import jaidee.owners.OwnerRules;
import jaidee.owners.PetDetails;
import jaidee.owners.PetRules;
import jaidee.owners.PostalAddress;
import jaidee.owners.Sex;
import jaidee.owners.Species;
import jaidee.owners.Upbringing;
import jaidee.transfer.ImportPlan.Animal;
import jaidee.transfer.ImportPlan.Given;
import jaidee.transfer.ImportPlan.Household;
import jaidee.transfer.KnownRows.Known;
import jaidee.transfer.KnownRows.KnownPet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Works out what a table would bring: whose each row is, what is new of it, and what is wrong with it. A row with a fault is
/// left out whole. Rows belong together by the member number, or by phone and name; one that names nobody goes on with the
/// owner above. Whoever the clinic knows under the same phone and name is taken for the same.
final class ImportPlanner {
    private static final int NUMBER = 20, LOT = 60, TEXT = 200;
    private static final List<String> GLUED = List.of("คุณ", "นางสาว", "นาย");

    private final SourceTable table;
    private final Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
    private final List<ImportColumn> columns;
    private final KnownRows known;
    private final LocalDate today;
    private final Map<String, Open> byKey = new HashMap<>();
    private final Set<Open> all = new LinkedHashSet<>();
    private final Set<String> chips = new HashSet<>();
    private final Map<String, List<String>> namesOfPhone = new HashMap<>();
    /// What words of the table mean: the same few stand in thousands of rows.
    private final Map<String, Optional<String>> meanings = new HashMap<>();
    private final Map<String, Vaccine> vaccines = new HashMap<>();
    private final Map<String, String> vaccineKeys = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Open> above = Optional.empty();
    private SourceTable.Row row;
    private final Map<ImportColumn, String> texts = new EnumMap<>(ImportColumn.class);
    private boolean bad;

    private ImportPlanner(SourceTable table, List<ImportColumn> columns, KnownRows known, LocalDate today) {
        this.table = table;
        this.columns = columns;
        this.known = known;
        this.today = today;
        for (int i = 0; i < columns.size(); i++) places.putIfAbsent(columns.get(i), i);
    }

    static Outcome<ImportPlan> plan(SourceTable table, List<ImportColumn> columns, KnownRows known, LocalDate today) {
        if (Stream.of(ImportColumn.FULL_NAME, ImportColumn.FIRST_NAME, ImportColumn.PHONE, ImportColumn.OWNER_NO).noneMatch(columns::contains))
            return Outcome.refused(new TransferRefusal.NobodyNamed());
        return Outcome.done(new ImportPlanner(table, columns, known, today).plan());
    }

    /// A household while rows are added to it.
    private static final class Open {
        final int line;
        final Optional<OwnerId> known;
        final OwnerDetails details;
        final String memberNo;
        String key = "";
        Points points = Points.ZERO;
        final Map<String, OpenPet> pets = new LinkedHashMap<>();

        Open(int line, Optional<OwnerId> known, OwnerDetails details, String memberNo) {
            this.line = line;
            this.known = known;
            this.details = details;
            this.memberNo = memberNo;
        }

        Household closed() {
            return new Household(line, known, details, memberNo, points, pets.values().stream()
                    .map(pet -> new Animal(pet.line, pet.known.map(KnownPet::id), pet.details, List.copyOf(pet.given.values()))).filter(Animal::bringsAnything).toList());
        }
    }

    /// @param product of the clinic's list, by its number
    private record Vaccine(Optional<Long> product, List<String> groups) {
    }

    private record OpenPet(int line, Optional<KnownPet> known, PetDetails details, Map<String, Given> given) {
    }

    private ImportPlan plan() {
        for (SourceTable.Row each : table.rows()) {
            row = each;
            texts.clear();
            bad = false;
            one();
        }
        List<Household> households = all.stream().map(Open::closed).filter(Household::bringsAnything).toList();
        return new ImportPlan(table, columns, households, findings, known.basis());
    }

    private void one() {
        boolean namesOwner = places.entrySet().stream().anyMatch(place -> identifies(place.getKey()) && !text(place.getKey()).isEmpty());
        OwnerDetails owner = owner();
        Points points = value(ImportColumn.POINTS, CellValues.points(raw(ImportColumn.POINTS)), Points.ZERO);
        Optional<PetDetails> pet = pet();
        Optional<Given> given = given(pet);
        if (!namesOwner && above.isEmpty() && !bad) fault(ImportColumn.FULL_NAME, Message.of("transfer.row.nobody"));
        if (bad) {
            if (namesOwner) above = Optional.empty();
            return;
        }
        Optional<Open> household = namesOwner ? household(owner) : above;
        above = household;
        household.ifPresent(open -> add(open, points, pet, given));
    }

    private static boolean identifies(ImportColumn column) {
        return switch (column) {
            case FULL_NAME, FIRST_NAME, LAST_NAME, PHONE, OWNER_NO -> true;
            default -> false;
        };
    }

    private OwnerDetails owner() {
        String full = text(ImportColumn.FULL_NAME), title = text(ImportColumn.TITLE), first = text(ImportColumn.FIRST_NAME), last = text(ImportColumn.LAST_NAME);
        if (first.isEmpty() && !full.isEmpty()) {
            Titles.Split split = split(full);
            if (title.isEmpty()) title = split.title();
            String[] parts = split.name().split(" ", 2);
            first = parts[0];
            if (last.isEmpty() && parts.length > 1) last = parts[1];
        } else if (title.isEmpty()) {
            Titles.Split split = split(first);
            title = split.title();
            first = split.name();
        }
        PostalAddress address = new PostalAddress(text(ImportColumn.ADDRESS), text(ImportColumn.SUBDISTRICT), text(ImportColumn.DISTRICT), text(ImportColumn.PROVINCE),
                value(ImportColumn.POSTCODE, CellValues.digits(raw(ImportColumn.POSTCODE), 5), ""));
        List<PhoneNumber> phones = new ArrayList<>();
        for (ImportColumn column : List.of(ImportColumn.PHONE, ImportColumn.PHONE_2))
            value(column, CellValues.phones(raw(column)), List.<PhoneNumber>of()).stream().filter(phone -> !phones.contains(phone)).forEach(phones::add);
        Contact contact = new Contact(phones, text(ImportColumn.LINE_ID), text(ImportColumn.EMAIL), address, Language.TH, Optional.empty());
        OwnerDetails details = OwnerRules.cleaned(new OwnerDetails(new OwnerName(title, first, last, text(ImportColumn.NICKNAME)), contact,
                text(ImportColumn.SOURCE), CellValues.lines(raw(ImportColumn.OWNER_NOTE))));
        if (!first.isEmpty()) OwnerRules.faults(details).forEach(fault -> fault(columnOf(fault), fault.message()));
        return details;
    }

    /// Lists glue titles to names; those that are hardly ever the beginning of a name itself come off.
    private static Titles.Split split(String name) {
        Titles.Split apart = Titles.split(name);
        if (!apart.title().isEmpty()) return apart;
        return GLUED.stream().flatMap(title -> Titles.withoutGlued(name).filter(rest -> name.equals(title + rest)).map(rest -> new Titles.Split(title, rest)).stream())
                .findFirst().orElse(apart);
    }

    private static ImportColumn columnOf(Refusal fault) {
        return switch (String.valueOf(fault.field())) {
            case "title" -> ImportColumn.TITLE;
            case "firstName" -> ImportColumn.FULL_NAME;
            case "lastName" -> ImportColumn.LAST_NAME;
            case "nickname" -> ImportColumn.NICKNAME;
            case "line" -> ImportColumn.LINE_ID;
            case "email" -> ImportColumn.EMAIL;
            case "address" -> ImportColumn.ADDRESS;
            case "subdistrict" -> ImportColumn.SUBDISTRICT;
            case "district" -> ImportColumn.DISTRICT;
            case "province" -> ImportColumn.PROVINCE;
            case "postcode" -> ImportColumn.POSTCODE;
            case "source" -> ImportColumn.SOURCE;
            case "note" -> ImportColumn.OWNER_NOTE;
            case "breed" -> ImportColumn.BREED;
            case "colour" -> ImportColumn.COLOUR;
            case "petNote" -> ImportColumn.PET_NOTE;
            case "birth" -> ImportColumn.BIRTH;
            case "microchip" -> ImportColumn.MICROCHIP;
            default -> ImportColumn.PET_NAME;
        };
    }

    private Optional<PetDetails> pet() {
        String name = text(ImportColumn.PET_NAME);
        if (name.isEmpty()) {
            if (!text(ImportColumn.VACCINE).isEmpty() || !text(ImportColumn.MICROCHIP).isEmpty()) fault(ImportColumn.PET_NAME, Message.of("transfer.row.no_pet"));
            return Optional.empty();
        }
        Species species = species();
        String told = text(ImportColumn.SEX);
        Optional<String> meant = exactly("SEX", told);
        Sex sex = meant.map(Sex::valueOf).orElse(Sex.UNKNOWN);
        if (!told.isEmpty() && meant.isEmpty()) doubt(ImportColumn.SEX, Message.of("transfer.row.sex", told));
        Neutered neutered = exactly("NEUTERED", text(ImportColumn.NEUTERED)).or(() -> exactly("SEX_NEUTERED", told))
                .map(Neutered::valueOf).orElse(Neutered.UNKNOWN);
        PetDetails details = PetRules.cleaned(new PetDetails(name, species, sex, neutered, birth(), new Looks(text(ImportColumn.BREED), text(ImportColumn.COLOUR), ""),
                Identity.chip(chip()), Upbringing.UNKNOWN, CellValues.lines(raw(ImportColumn.PET_NOTE))));
        PetRules.faults(details, today).forEach(fault -> fault(columnOf(fault), fault.message()));
        return Optional.of(details);
    }

    private Species species() {
        String told = text(ImportColumn.SPECIES);
        Optional<Species> species = meanings.computeIfAbsent("SPECIES|" + told, _ -> WordTable.of("SPECIES").within(told)).map(Species::valueOf);
        if (species.isEmpty()) doubt(ImportColumn.SPECIES, told.isEmpty() ? Message.of("transfer.row.no_species") : Message.of("transfer.row.species", told));
        return species.orElse(Species.OTHER);
    }

    private Optional<Birth> birth() {
        String told = text(ImportColumn.BIRTH);
        if (told.isEmpty()) return Optional.empty();
        Outcome<Optional<LocalDate>> day = CellValues.day(told, DateInput.Field.PET_BIRTH, today);
        if (day instanceof Outcome.Done<Optional<LocalDate>>(Optional<LocalDate> born)) return born.map(each -> new Birth(each, false));
        return value(ImportColumn.BIRTH, told.length() > TEXT ? day.map(_ -> Optional.<Birth>empty())
                : BirthInput.read(told, today).isDone() ? BirthInput.read(told, today) : day.map(_ -> Optional.empty()), Optional.empty());
    }

    private String chip() {
        String told = value(ImportColumn.MICROCHIP, CellValues.digits(raw(ImportColumn.MICROCHIP), 15), "");
        return told.isEmpty() ? "" : value(ImportColumn.MICROCHIP, Microchip.parse(told).map(Microchip::digits), "");
    }

    private Optional<Given> given(Optional<PetDetails> pet) {
        String told = text(ImportColumn.VACCINE);
        Optional<LocalDate> on = value(ImportColumn.GIVEN_ON, CellValues.day(raw(ImportColumn.GIVEN_ON), DateInput.Field.REPORT, today), Optional.empty());
        if (told.isEmpty()) {
            if (on.isPresent() && places.containsKey(ImportColumn.VACCINE)) fault(ImportColumn.VACCINE, Message.of("transfer.row.no_vaccine"));
            return Optional.empty();
        }
        if (on.isEmpty() && !bad) fault(ImportColumn.GIVEN_ON, Message.of("transfer.row.no_day"));
        tooLong(ImportColumn.VACCINE, told, TEXT);
        tooLong(ImportColumn.LOT, text(ImportColumn.LOT), LOT);
        if (bad || pet.isEmpty()) return Optional.empty();
        pet.get().birth().filter(born -> born.day().isAfter(on.get())).ifPresent(_ -> fault(ImportColumn.GIVEN_ON, Message.of("transfer.row.before_birth")));
        Species species = pet.get().species();
        Vaccine vaccine = vaccines.computeIfAbsent(species + "|" + told, _ -> vaccine(told, species));
        if (vaccine.groups().isEmpty()) doubt(ImportColumn.VACCINE, Message.of("transfer.row.vaccine", told));
        return Optional.of(new Given(row.line(), vaccine.product(), told, vaccine.groups(), on.get(), text(ImportColumn.LOT)));
    }

    private Vaccine vaccine(String told, Species species) {
        String key = WordTable.key(told);
        Optional<CareProduct> product = known.products().stream().filter(each -> each.active() && each.suits(species))
                .filter(each -> Stream.of(each.name().th(), each.name().en(), each.brand()).anyMatch(name -> !name.isEmpty() && WordTable.key(name).equals(key))).findFirst();
        List<String> groups = product.map(CareProduct::groups).orElseGet(() -> WordTable.of("VACCINE").within(told).map(found -> Arrays.asList(found.split(",")))
                .filter(found -> found.stream().allMatch(group -> suits(group, species))).orElse(List.of()));
        return new Vaccine(product.map(each -> each.id().value()), groups);
    }

    private Optional<String> exactly(String kind, String told) {
        return meanings.computeIfAbsent(kind + "|" + told, _ -> WordTable.of(kind).exactly(told));
    }

    /// Groups of dogs begin with `D-`, those of cats with `C-`.
    private static boolean suits(String group, Species species) {
        return !(group.startsWith("D-") && species != Species.DOG || group.startsWith("C-") && species != Species.CAT);
    }

    private Optional<Open> household(OwnerDetails owner) {
        String number = text(ImportColumn.OWNER_NO), name = SearchKeys.of(owner.name().full()).exact();
        List<String> phones = owner.contact().phones().stream().map(PhoneNumber::number).toList();
        tooLong(ImportColumn.OWNER_NO, number, NUMBER);
        if (bad) return Optional.empty();
        String key = !number.isEmpty() ? "n|" + number : !phones.isEmpty() ? "p|" + phones.getFirst() + "|" + name : "a|" + name;
        Open there = byKey.get(key);
        if (there == null && number.isEmpty() && name.isEmpty()) there = onlyWith(phones);
        if (there != null && (!key.startsWith("a|") || above.filter(there::equals).isPresent() || there.known.isPresent())) return Optional.of(there);
        Optional<Open> fresh = known(number, name, phones, owner).or(() -> bad ? Optional.empty() : Optional.of(fresh(number, name, phones, owner)));
        fresh.ifPresent(open -> {
            byKey.put(key, open);
            open.key = key;
            all.add(open);
            phones.forEach(phone -> namesOfPhone.computeIfAbsent(phone, _ -> new ArrayList<>()).add(key));
        });
        return fresh;
    }

    private Open onlyWith(List<String> phones) {
        List<String> keys = phones.isEmpty() ? List.of() : namesOfPhone.getOrDefault(phones.getFirst(), List.of());
        return keys.size() == 1 ? byKey.get(keys.getFirst()) : null;
    }

    /// Who the clinic knows already; a fault when it can't be said who is meant.
    private Optional<Open> known(String number, String name, List<String> phones, OwnerDetails owner) {
        Known byNumber = known.byNumber().get(number);
        if (byNumber != null) {
            if (!name.isEmpty() && !name.equals(byNumber.nameKey())) {
                fault(ImportColumn.OWNER_NO, Message.of("transfer.row.number_taken", number, byNumber.told()));
                return Optional.empty();
            }
            return Optional.of(joined(byNumber, owner, false));
        }
        List<Known> samePhone = phones.stream().flatMap(phone -> known.byPhone().getOrDefault(phone, List.of()).stream()).distinct().toList();
        if (name.isEmpty()) {
            if (samePhone.size() == 1) return Optional.of(joined(samePhone.getFirst(), owner, false));
            if (phones.isEmpty()) fault(ImportColumn.OWNER_NO, Message.of("transfer.row.unknown_number", number));
            else fault(ImportColumn.PHONE, Message.of(samePhone.isEmpty() ? "transfer.row.unknown_phone" : "transfer.row.shared_phone"));
            return Optional.empty();
        }
        Optional<Known> both = samePhone.stream().filter(each -> each.nameKey().equals(name)).findFirst();
        if (both.isPresent()) return both.map(each -> joined(each, owner, false));
        List<Known> sameName = known.byName().getOrDefault(name, List.of());
        if (phones.isEmpty() && number.isEmpty() && sameName.size() == 1 && !owner.name().last().isEmpty()) return Optional.of(joined(sameName.getFirst(), owner, true));
        if (!samePhone.isEmpty()) doubt(ImportColumn.PHONE, Message.of("transfer.row.phone_of", samePhone.getFirst().told()));
        else if (!sameName.isEmpty()) doubt(ImportColumn.FULL_NAME, Message.of("transfer.row.name_of", sameName.getFirst().told()));
        return Optional.empty();
    }

    private Open joined(Known one, OwnerDetails owner, boolean byName) {
        doubt(ImportColumn.FULL_NAME, Message.of(byName ? "transfer.row.joined_by_name" : "transfer.row.joined", one.told()));
        Open there = byKey.get("k|" + one.id().value());
        if (there != null) return there;
        Open open = new Open(row.line(), Optional.of(one.id()), owner, "");
        byKey.put("k|" + one.id().value(), open);
        return open;
    }

    private Open fresh(String number, String name, List<String> phones, OwnerDetails owner) {
        phones.stream().filter(phone -> namesOfPhone.containsKey(phone) && !known.byPhone().containsKey(phone)).findFirst().ifPresent(phone -> doubt(ImportColumn.PHONE, Message.of("transfer.row.phone_twice")));
        return new Open(row.line(), Optional.empty(), owner, number);
    }

    private void add(Open open, Points points, Optional<PetDetails> pet, Optional<Given> given) {
        if (open.points.isPositive() && points.isPositive() && !open.points.equals(points))
            fault(ImportColumn.POINTS, Message.of("transfer.row.points_differ", open.points, points));
        if (!bad) pet.ifPresent(details -> bringPet(open, details, given));
        if (!bad && points.isPositive()) bringPoints(open, points);
        if (bad && open.line == row.line()) drop(open);
    }

    private void drop(Open open) {
        all.remove(open);
        byKey.remove(open.key, open);
        above = Optional.empty();
    }

    /// A balance repeated on every row of an owner is meant once.
    private void bringPoints(Open open, Points points) {
        if (open.known.filter(known.opened()::contains).isPresent()) doubt(ImportColumn.POINTS, Message.of("transfer.row.points_brought"));
        else open.points = points;
    }

    private void bringPet(Open open, PetDetails details, Optional<Given> given) {
        String key = SearchKeys.of(details.name()).exact() + "|" + details.species();
        OpenPet there = open.pets.get(key);
        if (there == null) {
            Optional<KnownPet> already = open.known.flatMap(owner -> known.pets().getOrDefault(owner, List.of()).stream()
                    .filter(each -> each.nameKey().equals(SearchKeys.of(details.name()).exact()))
                    .filter(each -> each.species() == details.species() || details.species() == Species.OTHER).findFirst());
            if (already.isEmpty() && !details.microchip().isEmpty() && (known.chips().contains(details.microchip()) || !chips.add(details.microchip()))) {
                fault(ImportColumn.MICROCHIP, Message.of("transfer.row.chip_taken", details.microchip()));
                return;
            }
            there = new OpenPet(row.line(), already, details, new LinkedHashMap<>());
            open.pets.put(key, there);
        }
        OpenPet animal = there;
        given.filter(each -> animal.known.filter(pet -> known.given().contains(KnownRows.given(pet.id(), each.on().toString(), each.text()))).isEmpty())
                .ifPresent(each -> animal.given.putIfAbsent(each.on() + vaccineKeys.computeIfAbsent(each.text(), WordTable::key), each));
    }

    private void tooLong(ImportColumn column, String text, int most) {
        if (text.length() > most) fault(column, new Limits.TooLong("", text.length(), most).message());
    }

    private String raw(ImportColumn column) {
        Integer place = places.get(column);
        return place == null ? "" : row.cell(place);
    }

    private String text(ImportColumn column) {
        return texts.computeIfAbsent(column, each -> CellValues.line(raw(each)));
    }

    private <T> T value(ImportColumn column, Outcome<T> read, T otherwise) {
        if (read instanceof Outcome.Done<T>(T value)) return value;
        read.refusal().ifPresent(why -> fault(column, why.message()));
        return otherwise;
    }

    private void fault(ImportColumn column, Message what) {
        bad = true;
        findings.add(new Finding(row.line(), Optional.of(column), true, what));
    }

    private void doubt(ImportColumn column, Message what) {
        findings.add(new Finding(row.line(), Optional.of(column), false, what));
    }
}
