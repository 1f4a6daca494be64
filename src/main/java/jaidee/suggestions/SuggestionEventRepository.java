package jaidee.suggestions;

import static jaidee.db.tables.Tables.SUGGESTION_EVENT;

import jaidee.db.Rows;
import jaidee.db.tables.tables.records.SuggestionEventRecord;
import jaidee.kernel.ItemId;
import jaidee.kernel.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// What became of suggestions. Rows are only ever added; the first showing of a visit and the first taking of a bill count.
final class SuggestionEventRepository {
    void shown(DSLContext ctx, SuggestionDesk.Moment moment, List<Offer> offers, Instant at) {
        List<SuggestionEventRecord> rows = new ArrayList<>();
        for (Offer offer : offers) {
            SuggestionEventRecord row = row(moment, offer, "SHOWN", at);
            row.setOnce("S " + row.getOnDay() + " " + offer.kind() + " " + offer.pet().value() + " " + offer.item().value());
            rows.add(row);
        }
        insertNew(ctx, rows);
    }

    void accepted(DSLContext ctx, SuggestionDesk.Moment moment, Offer offer, Instant at) {
        SuggestionEventRecord row = row(moment, offer, "ACCEPTED", at);
        row.setOnce("A " + moment.bill() + " " + offer.pet().value() + " " + offer.item().value());
        insertNew(ctx, List.of(row));
    }

    void dismissed(DSLContext ctx, SuggestionDesk.Moment moment, Offer offer, Optional<LocalDate> until, Instant at) {
        SuggestionEventRecord row = row(moment, offer, "DISMISSED", at);
        row.setQuietUntil(until.orElse(null));
        Rows.insert(ctx, SUGGESTION_EVENT, List.of(row));
    }

    void restored(DSLContext ctx, SuggestionDesk.Moment moment, Offer offer, Instant at) {
        Rows.insert(ctx, SUGGESTION_EVENT, List.of(row(moment, offer, "RESTORED", at)));
    }

    private static void insertNew(DSLContext ctx, List<SuggestionEventRecord> rows) {
        Set<String> known = new HashSet<>(ctx.select(SUGGESTION_EVENT.ONCE).from(SUGGESTION_EVENT)
                .where(SUGGESTION_EVENT.ONCE.in(rows.stream().map(SuggestionEventRecord::getOnce).toList())).fetch(SUGGESTION_EVENT.ONCE));
        Rows.insert(ctx, SUGGESTION_EVENT, rows.stream().filter(row -> known.add(row.getOnce())).toList());
    }

    private static SuggestionEventRecord row(SuggestionDesk.Moment moment, Offer offer, String outcome, Instant at) {
        SuggestionEventRecord row = new SuggestionEventRecord();
        row.setOutcome(outcome);
        row.setKind(offer.kind().name());
        row.setAt(at.atOffset(ZoneOffset.UTC));
        row.setOnDay(LocalDate.ofInstant(at, Days.BANGKOK));
        row.setStaffId(moment.staff().value());
        row.setOwnerId(moment.owner().value());
        row.setPetId(offer.pet().value());
        row.setItemId(offer.item().value());
        row.setRuleId(offer.rule().orElse(null));
        row.setWithItemId(offer.with().map(ItemId::value).orElse(null));
        row.setBillKey(moment.bill());
        return row;
    }
}
