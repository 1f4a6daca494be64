package jaidee.sample;

import jaidee.db.BulkRows;
import jaidee.db.tables.tables.records.VaccinationGroupRecord;
import jaidee.db.tables.tables.records.VaccinationRecord;
import jaidee.sample.PlannedVisit.Dose;
import jaidee.sample.Shelf.CareProduct;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was given to whom: every vaccine sold for a pet, and what stood in its book before it came.
final class HealthBook {
    private static final String RABIES = "RABIES";
    private static final String BOOSTER = "กระตุ้นประจำปี", NUMBERED = "เข็มที่ ", OLD_BOOK = "สมุดวัคซีนเดิม",
            UNDER_THE_SKIN = "ใต้ผิวหนัง";

    /// One antigen group given on a day.
    ///
    /// @param ageInDays of the pet
    record Given(LocalDate day, String group, int count, long ageInDays) {
    }

    private final BulkRows rows;
    private final Shelf shelf;
    private final Map<Long, List<Given>> byPet = new HashMap<>();

    HealthBook(BulkRows rows, Shelf shelf) {
        this.rows = rows;
        this.shelf = shelf;
    }

    /// A vaccine that stood in the book the pet brought along.
    void transcribe(SamplePet pet, Dose dose, LocalDate day, OffsetDateTime at, long staff, boolean remember) {
        CareProduct product = shelf.care(dose.item());
        if (product == null) return;
        VaccinationRecord row = row(pet, product, dose, day, at, staff);
        row.setOutsideSource(OLD_BOOK);
        add(pet, product, dose, row, remember);
    }

    /// A care product on a bill, given by a vet.
    void give(SamplePet pet, CareProduct product, Dose dose, Sold sold, StaffRoom.Colleague vet) {
        VaccinationRecord row = row(pet, product, dose, sold.day(), sold.at(), vet.id());
        row.setSaleId(sold.sale());
        row.setVetId(vet.id());
        row.setVetName(vet.name());
        row.setVetLicenceNo(vet.licence());
        if (product.vaccine()) {
            row.setLot(lot(product, sold.day()));
            row.setLotExpiresOn(quarter(sold.day()).plusMonths(18).minusDays(1));
            row.setSite(UNDER_THE_SKIN);
        }
        add(pet, product, dose, row, true);
    }

    List<Given> of(SamplePet pet) {
        return byPet.getOrDefault(pet.id(), List.of());
    }

    private VaccinationRecord row(SamplePet pet, CareProduct product, Dose dose, LocalDate day, OffsetDateTime at, long staff) {
        VaccinationRecord row = new VaccinationRecord();
        row.setPetId(pet.id());
        row.setProductId(product.id());
        row.setProductText(product.name());
        row.setGivenOn(day);
        row.setDoseLabel(!product.vaccine() ? null : dose.count() == 0 ? BOOSTER : NUMBERED + dose.count());
        // the first of a young animal is followed by a second, whatever its certificate says
        row.setCertificateUntil(product.groups().contains(RABIES) && dose.count() != 1 ? day.plusYears(1) : null);
        row.setRecordedAt(at);
        row.setRecordedBy(staff);
        row.setDoses(1);
        row.setWithdrawn(false);
        return row;
    }

    private void add(SamplePet pet, CareProduct product, Dose dose, VaccinationRecord row, boolean remember) {
        long id = rows.add(row);
        for (String group : product.groups()) {
            VaccinationGroupRecord part = new VaccinationGroupRecord();
            part.setVaccinationId(id);
            part.setGroupCode(group);
            rows.add(part);
            if (remember) byPet.computeIfAbsent(pet.id(), _ -> new ArrayList<>())
                    .add(new Given(row.getGivenOn(), group, dose.count(), pet.daysOld(row.getGivenOn())));
        }
    }

    /// A delivery a quarter: all doses of a product in it have its lot.
    private static String lot(CareProduct product, LocalDate day) {
        LocalDate from = quarter(day);
        int number = Math.floorMod(product.name().hashCode() * 31 + (int) from.toEpochDay(), 9000) + 1000;
        return "%s%02d%02d-%d".formatted(product.groups().getFirst().charAt(0), from.getYear() % 100, from.getMonthValue(), number);
    }

    private static LocalDate quarter(LocalDate day) {
        return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
    }
}
