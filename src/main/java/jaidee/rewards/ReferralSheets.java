package jaidee.rewards;

import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.loyalty.ReferralPolicy;
import jaidee.loyalty.Referrals;
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

/// The slip that an owner hands to a friend, on the 80 mm roll or A6. It names nobody. Off the FX thread.
public final class ReferralSheets {
    private final ClinicService clinics;
    private final Supplier<Typesetter> typesetter;

    public ReferralSheets(ClinicService clinics, Supplier<Typesetter> typesetter) {
        this.clinics = clinics;
        this.typesetter = typesetter;
    }

    public Sheet sheet(Referrals.Slip slip, Stock stock, Language language) {
        CouponPaper paper = paper(slip, clinics.clinic().orElseThrow(), language);
        return stock == Stock.A6 ? typesetter.get().couponA6(paper) : typesetter.get().couponRoll(paper);
    }

    static CouponPaper paper(Referrals.Slip slip, Clinic clinic, Language language) {
        Texts texts = Texts.of(language);
        ScanCode code = new ScanCode(CodeKind.FRIEND, slip.token());
        ReferralPolicy policy = slip.policy();
        List<Message> says = new ArrayList<>(List.of(Message.of("referral.slip.first_bill", policy.least().brief(), policy.days())));
        if (policy.referrer().isPositive()) says.add(Message.of("referral.slip.referrer", policy.referrer()));
        if (clinic.sample()) says.add(Message.of("rewards.paper.sample"));
        return new CouponPaper(clinic.name(language), CouponPapers.phone(clinic, texts), texts.get("referral.slip.kind"),
                policy.referee().isPositive() ? texts.get("referral.slip.points", policy.referee()) : texts.get("referral.slip.welcome"),
                texts.get("referral.slip.title"), says.stream().map(texts::get).toList(), texts.get("referral.slip.show"), code.text(), code.readable(), "", "");
    }
}
