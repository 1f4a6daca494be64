package jaidee.partners;

import jaidee.kernel.Language;
import jaidee.kernel.StaffId;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.settings.Clinic;
import jaidee.settings.ClinicService;
import jaidee.staff.StaffMember;
import jaidee.staff.StaffService;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;

/// Vouchers and settlements on paper. Off the FX thread.
public final class PartnerSheets {
    private final SettlementService settlements;
    private final ClinicService clinics;
    private final StaffService staff;
    private final Supplier<Typesetter> typesetter;
    private final Clock clock;

    /// @param typesetter is asked when the first paper is wanted: loading it takes a moment
    public PartnerSheets(SettlementService settlements, ClinicService clinics, StaffService staff, Supplier<Typesetter> typesetter, Clock clock) {
        this.settlements = settlements;
        this.clinics = clinics;
        this.staff = staff;
        this.typesetter = typesetter;
        this.clock = clock;
    }

    /// @param stock A4 or the 80 mm roll
    public Sheet vouchers(List<Voucher> vouchers, Stock stock, Language language) {
        Clinic clinic = clinics.clinic().orElseThrow();
        return typesetter.get().vouchers(vouchers.stream().map(each -> PartnerPapers.voucher(each, clinic, language)).toList(), stock);
    }

    public Sheet settlement(PartnerId partner, YearMonth month, StaffId by, Language language) {
        return typesetter.get().settlement(PartnerPapers.settlement(settlements.of(partner, month), clinics.clinic().orElseThrow(),
                staff.find(by).map(StaffMember::name).orElse(""), clock.instant(), language));
    }
}
