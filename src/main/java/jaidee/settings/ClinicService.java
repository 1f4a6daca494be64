package jaidee.settings;

import jaidee.audit.AuditLog;
import jaidee.audit.Difference;
import jaidee.db.Transactions;
import jaidee.kernel.Outcome;
import jaidee.kernel.StaffId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jooq.DSLContext;

/// The clinic as it stands on paper. There is none until the first start was answered.
public final class ClinicService {
    private final ClinicRepository clinics = new ClinicRepository();
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private BiFunction<DSLContext, StaffId, Outcome<?>> guard = (ctx, by) -> Outcome.done(by);

    public ClinicService(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// From now on `guard` says who may change what stands about the clinic, within the transaction that changes it.
    public void guardedBy(BiFunction<DSLContext, StaffId, Outcome<?>> guard) {
        this.guard = guard;
    }

    public Optional<Clinic> clinic() {
        return transactions.read(clinics::find);
    }

    /// The rate of VAT on that day in hundredths of a percent: 700 is 7 %.
    public int vatBasisPoints(LocalDate day) {
        return transactions.read(ctx -> clinics.vatBasisPoints(ctx, day));
    }

    /// Opens the clinic within the transaction of the first start. The caller has made sure that there is none yet.
    public Outcome<Clinic> openWithin(DSLContext ctx, ClinicDetails details, boolean sample, StaffId by) {
        return details.read(sample, clock.instant()).map(clinic -> {
            clinics.insert(ctx, clinic);
            audit.append(ctx, by, "clinic.opened", "CLINIC", 1L, told(clinic));
            return clinic;
        });
    }

    /// As `clinic`, within somebody else’s transaction or read.
    public static Optional<Clinic> within(DSLContext ctx) {
        return new ClinicRepository().find(ctx);
    }

    public boolean isOpenWithin(DSLContext ctx) {
        return clinics.find(ctx).isPresent();
    }

    public Outcome<Clinic> change(StaffId by, ClinicDetails details) {
        return transactions.attempt(ctx -> guard.apply(ctx, by).then(_ -> {
            Clinic before = clinics.find(ctx).orElseThrow();
            return details.read(before.sample(), before.openedAt()).map(clinic -> {
                clinics.update(ctx, clinic);
                audit.append(ctx, by, "clinic.changed", "CLINIC", 1L, Difference.between(told(before), told(clinic)));
                return clinic;
            });
        }));
    }

    private static Map<String, Object> told(Clinic clinic) {
        return Map.of("nameTh", clinic.nameTh(), "nameEn", clinic.nameEn(), "address", clinic.address(),
                "phone", clinic.phone(), "taxId", clinic.taxId().orElse(""), "vatRegistered", clinic.vatRegistered(),
                "promptPay", clinic.promptPay().map(PromptPayId::value).orElse(""), "sample", clinic.sample());
    }
}
