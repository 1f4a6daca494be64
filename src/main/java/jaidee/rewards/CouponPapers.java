package jaidee.rewards;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Texts;
import jaidee.kernel.Weekdays;
import jaidee.loyalty.Tier;
import jaidee.paper.CouponPaper;
import jaidee.paper.FiguresPaper;
import jaidee.paper.ListPaper;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.settings.Clinic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns a coupon into what its paper says, in one language: what it gives, every condition in words, its last day.
public final class CouponPapers {
    /// On paper the title says it.
    private static final String FOR = "rewards.term.for";

    private CouponPapers() {
    }

    /// @param tiers   to name the one a coupon needs
    /// @param picture of the design
    public static CouponPaper of(CouponService.Print print, List<Tier> tiers, Clinic clinic, Optional<byte[]> picture, Language language) {
        Texts texts = Texts.of(language);
        Coupon coupon = print.coupon();
        ScanCode code = new ScanCode(CodeKind.COUPON, coupon.token());
        List<Message> conditions = new ArrayList<>(conditions(coupon, tiers));
        if (clinic.sample()) conditions.add(Message.of("rewards.paper.sample"));
        CouponDesign.Look look = coupon.design().look();
        return new CouponPaper(clinic.name(language), phone(clinic, texts), texts.get(kind(coupon.design().benefit())),
                texts.get(coupon.design().benefit().says()), title(coupon.design(), texts),
                conditions.stream().filter(term -> !term.key().equals(FOR)).map(texts::get).toList(),
                texts.get("rewards.paper.last_day", Days.longText(coupon.lastDay(), language)), code.text(), code.readable(),
                texts.get("rewards.paper.not_cash"), print.copy() ? texts.get("rewards.paper.copy") : "", look.text().in(language), look.colour(), picture);
    }

    static FiguresPaper results(List<DesignResult> results, Clinic clinic, Instant at, Language language) {
        Texts texts = Texts.of(language);
        ListPaper around = new ListPaper(clinic.name(language), texts.get("rewards.results.title"),
                texts.get("rewards.results.until", Days.longText(LocalDate.ofInstant(at, Days.BANGKOK), language)), texts.get("rewards.results.designs", results.size()),
                texts.get("rewards.results.empty"), texts.get("rewards.results.page"), texts.get("rewards.results.printed", at));
        List<List<String>> rows = results.stream().map(each -> figures(each.design().name().in(language) + (each.design().active() ? "" : " · " + texts.get("rewards.results.off")), each)).toList();
        List<String> columns = CouponResults.COLUMNS.stream().filter(column -> !column.equals("state")).map(column -> texts.get("rewards.results." + column)).toList();
        return new FiguresPaper(around, columns, rows, figures(texts.get("rewards.results.sum"), DesignResult.sum(results)), CouponResults.HOW.stream().map(texts::get).toList());
    }

    private static List<String> figures(String name, DesignResult each) {
        return List.of(name, "%,d".formatted(each.issued()), "%,d".formatted(each.used()), each.rate().orElse("–"), each.revenue().toString(), each.cost().toString());
    }

    /// All that has to be true when it is used, one sentence each.
    public static List<Message> conditions(Coupon coupon, List<Tier> tiers) {
        List<Message> all = new ArrayList<>(conditions(coupon.design(), tiers));
        if (coupon.validFrom().isAfter(coupon.issuedOn())) all.add(Message.of("rewards.term.from", coupon.validFrom()));
        return all;
    }

    /// What every coupon of a design asks for.
    public static List<Message> conditions(CouponDesign design, List<Tier> tiers) {
        CouponDesign.Terms terms = design.terms();
        List<Message> all = new ArrayList<>();
        all.add(Message.of("rewards.term.once"));
        if (!design.forWholeBill()) all.add(Message.of(FOR, design.wanted()));
        if (terms.minimum().isPositive()) all.add(Message.of("rewards.term.minimum", terms.minimum().brief()));
        if (!terms.species().isEmpty()) all.add(Message.of("rewards.term.species", PetTerms.species(terms)));
        if (!terms.animal().breeds().isEmpty()) all.add(Message.of("rewards.term.breed", PetTerms.breeds(terms.animal())));
        if (terms.animal().asksAge()) all.add(Message.of("rewards.term.age", PetTerms.ages(terms.animal())));
        if (!terms.tiers().isEmpty()) all.add(Message.of("rewards.term.tiers", named(terms.tiers(), tiers)));
        terms.tier().flatMap(tier -> tiers.stream().filter(t -> t.code().equals(tier)).findFirst())
                .ifPresent(tier -> all.add(Message.of("rewards.term.tier", tier.name())));
        if (!terms.weekdays().isEmpty()) all.add(Message.of("rewards.term.weekdays", Weekdays.named(terms.weekdays())));
        if (terms.firstVisitOnly()) all.add(Message.of("rewards.term.first_visit"));
        if (terms.onePerVisit()) all.add(Message.of("rewards.term.one_per_visit"));
        switch (terms.combining().kind()) {
            case FREELY -> {
            }
            case ALONE -> all.add(Message.of("rewards.term.alone"));
            case BEST -> all.add(Message.of("rewards.term.best"));
        }
        if (!terms.combining().withDiscounts()) all.add(Message.of("rewards.term.not_with_discounts"));
        if (terms.boundToOwner()) all.add(Message.of("rewards.term.own"));
        return all;
    }

    /// The levels of these codes by name, the lowest first.
    static Bilingual named(Set<String> codes, List<Tier> tiers) {
        List<Bilingual> names = tiers.stream().filter(tier -> codes.contains(tier.code())).map(Tier::name).toList();
        return new Bilingual(names.stream().map(Bilingual::th).collect(Collectors.joining(", ")),
                names.stream().map(Bilingual::en).collect(Collectors.joining(", ")));
    }

    /// What the headline is about.
    private static String title(CouponDesign design, Texts texts) {
        return switch (design.benefit()) {
            case Benefit.Gift g -> design.name().in(texts.language());
            case Benefit.Multiplier m -> design.name().in(texts.language());
            default -> design.forWholeBill() ? texts.get("rewards.paper.whole_bill") : design.wanted().in(texts.language());
        };
    }

    private static Message kind(Benefit benefit) {
        return Message.of(switch (benefit) {
            case Benefit.Percent p -> "rewards.paper.discount";
            case Benefit.Amount a -> "rewards.paper.discount";
            case Benefit.FreeItem f -> "rewards.paper.free";
            case Benefit.Gift g -> "rewards.paper.gift";
            case Benefit.Multiplier m -> "rewards.paper.points";
        });
    }

    static String phone(Clinic clinic, Texts texts) {
        return PhoneNumber.parse(clinic.phone()) instanceof Outcome.Done<PhoneNumber>(PhoneNumber number)
                ? texts.get("rewards.paper.phone", number.display(texts.language())) : clinic.phone();
    }
}
