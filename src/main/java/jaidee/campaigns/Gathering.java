package jaidee.campaigns;

import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.messages.Composed;
import jaidee.messages.Composing;
import jaidee.messages.ContactFacts;
import jaidee.messages.ContactTerms;
import jaidee.messages.HeldReason;
import jaidee.messages.Matter;
import jaidee.messages.MayContact;
import jaidee.messages.MessageTemplate;
import jaidee.messages.SmsCount;
import jaidee.outreach.CampaignWork;
import jaidee.outreach.WrongNumberRepository;
import jaidee.owners.Channel;
import jaidee.owners.ConsentPurpose;
import jaidee.rewards.Benefit;
import jaidee.rewards.CouponDesign;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// Looks up who of a segment can be written to in a campaign, by the rules that every message is held to. What only time
/// stands in the way of (the days between two advertisements, the hours of the day) leaves nobody out.
final class Gathering {
    /// The ways by which messages go out, the cheapest that is nearest to the owner last.
    private static final List<Channel> WAYS = List.of(Channel.SMS, Channel.LINE, Channel.POST);
    private static final int AT_ONCE = 1_000;

    private final DSLContext ctx;
    private final Composing.Desk desk;
    private final ContactTerms terms;
    private final CampaignDraft draft;
    private final Optional<CouponDesign> design;
    private final CampaignWork.Said said;
    private final LocalDate day;
    private final Map<OwnerId, CampaignRepository.FirstPet> pets;
    private final List<Gathered.Reached> reachable = new ArrayList<>();
    private final Map<OwnerId, LeftOut> leftOut = new LinkedHashMap<>();
    private final Map<Language, String> example = new EnumMap<>(Language.class);

    /// @param day on which the first would be written to
    Gathering(DSLContext ctx, Composing composing, ContactTerms terms, CampaignDraft draft, Optional<CouponDesign> design, LocalDate day) {
        this.ctx = ctx;
        this.desk = composing.at(ctx, day);
        this.terms = terms;
        this.draft = draft;
        this.design = design;
        this.said = CampaignWords.draft(draft, design);
        this.day = day;
        this.pets = new CampaignRepository().firstPets(ctx);
    }

    Gathered gathered(List<OwnerId> owners) {
        for (int from = 0; from < owners.size(); from += AT_ONCE) some(owners.subList(from, Math.min(owners.size(), from + AT_ONCE)));
        return new Gathered(reachable, leftOut, draft.controlPercent(), design.isPresent(), design.flatMap(this::most), example);
    }

    private void some(List<OwnerId> owners) {
        Map<OwnerId, ContactFacts> all = desk.facts(owners);
        Map<OwnerId, Set<String>> wrong = new WrongNumberRepository().of(ctx, owners);
        for (OwnerId owner : owners) {
            ContactFacts facts = all.get(owner);
            if (facts == null || facts.gone()) leftOut.put(owner, LeftOut.GONE);
            else if (!pets.containsKey(owner)) leftOut.put(owner, LeftOut.NO_PET);
            else one(facts.without(wrong.getOrDefault(owner, Set.of())));
        }
    }

    private void one(ContactFacts facts) {
        Set<Class<? extends HeldReason>> against = new LinkedHashSet<>();
        Optional<Channel> way = ways(facts).stream().filter(each -> {
            Optional<HeldReason> reason = held(MayContact.again(facts, ask(each), terms));
            reason.ifPresent(why -> against.add(why.getClass()));
            return reason.isEmpty();
        }).findFirst();
        if (way.isEmpty()) {
            leftOut.put(facts.owner(), why(against));
            return;
        }
        MessageTemplate text = said.texts().get(facts.language());
        CampaignRepository.FirstPet pet = pets.get(facts.owner());
        Matter matter = new Matter(pet.id(), pet.name(), Optional.empty(), day, Optional.empty());
        switch (desk.compose(text, facts, List.of(matter), said.values().get(facts.language()))) {
            case Composed.Blocked _ -> leftOut.put(facts.owner(), LeftOut.UNFILLED);
            case Composed.Ready(String body, SmsCount count) -> {
                example.putIfAbsent(facts.language(), body);
                boolean sms = way.get() == Channel.SMS;
                boolean later = held(MayContact.now(facts, ask(way.get()), terms)).isPresent();
                reachable.add(new Gathered.Reached(facts.owner(), pet.id(), sms ? count.parts() : 0, sms ? count.cost(terms.partPrice()) : Money.ZERO, later));
            }
        }
    }

    /// The one the owner prefers first.
    private static List<Channel> ways(ContactFacts facts) {
        List<Channel> ways = new ArrayList<>(WAYS);
        facts.contact().preferred().filter(ways::remove).ifPresent(way -> ways.add(0, way));
        return ways;
    }

    private MayContact.Ask ask(Channel way) {
        return new MayContact.Ask(ConsentPurpose.MARKETING, way, day, day.atTime(LocalTime.NOON), true);
    }

    /// The hours of the day leave nobody out.
    private static Optional<HeldReason> held(MayContact.Verdict verdict) {
        return verdict instanceof MayContact.Held(HeldReason reason) && !(reason instanceof HeldReason.QuietHours) ? Optional.of(reason) : Optional.empty();
    }

    private static LeftOut why(Set<Class<? extends HeldReason>> against) {
        if (against.contains(HeldReason.Withdrawn.class)) return LeftOut.OPTED_OUT;
        if (against.contains(HeldReason.Mourning.class)) return LeftOut.MOURNING;
        return against.contains(HeldReason.NeverAsked.class) ? LeftOut.NEVER_ASKED : LeftOut.NO_ADDRESS;
    }

    private Optional<Money> most(CouponDesign coupon) {
        return switch (coupon.benefit()) {
            case Benefit.Amount(Money amount) -> Optional.of(amount);
            case Benefit.Percent(int _, Optional<Money> most) -> most;
            case Benefit.FreeItem() -> coupon.item().map(item -> new CampaignRepository().price(ctx, item));
            case Benefit.Gift _, Benefit.Multiplier _ -> Optional.empty();
        };
    }
}
