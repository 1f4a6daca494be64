package jaidee.rewards;

import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.StaffId;
import jaidee.kernel.Texts;
import jaidee.paper.CouponPaper;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.settings.Clinic;
import jaidee.settings.ClinicService;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What a redeemed reward goes out as: the coupon, or the voucher of a gift, on the 80 mm roll or A6. Off the FX thread.
public final class RewardSheets {
    private final RewardService rewards;
    private final CouponSheets coupons;
    private final ClinicService clinics;
    private final Supplier<Typesetter> typesetter;

    public RewardSheets(RewardService rewards, CouponSheets coupons, ClinicService clinics, Supplier<Typesetter> typesetter) {
        this.rewards = rewards;
        this.coupons = coupons;
        this.clinics = clinics;
        this.typesetter = typesetter;
    }

    public Sheet sheet(long redemption, Stock stock, Language language) {
        Redemption made = rewards.find(redemption).orElseThrow();
        if (made.coupon().isPresent()) return coupons.sheet(made.coupon().get(), stock, language);
        CouponPaper paper = voucher(made, clinics.clinic().orElseThrow(), language);
        return stock == Stock.A6 ? typesetter.get().couponA6(paper) : typesetter.get().couponRoll(paper);
    }

    /// The sheet was handed over: the next one is a copy.
    public void printed(long redemption, StaffId staff) {
        rewards.find(redemption).orElseThrow().coupon().ifPresentOrElse(coupon -> coupons.printed(coupon, staff), () -> rewards.printed(redemption, staff));
    }

    static CouponPaper voucher(Redemption made, Clinic clinic, Language language) {
        Texts texts = Texts.of(language);
        ScanCode code = new ScanCode(CodeKind.GIFT, made.token().orElseThrow());
        List<Message> says = new ArrayList<>(List.of(Message.of("rewards.voucher.points", made.points(), made.on()), Message.of("rewards.voucher.once")));
        if (clinic.sample()) says.add(Message.of("rewards.paper.sample"));
        return new CouponPaper(clinic.name(language), CouponPapers.phone(clinic, texts), texts.get("rewards.voucher.kind"), made.reward().name().in(language),
                texts.get("rewards.voucher.bring"), says.stream().map(texts::get).toList(),
                texts.get("rewards.voucher.last_day", Days.longText(made.lastDay(), language)), code.text(), code.readable(),
                texts.get("rewards.paper.not_cash"), made.printed() ? texts.get("rewards.paper.copy") : "");
    }
}
