package jaidee.cli;

import jaidee.audit.AuditLog;
import jaidee.campaigns.CampaignChecksRepository;
import jaidee.checkout.SaleChecksRepository;
import jaidee.db.Database;
import jaidee.db.Invariant;
import jaidee.deposits.DepositChecksRepository;
import jaidee.documents.DocumentChecksRepository;
import jaidee.feedback.FeedbackChecksRepository;
import jaidee.health.DueChecksRepository;
import jaidee.loyalty.LedgerChecksRepository;
import jaidee.outreach.OutboxChecksRepository;
import jaidee.outreach.OutreachChecksRepository;
import jaidee.owners.PetChecksRepository;
import jaidee.partners.PartnerChecksRepository;
import jaidee.refunds.RefundChecksRepository;
import jaidee.reports.GoalChecksRepository;
import jaidee.rewards.CouponChecksRepository;
import jaidee.rewards.RewardChecksRepository;
import jaidee.segments.SegmentChecksRepository;
import jaidee.standards.StandardChecksRepository;
import jaidee.suggestions.SuggestionChecksRepository;
import jaidee.till.TillChecksRepository;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// Every invariant of the books, feature by feature.
public final class Books {
    private Books() {
    }

    public static List<Invariant> invariants(Database database, Clock clock) {
        return Stream.of(database.invariants(), new AuditLog(clock).invariants(database::logEnds), new PetChecksRepository().invariants(), new LedgerChecksRepository().invariants(),
                        new CouponChecksRepository().invariants(), new RewardChecksRepository().invariants(), new SegmentChecksRepository().invariants(),
                        new PartnerChecksRepository().invariants(), new DocumentChecksRepository().invariants(),
                        new SaleChecksRepository().invariants(), new DepositChecksRepository().invariants(),
                        new RefundChecksRepository().invariants(), new SuggestionChecksRepository().invariants(), new TillChecksRepository().invariants(),
                        new OutreachChecksRepository().invariants(), new OutboxChecksRepository().invariants(), new DueChecksRepository().invariants(),
                        new StandardChecksRepository().invariants(), new FeedbackChecksRepository().invariants(), new CampaignChecksRepository().invariants(), new GoalChecksRepository().invariants())
                .flatMap(List::stream).toList();
    }
}
