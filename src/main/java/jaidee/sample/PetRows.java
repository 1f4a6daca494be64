package jaidee.sample;

import static jaidee.db.tables.Tables.PET;

import jaidee.db.BulkRows;
import jaidee.db.tables.tables.records.PetAlertRecord;
import jaidee.db.tables.tables.records.PetOwnershipRecord;
import jaidee.db.tables.tables.records.PetRecord;
import jaidee.db.tables.tables.records.PetWeightRecord;
import jaidee.kernel.SearchKeys;
import jaidee.owners.PetStatus;
import jaidee.owners.Species;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts invented pets into the tables: file number, looks, chip, first weight, what to beware of, whose they were.
final class PetRows {
    /// Given out to no maker, so no real pet has such a chip.
    private static final String CHIP_PREFIX = "998";
    private static final int BUDDHIST = 543;

    private final BulkRows rows;
    private final DeskCalendar calendar;
    private final StaffRoom staff;
    private final List<String> colours;
    private final Map<Species, List<Map<String, String>>> conditions = new EnumMap<>(Species.class);
    private final Map<Species, List<Map<String, String>>> others = new EnumMap<>(Species.class);
    private final Map<Integer, Integer> fileNumbers = new HashMap<>();

    PetRows(BulkRows rows, DeskCalendar calendar, StaffRoom staff, List<String> colours) {
        this.rows = rows;
        this.calendar = calendar;
        this.staff = staff;
        this.colours = colours;
        List<Map<String, String>> all = Lists.read("sample/alerts.tsv");
        for (Species species : Species.values()) {
            List<Map<String, String>> its = all.stream().filter(line -> line.get("species").equals(species.name())).toList();
            conditions.put(species, its.stream().filter(PetRows::isCondition).toList());
            others.put(species, its.stream().filter(line -> !isCondition(line)).toList());
        }
    }

    private static boolean isCondition(Map<String, String> line) {
        return line.get("kind").equals("CONDITION");
    }

    void add(SamplePet pet, Dice dice) {
        OffsetDateTime entered = entered(Enrolment.later(pet.registered(), calendar.first()));
        rows.add(row(pet, entered, dice));
        PetOwnershipRecord ownership = new PetOwnershipRecord();
        ownership.setPetId(pet.id());
        ownership.setOwnerId(pet.ownerId());
        ownership.setSince(pet.registered());
        rows.add(ownership);
        weigh(pet, Enrolment.later(pet.registered(), calendar.first()), entered, dice);
        if (pet.chronic()) alert(pet, entered, conditions.get(pet.species()), false, dice);
        for (double chance = 0.14; dice.chance(chance) && !others.get(pet.species()).isEmpty(); chance = 0.15)
            alert(pet, entered, others.get(pet.species()), true, dice);
    }

    /// When what is known on a day was entered; never later than now.
    OffsetDateTime entered(LocalDate day) {
        return calendar.byNow(DeskCalendar.at(day, 8, 55));
    }

    private PetRecord row(SamplePet pet, OffsetDateTime entered, Dice dice) {
        PetRecord row = new PetRecord();
        row.setHn(fileNumber(pet.registered()));
        row.setOwnerId(pet.ownerId());
        row.setName(pet.name());
        SearchKeys keys = SearchKeys.of(pet.name());
        row.setNameKey1(keys.exact());
        row.setNameKey2(keys.toneless());
        row.setNameKey3(keys.sound());
        row.setSpecies(pet.species().name());
        row.setBreed(pet.breed().nameTh());
        row.setSex(pet.female() ? "FEMALE" : "MALE");
        row.setNeutered(pet.neuteredOn() != null);
        boolean ageKnown = pet.yearsOld(calendar.today()) < 3 || dice.chance(0.94);
        row.setBirthDate(ageKnown ? pet.birth() : null);
        row.setBirthEstimated(ageKnown && dice.chance(0.35));
        row.setColour(dice.pick(colours));
        row.setLives(pet.is(Species.CAT) ? pet.outdoors() ? "BOTH" : "INDOOR" : null);
        row.setStatus(pet.status().name());
        row.setStatusOn(pet.status() == PetStatus.LIVING ? null : pet.lastDay());
        row.setNeverVaccinated(pet.vaccinated() ? false : null);
        row.setRegisteredOn(pet.registered());
        row.setCreatedAt(entered);
        row.setChangedAt(entered);
        row.setVersion(1);
        row.setMicrochip(pet.chippedOn() == null ? null : chip(pet));
        row.setMicrochipOn(pet.chippedOn());
        return row;
    }

    /// @return the day's entry in the card box: numbers count within the Buddhist year
    private String fileNumber(LocalDate registered) {
        int year = (registered.getYear() + BUDDHIST) % 100;
        return "HN%02d-%04d".formatted(year, fileNumbers.merge(year, 1, Integer::sum));
    }

    static String chip(SamplePet pet) {
        return CHIP_PREFIX + "%012d".formatted(100_000_000_000L + pet.id() * 7919 % 100_000_000_000L);
    }

    void weigh(SamplePet pet, LocalDate day, OffsetDateTime at, Dice dice) {
        PetWeightRecord row = new PetWeightRecord();
        row.setWithdrawn(false);
        row.setPetId(pet.id());
        row.setWeighedOn(day);
        row.setGrams(pet.gramsOn(day, dice));
        row.setRecordedAt(at);
        row.setRecordedBy(staff.assistant(dice));
        rows.add(row);
    }

    /// @param passing whether it may have ended since
    private void alert(SamplePet pet, OffsetDateTime at, List<Map<String, String>> lines, boolean passing, Dice dice) {
        Map<String, String> line = dice.pick(lines, Lists::share);
        PetAlertRecord row = new PetAlertRecord();
        row.setPetId(pet.id());
        row.setKind(line.get("kind"));
        row.setText(line.get("text"));
        row.setNotedAt(at);
        row.setNotedBy(staff.assistant(dice));
        OffsetDateTime ended = at.plusDays(dice.between(60, 500));
        if (passing && dice.chance(0.06) && ended.toInstant().isBefore(calendar.now())) {
            row.setEndedAt(ended);
            row.setEndedBy(staff.assistant(dice));
        }
        rows.add(row);
    }

    long nextId() {
        return rows.nextId(PET);
    }
}
