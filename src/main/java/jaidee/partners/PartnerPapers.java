package jaidee.partners;

import jaidee.kernel.BahtText;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Points;
import jaidee.kernel.Texts;
import jaidee.paper.ListPaper;
import jaidee.paper.SettlementPaper;
import jaidee.paper.VoucherPaper;
import jaidee.settings.Clinic;
import java.time.Instant;
import java.util.List;

/// Vouchers and settlements as their papers say them.
public final class PartnerPapers {
    private PartnerPapers() {
    }

    static VoucherPaper voucher(Voucher voucher, Clinic clinic, Language language) {
        Texts texts = Texts.of(language);
        boolean out = voucher.way() == Way.OUT;
        return new VoucherPaper(clinic.name(language), phone(clinic.phone(), texts), texts.get("partners.voucher.kind"),
                texts.get("partners.voucher.points", out ? voucher.theirs() : voucher.ours()),
                out ? texts.get("partners.voucher.at_partner", voucher.partnerName()) : texts.get("partners.voucher.at_clinic", clinic.name(language)),
                out ? texts.get("partners.voucher.for_ours", voucher.ours(), clinic.name(language))
                        : texts.get("partners.voucher.for_theirs", voucher.theirs(), voucher.partnerName()),
                texts.get("partners.voucher.number", voucher.numbered()), texts.get("partners.voucher.last_day", Days.longText(voucher.lastDay(), language)),
                voucher.code().text(), voucher.code().readable(), texts.get(clinic.sample() ? "partners.voucher.sample" : "partners.voucher.once"),
                voucher.printed() ? texts.get("partners.voucher.copy") : "");
    }

    /// @param by who prints it
    static SettlementPaper settlement(Settlement settlement, Clinic clinic, String by, Instant at, Language language) {
        Texts texts = Texts.of(language);
        Partner partner = settlement.partner();
        String month = Days.monthText(settlement.month(), language);
        ListPaper around = new ListPaper(clinic.name(language), texts.get("partners.paper.title"), texts.get("partners.paper.about", partner.name(), month),
                texts.get("partners.paper.count", settlement.movements().size()), "", texts.get("partners.paper.page"), texts.get("partners.paper.foot", by, at));
        List<String> parties = List.of(texts.get("partners.paper.clinic", clinic.name(language), phone(clinic.phone(), texts)),
                texts.get("partners.paper.partner", partner.name(), partner.contact(), phone(partner.phone(), texts)).strip());
        List<String> columns = List.of(texts.get("partners.paper.day"), texts.get("partners.paper.number"), texts.get("partners.paper.ours"),
                texts.get("partners.paper.theirs"), texts.get("partners.paper.value"));
        Money net = settlement.net(), amount = net.isNegative() ? net.negated() : net;
        return new SettlementPaper(around, parties, columns, List.of(section(settlement, Way.OUT, texts), section(settlement, Way.IN, texts)),
                texts.get(netWords(settlement)), amount + " " + texts.get("money.baht"), BahtText.of(amount),
                settlement.settled().map(done -> texts.get("partners.paper.settled", done.at(), done.by())).orElseGet(() -> texts.get("partners.paper.draft")),
                List.of(texts.get("partners.paper.sign", clinic.name(language)), texts.get("partners.paper.sign", partner.name())));
    }

    private static SettlementPaper.Section section(Settlement settlement, Way way, Texts texts) {
        List<List<String>> rows = settlement.of(way).stream().map(each -> List.of(Days.shortText(each.day(), texts.language()),
                Voucher.numbered(each.number()), each.ours().toString(), each.theirs().toString(), each.value().toString())).toList();
        Points ours = settlement.ours(way), theirs = settlement.theirs(way);
        return new SettlementPaper.Section(texts.get("partners.paper.section." + way, settlement.partner().name()), rows,
                List.of(texts.get("partners.paper.sum"), texts.get("partners.paper.sheets", rows.size()), ours.toString(), theirs.toString(),
                        settlement.value(way).toString()), texts.get("partners.paper.none"));
    }

    /// Who pays whom.
    public static Message netWords(Settlement settlement) {
        String key = settlement.net().isZero() ? "partners.net.even" : settlement.net().isPositive() ? "partners.net.we_pay" : "partners.net.they_pay";
        return Message.of(key, settlement.partner().name());
    }

    private static String phone(String phone, Texts texts) {
        if (phone.isBlank()) return "";
        return PhoneNumber.parse(phone) instanceof Outcome.Done<PhoneNumber>(PhoneNumber number)
                ? texts.get("partners.voucher.phone", number.display(texts.language())) : phone;
    }
}
