package jaidee.refunds;

import jaidee.checkout.VatSums;
import jaidee.checkout.VatTerms;
import jaidee.documents.IssuedDocument;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import jaidee.kernel.ShiftId;
import jaidee.till.PaymentMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A bill with what has been given back of it already.
///
/// @param key      of its basket
/// @param paper    the receipt or tax invoice that holds for it; empty once it is void
/// @param ownerName empty for a walk-in
/// @param paid     by each way of paying
/// @param tier     code, of the owner when it was made; empty where nobody noted it
/// @param before   what refunds gave back of it
public record SoldBill(SaleId id, String key, Optional<IssuedDocument> paper, LocalDate day, Optional<ShiftId> shift, Optional<OwnerId> owner,
                       String ownerName, Money net, Money payable, Money vat, int vatBasisPoints, int pointsPercent, Optional<String> tier,
                       List<SoldLine> lines, Map<PaymentMethod, Money> paid, Before before) {
    public SoldBill {
        lines = List.copyOf(lines);
        paid = Map.copyOf(paid);
    }

    /// @param money with its rounding; not less what was kept for points
    /// @param back  by each way of paying
    public record Before(int refunds, boolean voided, Money net, Money money, Money vat, Map<PaymentMethod, Money> back) {
        public static final Before NOTHING = new Before(0, false, Money.ZERO, Money.ZERO, Money.ZERO, Map.of());

        public Before {
            back = Map.copyOf(back);
        }
    }

    public boolean anythingLeft() {
        return !before.voided() && lines.stream().anyMatch(line -> line.remaining() > 0);
    }

    public String number() {
        return paper.map(IssuedDocument::number).orElse("");
    }

    Money paid(PaymentMethod method) {
        return paid.getOrDefault(method, Money.ZERO);
    }

    Money back(PaymentMethod method) {
        return before.back().getOrDefault(method, Money.ZERO);
    }

    /// Of prices that include it, rounded once for the whole of them.
    Money vatOf(Money taxed) {
        return VatSums.of(taxed, Money.ZERO, new VatTerms(vatBasisPoints, true, true)).vat();
    }
}
