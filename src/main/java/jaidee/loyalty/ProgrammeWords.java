package jaidee.loyalty;

import jaidee.kernel.Message;
import jaidee.kernel.Points;
import jaidee.kernel.Texts;
import java.util.ArrayList;
import java.util.List;

/// A whole programme in sentences, as one would read it out: for the page of its versions and for whoever asks what is
/// promised.
public final class ProgrammeWords {
    private final Texts texts;
    private final EarnSentence.Names names;

    public ProgrammeWords(Texts texts, EarnSentence.Names names) {
        this.texts = texts;
        this.names = names;
    }

    /// @param title of a rule or of a part of the programme
    public record Told(String title, String sentence) {
    }

    public List<Told> earning(Programme programme) {
        EarnSentence sentence = new EarnSentence(texts, names);
        return programme.earn().stream().map(rule -> new Told(rule.name().in(texts.language()), sentence.of(rule))).toList();
    }

    public Told expiry(ExpiryPolicy expiry) {
        return told("loyalty.programme.expiry", switch (expiry) {
            case ExpiryPolicy.EndOfMonthAfter(int months) -> Message.of("loyalty.words.expiry.months", months);
            case ExpiryPolicy.YearEnd(int years) -> years == 0 ? Message.of("loyalty.words.expiry.this_year") : Message.of("loyalty.words.expiry.year", years);
            case ExpiryPolicy.Never() -> Message.of("loyalty.words.expiry.never");
        });
    }

    public Told use(RedeemTerms terms) {
        return told("loyalty.programme.use", Message.of("loyalty.words.use", Points.of(10), terms.worth(Points.of(10)).brief(), terms.least(), terms.step(),
                terms.mostPercent(), Message.of("loyalty.words.shortfall." + terms.shortfall().name())));
    }

    public Told ledger(LedgerTerms terms) {
        Message second = terms.secondOver().isZero() ? Message.of("loyalty.words.ledger.always") : Message.of("loyalty.words.ledger.second", terms.secondOver());
        return told("loyalty.programme.ledger", Message.of("loyalty.words.ledger", second, terms.handedOnADay(), terms.warnFrom()));
    }

    /// How it is reached, what it brings, what the desk does for its members.
    public Told tier(Tier tier) {
        List<String> all = new ArrayList<>(List.of(texts.get(tier.reached())));
        tier.gains(names::category).forEach(gain -> all.add(texts.get(gain)));
        tier.privileges().forEach(each -> all.add(texts.get(each.sentence()) + (each.note().isEmpty() ? "" : " (" + each.note() + ")")));
        return new Told(texts.get("loyalty.words.tier", tier.name()), String.join(" · ", all));
    }

    /// How long tiers hold.
    public Told tierTerms(Programme programme) {
        TierTerms terms = programme.tierTerms();
        String grace = terms.graceDays() == 0 ? "" : texts.get("loyalty.tiers.told.grace", terms.graceDays());
        String landing = texts.get(programme.softLanding() ? "loyalty.tiers.told.soft" : "loyalty.tiers.told.hard");
        return new Told(texts.get("loyalty.tiers.terms"), texts.get("loyalty.tiers.told", terms.months(), grace, landing) + " · "
                + texts.get("loyalty.tiers.terms.year") + " " + texts.get("loyalty.tiers.terms.year." + terms.yearOf().name()));
    }

    /// Everything, in the order in which it is read out.
    public List<Told> all(Programme programme) {
        List<Told> all = new ArrayList<>(earning(programme));
        all.add(expiry(programme.expiry()));
        all.add(use(programme.redeem()));
        programme.tiers().forEach(tier -> all.add(tier(tier)));
        all.add(tierTerms(programme));
        programme.birthday().ifPresent(birthday -> all.add(told("loyalty.words.birthday", Message.of("loyalty.words.birthday.says", birthday.each(), birthday.mostPets()))));
        programme.referral().ifPresent(referral -> all.add(told("loyalty.words.referral", Message.of("loyalty.words.referral.says",
                referral.referrer(), referral.referee(), referral.least().brief(), referral.days(), referral.mostPerYear()))));
        all.add(ledger(programme.ledger()));
        return all;
    }

    private Told told(String title, Message sentence) {
        return new Told(texts.get(title), texts.get(sentence));
    }
}
