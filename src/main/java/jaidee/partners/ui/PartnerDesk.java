package jaidee.partners.ui;

import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import jaidee.paper.Stock;
import jaidee.paper.ui.PaperDesk;
import jaidee.partners.ExchangeService;
import jaidee.partners.PartnerService;
import jaidee.partners.PartnerSheets;
import jaidee.partners.SettlementService;
import jaidee.partners.Voucher;
import jaidee.staff.Approvals;
import jaidee.ui.Hit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// All that the screens of partners work with, made once by the wiring.
///
/// @param account of an owner; asked off the FX thread
/// @param owners  finds owners by what is typed; asked off the FX thread
/// @param onDuty  who is at the desk
public record PartnerDesk(PartnerService partners, ExchangeService exchange, SettlementService settlements, PartnerSheets sheets,
                          Function<OwnerId, Optional<Account>> account, Function<String, List<Hit<OwnerId>>> owners, Approvals approvals,
                          PaperDesk paper, Supplier<StaffId> onDuty) {
    /// @param usable points that can be exchanged
    public record Account(OwnerId owner, String name, Points usable) {
    }

    /// Several on A4, a single one on the roll; the next printing is a copy.
    void print(List<Voucher> vouchers, Language language) {
        print(vouchers, vouchers.size() == 1 ? Stock.ROLL_80 : Stock.A4, language);
    }

    void print(List<Voucher> vouchers, Stock stock, Language language) {
        if (!vouchers.isEmpty()) paper.print(() -> sheets.vouchers(vouchers, stock, language), () -> exchange.printed(vouchers));
    }
}
