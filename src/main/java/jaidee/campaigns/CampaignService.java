package jaidee.campaigns;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Refusal;
import jaidee.kernel.ReminderId;
import jaidee.messages.Composing;
import jaidee.messages.ContactTerms;
import jaidee.messages.MessageKind;
import jaidee.messages.TemplateBook;
import jaidee.messages.TemplateText;
import jaidee.messages.Variable;
import jaidee.outreach.Reminders;
import jaidee.rewards.CampaignCoupons;
import jaidee.rewards.CouponDesign;
import jaidee.segments.Segment;
import jaidee.segments.SegmentRepository;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jooq.DSLContext;

/// Campaigns from the draft to the end. Changing them asks for the right EDIT_RULES.
public final class CampaignService {
    private static final int NAME = 80;

    private final Transactions transactions;
    private final AuditLog audit;
    private final SettingsService settings;
    private final Composing composing;
    private final Reminders reminders;
    private final CampaignCoupons coupons;
    private final LongSupplier chance;
    private final Clock clock;
    private final CampaignRepository rows = new CampaignRepository();
    private final SegmentRepository segments = new SegmentRepository();

    /// @param chance seeds of the draws, which nobody can foresee
    public CampaignService(Transactions transactions, AuditLog audit, SettingsService settings, Composing composing, Reminders reminders,
                           CampaignCoupons coupons, LongSupplier chance, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.settings = settings;
        this.composing = composing;
        this.reminders = reminders;
        this.coupons = coupons;
        this.chance = chance;
        this.clock = clock;
    }

    /// The newest first.
    public List<Campaign> all() {
        return transactions.read(rows::all);
    }

    public Optional<Campaign> of(CampaignId id) {
        return transactions.read(ctx -> rows.find(ctx, id));
    }

    /// The texts a new campaign begins with.
    public Map<Language, String> usualTexts() {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        transactions.read(TemplateBook::within).get(MessageKind.CAMPAIGN).forEach((language, text) -> texts.put(language, text.body()));
        return texts;
    }

    /// What is wrong with a draft, whoever is in its segment.
    public Optional<Refusal> wrong(CampaignDraft draft) {
        return transactions.read(ctx -> wrong(ctx, draft));
    }

    private Optional<Refusal> wrong(DSLContext ctx, CampaignDraft draft) {
        Outcome<String> name = Limits.required("name", draft.name(), NAME);
        if (!name.isDone()) return name.refusal();
        if (segments.find(ctx, draft.segment()).isEmpty()) return Optional.of(new CampaignRefusal.SegmentMissing());
        for (Language language : Language.values()) {
            String body = draft.texts().getOrDefault(language, "");
            Optional<Refusal> wrong = TemplateBook.wrong(MessageKind.CAMPAIGN, language, body);
            if (wrong.isPresent()) return wrong;
            Set<Variable> said = TemplateText.of(body).variables();
            if (draft.design().isEmpty() && (said.contains(Variable.COUPON) || said.contains(Variable.COUPON_EXPIRY)))
                return Optional.of(new CampaignRefusal.CouponMissing());
        }
        if (draft.controlPercent() < 0 || draft.controlPercent() > CampaignDraft.MOST_CONTROL)
            return Optional.of(new CampaignRefusal.ControlAstray(CampaignDraft.MOST_CONTROL));
        Optional<CampaignRefusal> days = draft.days().wrong();
        return days.isPresent() ? Optional.of(days.get()) : against(ctx, draft).map(Refusal.class::cast);
    }

    private Optional<CampaignRefusal> against(DSLContext ctx, CampaignDraft draft) {
        if (draft.design().isEmpty()) return Optional.empty();
        if (draft.days().couponUntil().isEmpty()) return Optional.of(new CampaignRefusal.DaysAstray("couponUntil"));
        CouponDesign design = coupons.newest(ctx, draft.design().get());
        Optional<LocalDate> ends = design.issue().validUntil();
        if (!design.active() || ends.filter(last -> last.isBefore(draft.days().sendUntil())).isPresent()) return Optional.of(new CampaignRefusal.DesignOver());
        return ends.filter(last -> last.isBefore(draft.days().couponUntil().get())).map(CampaignRefusal.DesignEnds::new);
    }

    /// Keeps a new draft, or this one changed.
    public Outcome<Campaign> save(Optional<CampaignId> id, CampaignDraft typed, Authority by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_RULES).then(allowed -> {
            Optional<Refusal> begun = id.flatMap(each -> changeable(ctx, each).refusal());
            if (begun.isPresent()) return Outcome.refused(begun.get());
            Optional<Refusal> wrong = wrong(ctx, typed);
            if (wrong.isPresent()) return Outcome.refused(wrong.get());
            CampaignDraft draft = cleaned(typed);
            CampaignId saved = id.orElseGet(() -> rows.insert(ctx, draft, now(), by.by()));
            if (id.isPresent()) rows.update(ctx, saved, draft);
            audit.append(ctx, by.by(), "campaign.saved", "CAMPAIGN", saved.value(), Map.of("name", draft.name(), "segment", draft.segment().value(),
                    "from", draft.days().sendFrom().toString(), "control", draft.controlPercent()));
            return Outcome.done(rows.find(ctx, saved).orElseThrow());
        }));
    }

    private static CampaignDraft cleaned(CampaignDraft draft) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        draft.texts().forEach((language, body) -> texts.put(language, body.strip()));
        return new CampaignDraft(Limits.required("name", draft.name(), NAME).get(), draft.segment(), texts, draft.design(), draft.days(), draft.controlPercent());
    }

    /// Removes a draft.
    public Outcome<Campaign> remove(CampaignId id, Authority by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_RULES).then(allowed -> changeable(ctx, id)).map(campaign -> {
            rows.delete(ctx, id);
            audit.append(ctx, by.by(), "campaign.removed", "CAMPAIGN", id.value(), Map.of("name", campaign.what().name()));
            return campaign;
        }));
    }

    /// Who would be in it, and what it would cost, as of now.
    public Outcome<Gathered> gather(CampaignDraft draft) {
        return transactions.read(ctx -> {
            Optional<Refusal> wrong = wrong(ctx, draft);
            return wrong.<Outcome<Gathered>>map(Outcome::refused).orElseGet(() -> Outcome.done(gather(ctx, draft)));
        });
    }

    private Gathered gather(DSLContext ctx, CampaignDraft draft) {
        LocalDate from = draft.days().sendFrom().isAfter(today()) ? draft.days().sendFrom() : today();
        Segment segment = segments.find(ctx, draft.segment()).orElseThrow();
        return new Gathering(ctx, composing, ContactTerms.of(settings), draft, draft.design().map(design -> coupons.newest(ctx, design)), from)
                .gathered(segments.owners(ctx, segment.definition(), today()));
    }

    /// Freezes who is in it, draws who is kept aside, and puts the others on the work list: all of it or nothing. Refuses when
    /// nobody can be written to and when there are fewer coupons left than it takes.
    public Outcome<Campaign> start(CampaignId id, Authority by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_RULES).then(allowed -> changeable(ctx, id)).then(campaign -> {
            CampaignDraft draft = campaign.what();
            Optional<Refusal> wrong = wrong(ctx, draft);
            if (wrong.isPresent()) return Outcome.refused(wrong.get());
            if (draft.days().sendUntil().isBefore(today())) return Outcome.refused(new CampaignRefusal.TooLate());
            Gathered gathered = gather(ctx, draft);
            Draw draw = new Draw(chance.getAsLong(), draft.controlPercent());
            Set<OwnerId> control = draw.control(gathered.reachable().stream().map(Gathered.Reached::owner).toList());
            Map<OwnerId, PetId> whom = new LinkedHashMap<>();
            gathered.reachable().stream().filter(each -> !control.contains(each.owner())).forEach(each -> whom.put(each.owner(), each.pet()));
            if (whom.isEmpty()) return Outcome.refused(new CampaignRefusal.Nobody());
            Optional<Integer> left = draft.design().flatMap(design -> coupons.left(ctx, coupons.newest(ctx, design)));
            if (left.filter(few -> few < whom.size()).isPresent()) return Outcome.refused(new CampaignRefusal.FewerCoupons(left.get(), whom.size()));
            rows.start(ctx, id, draft, draw, now(), by.by());
            Map<OwnerId, ReminderId> work = reminders.raiseCampaign(ctx, id.value(), whom, draft.days().sendFrom(), draft.days().sendUntil());
            rows.freeze(ctx, id, work, control, gathered.leftOut());
            audit.append(ctx, by.by(), "campaign.started", "CAMPAIGN", id.value(), Map.of("name", draft.name(), "seed", draw.seed(), "written", whom.size(),
                    "control", control.size(), "left_out", gathered.leftOut().size(), "answering", by.answering().value()));
            return Outcome.done(rows.find(ctx, id).orElseThrow());
        }));
    }

    /// A campaign that was stopped.
    ///
    /// @param coupons that were ended with it
    public record Stopped(Campaign campaign, int coupons) {
    }

    /// Takes what is still to be said off the work list; who was written to is counted all the same.
    ///
    /// @param endCoupons also end those of its coupons that nobody used; asks for the right VOID_COUPON too
    /// @param reason     kept with the coupons that end
    public Outcome<Stopped> stop(CampaignId id, boolean endCoupons, String reason, Authority by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_RULES)
                .then(allowed -> endCoupons ? Rights.check(ctx, by, Right.VOID_COUPON) : Outcome.done(allowed))
                .then(allowed -> found(ctx, id)).then(campaign -> {
                    if (campaign.state(today()) != CampaignState.RUNNING) return Outcome.refused(new CampaignRefusal.NotRunning());
                    rows.stop(ctx, id, now(), by.by());
                    reminders.campaignStopped(ctx, id.value());
                    int ended = endCoupons ? coupons.endUnused(ctx, id.value(), reason, now(), by.by()) : 0;
                    audit.append(ctx, by.by(), "campaign.stopped", "CAMPAIGN", id.value(), Map.of("name", campaign.what().name(), "coupons_ended", ended,
                            "answering", by.answering().value()));
                    return Outcome.done(new Stopped(rows.find(ctx, id).orElseThrow(), ended));
                }));
    }

    private Outcome<Campaign> found(DSLContext ctx, CampaignId id) {
        return rows.find(ctx, id).map(Outcome::done).orElseGet(() -> Outcome.refused(new CampaignRefusal.NotThere()));
    }

    private Outcome<Campaign> changeable(DSLContext ctx, CampaignId id) {
        return found(ctx, id).then(campaign -> campaign.started().isEmpty() ? Outcome.done(campaign) : Outcome.refused(new CampaignRefusal.Begun()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
