package jaidee.staff;

import jaidee.db.Transactions;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.settings.Clinic;
import jaidee.settings.ClinicService;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/// The first start: clinic and first manager come into being together, once.
public final class ClinicSetup {
    /// What the first start made.
    public record Opened(Clinic clinic, StaffMember manager) {
    }

    private final Transactions transactions;
    private final ClinicService clinics;
    private final StaffService staff;
    private final List<Consumer<DSLContext>> supplies;

    public ClinicSetup(Transactions transactions, ClinicService clinics, StaffService staff) {
        this(transactions, clinics, staff, List.of());
    }

    /// @param supplies what later features bring to a new clinic, in order, within its transaction
    public ClinicSetup(Transactions transactions, ClinicService clinics, StaffService staff,
                       List<Consumer<DSLContext>> supplies) {
        this.transactions = transactions;
        this.clinics = clinics;
        this.staff = staff;
        this.supplies = List.copyOf(supplies);
    }

    /// Everything that is wrong with the answers, each with its field, in the order they are asked.
    public List<Refusal> check(FirstStart answers) {
        List<Refusal> wrong = new ArrayList<>(answers.clinic().check());
        Limits.required("managerName", answers.managerName(), StaffService.NAME).refusal().ifPresent(wrong::add);
        Pin.choose(answers.pin()).refusal().ifPresent(wrong::add);
        return wrong;
    }

    /// Opens the clinic; refuses with the first thing that is wrong, or when it is open already.
    public Outcome<Opened> open(FirstStart answers) {
        return open(answers, false);
    }

    /// @param sample a clinic to practise in, whose papers say so
    public Outcome<Opened> open(FirstStart answers, boolean sample) {
        List<Refusal> wrong = check(answers);
        if (!wrong.isEmpty()) return Outcome.refused(wrong.getFirst());
        return staff.hash(answers.pin()).then(hash -> transactions.attempt(ctx -> {
            if (clinics.isOpenWithin(ctx))
                return Outcome.refused(new StaffRefusal.ClinicAlreadyOpen(answers.clinic().nameTh()));
            return staff.addFirstManagerWithin(ctx, answers.managerName(), hash).then(manager ->
                    clinics.openWithin(ctx, answers.clinic(), sample, manager.id())
                            .map(clinic -> {
                                supplies.forEach(supply -> supply.accept(ctx));
                                return new Opened(clinic, manager);
                            }));
        }));
    }
}
