package jaidee.settings;

import static jaidee.db.tables.Tables.CLINIC;
import static jaidee.db.tables.Tables.VAT_RATE;

import jaidee.db.tables.tables.records.ClinicRecord;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;

final class ClinicRepository {
    private static final int THE_ONE = 1;

    Optional<Clinic> find(DSLContext ctx) {
        return ctx.selectFrom(CLINIC).fetchOptional(ClinicRepository::clinic);
    }

    void insert(DSLContext ctx, Clinic clinic) {
        ClinicRecord row = ctx.newRecord(CLINIC);
        row.setId(THE_ONE);
        row.setOpenedAt(clinic.openedAt().atOffset(ZoneOffset.UTC));
        row.setSample(clinic.sample());
        fill(row, clinic);
        row.insert();
    }

    void update(DSLContext ctx, Clinic clinic) {
        ClinicRecord row = ctx.fetchSingle(CLINIC);
        fill(row, clinic);
        row.update();
    }

    /// Hundredths of a percent, as they hold on that day.
    int vatBasisPoints(DSLContext ctx, LocalDate day) {
        return ctx.select(VAT_RATE.BASIS_POINTS)
                .from(VAT_RATE)
                .where(VAT_RATE.VALID_FROM.le(day))
                .orderBy(VAT_RATE.VALID_FROM.desc())
                .limit(1)
                .fetchSingle(VAT_RATE.BASIS_POINTS);
    }

    private static void fill(ClinicRecord row, Clinic clinic) {
        row.setNameTh(clinic.nameTh());
        row.setNameEn(clinic.nameEn());
        row.setAddress(clinic.address());
        row.setPhone(clinic.phone());
        row.setTaxId(clinic.taxId().orElse(null));
        row.setBranchCode(clinic.branchCode());
        row.setVatRegistered(clinic.vatRegistered());
        row.setPromptpayId(clinic.promptPay().map(PromptPayId::value).orElse(null));
    }

    private static Clinic clinic(ClinicRecord row) {
        return new Clinic(row.getNameTh(), row.getNameEn(), row.getAddress(), row.getPhone(),
                Optional.ofNullable(row.getTaxId()), row.getBranchCode(), row.getVatRegistered(),
                Optional.ofNullable(row.getPromptpayId()).map(PromptPayId::stored), row.getSample(),
                row.getOpenedAt().toInstant());
    }
}
