package jaidee.sample;

import static jaidee.db.tables.Tables.CLINIC;
import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.catalogue.CatalogueSeed;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.NewDatabase;
import jaidee.db.Transactions;
import jaidee.health.DueWalk;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.loyalty.ProgrammeSeed;
import jaidee.rewards.CouponDesignSeed;
import java.time.Clock;
import org.jooq.DSLContext;

/// Opens the clinic to practise in: either the whole clinic is there afterwards or nothing is.
public final class SampleClinic {
    /// With this everybody at the sample clinic signs in.
    public static final String PIN = "2569";
    static final String NAME_TH = "คลินิกตัวอย่าง ใจดีสัตวแพทย์";
    static final String NAME_EN = "Jaidee Sample Veterinary Clinic";
    static final String PHONE = "02-555-0100";

    private final Transactions transactions;
    private final Clock clock;

    /// @param clock says when the story ends
    public SampleClinic(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What was made.
    public record Made(int owners, int pets, long sales) {
    }

    /// There is a clinic already, and what belongs to it is not touched.
    public record ClinicThere() implements Refusal {
        @Override
        public Message message() {
            return Message.of("sample.refused.clinic_there");
        }
    }

    /// Makes the clinic of `plan`, as one transaction, and gives some money back. Refuses where there is a clinic or
    /// anybody enrolled. A few seconds for the usual one; for very large ones see `openIn`.
    public Outcome<Made> open(SamplePlan plan) {
        Outcome<Made> made = transactions.attempt(ctx -> occupied(ctx) ? Outcome.refused(new ClinicThere())
                : Outcome.done(make(ctx, plan, clock, () -> { })));
        if (made.isDone()) finish(transactions, plan, clock);
        return made;
    }

    /// Makes the clinic of `plan` in a folder that nobody works in, fast at any size when there is no database in it yet.
    /// Refuses as the database does, and where there is a clinic.
    public static Outcome<Made> openIn(DataFolder folder, SamplePlan plan, Clock clock) {
        if (NewDatabase.isWantedIn(folder)) return NewDatabase.filled(folder, (ctx, relief) -> make(ctx, plan, clock, relief))
                .then(made -> Database.open(folder, clock).map(database -> {
                    try (database) {
                        finish(database.transactions(), plan, clock);
                    }
                    return made;
                }));
        return Database.open(folder, clock).then(database -> {
            try (database) {
                return new SampleClinic(database.transactions(), clock).open(plan);
            }
        });
    }

    /// What is told by the services themselves, on books that stand.
    private static void finish(Transactions transactions, SamplePlan plan, Clock clock) {
        new DueWalk().fill(transactions);
        transactions.write(ctx -> {
            new MorningWork(ctx, DeskCalendar.endingAt(clock.instant(), plan.months()), plan.seed(), () -> { }).leave();
            return null;
        });
        new OriginStory(transactions).tell();
        new RefundStory(transactions, clock, plan.seed()).tell();
        new PartnerStory(transactions, clock, plan.seed()).tell();
        new ProgrammeStory(transactions, clock, plan.seed()).tell();
        new StandardStory(transactions, clock, plan.months(), plan.seed()).tell();
        new SegmentStory(transactions, clock).tell();
        new SuggestionStory(transactions, clock, plan.seed()).tell();
        new GoalStory(transactions, clock, plan.owners()).tell();
        new VoiceStory(transactions, clock).tell();
        new CampaignStory(transactions, clock, plan.seed()).tell();
    }

    private static boolean occupied(DSLContext ctx) {
        return ctx.fetchExists(CLINIC) || ctx.fetchExists(OWNER) || ctx.fetchExists(STAFF);
    }

    private static Made make(DSLContext ctx, SamplePlan plan, Clock clock, Runnable relief) {
        DeskCalendar calendar = DeskCalendar.endingAt(clock.instant(), plan.months());
        Clock opening = Clock.fixed(DeskCalendar.at(calendar.first(), 8, 0).toInstant(), Days.BANGKOK);
        if (!ctx.fetchExists(ITEM)) {
            new CatalogueSeed(opening).bring(ctx);
            new CouponDesignSeed(opening).bring(ctx);
        }
        Made made = new Story(ctx, plan, calendar, relief).tell();
        // from the day on which the story ends: what it tells was sold by the rules before
        new ProgrammeSeed(clock).bring(ctx);
        new DueWalk().begin(ctx);
        return made;
    }
}
