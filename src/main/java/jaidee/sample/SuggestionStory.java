package jaidee.sample;

import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_LINE;
import static jaidee.db.tables.Tables.SUGGESTION_EVENT;
import static jaidee.db.tables.Tables.SUGGESTION_PAIR;
import static jaidee.db.tables.Tables.SUGGESTION_RULE;

import jaidee.audit.AuditLog;
import jaidee.db.Rows;
import jaidee.db.Transactions;
import jaidee.db.tables.tables.records.SuggestionEventRecord;
import jaidee.db.tables.tables.records.SuggestionRuleRecord;
import jaidee.kernel.Days;
import jaidee.settings.SettingsService;
import jaidee.suggestions.SuggestionPairs;
import jaidee.suggestions.SuggestionSeed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;

/// What the desk suggested in the last three months of the story, and what owners said to it: rules of the clinic, what was
/// due, what goes together. What stands paid on bills was taken; of the rest some was declined.
final class SuggestionStory {
    private static final int DAYS = 90, RULES_DAYS = 120, QUIET_MONTHS = 3, MINUTES = 5;
    private static final int MOST_BILLS = 3000;

    private record Line(Record row, String code, String group) {

        LocalDate day() {
            return row.get(SALE.BUSINESS_DAY);
        }
    }

    private final Transactions transactions;
    private final Clock clock;
    private final LocalDate today;
    private final Dice dice;
    private final List<SuggestionEventRecord> events = new ArrayList<>();
    private final Set<String> once = new HashSet<>();

    SuggestionStory(Transactions transactions, Clock clock, long seed) {
        this.transactions = transactions;
        this.clock = Clock.fixed(clock.instant(), Days.BANGKOK);
        this.today = LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
        this.dice = Dice.of(seed, "suggestions", 0);
    }

    void tell() {
        Clock before = Clock.offset(clock, Duration.ofDays(-RULES_DAYS));
        transactions.write(ctx -> {
            new SuggestionSeed(before).bring(ctx);
            return null;
        });
        new SuggestionPairs(transactions, new SettingsService(transactions, new AuditLog(clock), clock), clock).newDay();
        transactions.write(ctx -> {
            told(ctx);
            Rows.insert(ctx, SUGGESTION_EVENT, events);
            return null;
        });
    }

    private void told(DSLContext ctx) {
        List<SuggestionRuleRecord> rules = ctx.selectFrom(SUGGESTION_RULE).orderBy(SUGGESTION_RULE.ID).fetch();
        Map<String, List<Long>> together = new HashMap<>();
        ctx.selectFrom(SUGGESTION_PAIR).forEach(row -> together.computeIfAbsent(row.getSpecies() + row.getItemId(), _ -> new ArrayList<>()).add(row.getWithItemId()));
        Map<Long, List<Line>> bills = new LinkedHashMap<>();
        ctx.select(SALE.ID, SALE.AT, SALE.BUSINESS_DAY, SALE.OWNER_ID, SALE.STAFF_ID, SALE.IDEMPOTENCY_KEY, SALE_LINE.PET_ID, SALE_LINE.ITEM_ID, ITEM.CODE,
                        ITEM.SERVICE_GROUP, PET.SPECIES, PET.BREED, PET.BIRTH_DATE)
                .from(SALE).join(SALE_LINE).on(SALE_LINE.SALE_ID.eq(SALE.ID)).join(ITEM).on(ITEM.ID.eq(SALE_LINE.ITEM_ID)).join(PET).on(PET.ID.eq(SALE_LINE.PET_ID))
                .where(SALE.BUSINESS_DAY.gt(today.minusDays(DAYS))).and(SALE.OWNER_ID.isNotNull()).orderBy(SALE.ID.desc(), SALE_LINE.POSITION).limit(MOST_BILLS)
                .forEach(row -> bills.computeIfAbsent(row.get(SALE.ID), _ -> new ArrayList<>()).add(new Line(row, row.get(ITEM.CODE), row.get(ITEM.SERVICE_GROUP))));
        bills.values().forEach(bill -> bill.forEach(line -> {
            taken(line, bill, rules, together);
            declined(line, bill, rules);
        }));
    }

    /// What was paid, and would have been offered.
    private void taken(Line line, List<Line> bill, List<SuggestionRuleRecord> rules, Map<String, List<Long>> together) {
        long item = line.row().get(SALE_LINE.ITEM_ID);
        Optional<SuggestionRuleRecord> rule = rules.stream().filter(each -> each.getItemId() == item && speaks(each, line)).findFirst();
        if (rule.isPresent()) accept(line, item, "RULE", rule.get().getId(), null);
        else if (line.group().equals("VACCINE") && dice.below(10) < 7) accept(line, item, "DUE", null, null);
        else together.getOrDefault(line.row().get(PET.SPECIES) + item, List.of()).stream()
                .filter(with -> bill.stream().anyMatch(other -> other.row().get(SALE_LINE.ITEM_ID).equals(with))).findFirst()
                .filter(_ -> dice.below(10) < 4).ifPresent(with -> accept(line, item, "ALSO", null, with));
    }

    /// What a rule said of a pet that came for something else. The microchip nearly nobody wants.
    private void declined(Line line, List<Line> bill, List<SuggestionRuleRecord> rules) {
        if (dice.below(4) > 0) return;
        rules.stream().filter(rule -> speaks(rule, line) && bill.stream().noneMatch(other -> other.row().get(SALE_LINE.ITEM_ID).equals(rule.getItemId()))).findFirst().ifPresent(rule -> {
            if (!event(line, rule.getItemId(), "SHOWN", "RULE", rule.getId(), null)) return;
            if (dice.below(10) < (isChip(rule) ? 9 : 2)) event(line, rule.getItemId(), "DISMISSED", "RULE", rule.getId(), null);
        });
    }

    private static boolean isChip(SuggestionRuleRecord rule) {
        return rule.getReasonEn().contains("microchip");
    }

    private boolean speaks(SuggestionRuleRecord rule, Line line) {
        boolean species = Stream.of(rule.getSpecies().split(",")).anyMatch(line.row().get(PET.SPECIES)::equals);
        boolean season = rule.getSeason() == null || List.of(rule.getSeason().split(",")).contains(String.valueOf(line.day().getMonthValue()));
        String breed = line.row().get(PET.BREED);
        LocalDate born = line.row().get(PET.BIRTH_DATE);
        if (!species || !season || born == null || born.isAfter(line.day())) return false;
        if (rule.getBreeds() != null && (breed == null || rule.getBreeds().lines().noneMatch(each -> List.of(each.split("\t")).contains(breed)))) return false;
        long months = Period.between(born, line.day()).toTotalMonths();
        return (rule.getFromMonths() == null || months >= rule.getFromMonths()) && (rule.getUnderMonths() == null || months < rule.getUnderMonths());
    }

    private void accept(Line line, long item, String kind, Long rule, Long with) {
        if (event(line, item, "SHOWN", kind, rule, with)) event(line, item, "ACCEPTED", kind, rule, with);
    }

    /// @return false when it stands already
    private boolean event(Line line, long item, String outcome, String kind, Long rule, Long with) {
        long pet = line.row().get(SALE_LINE.PET_ID);
        String bill = line.row().get(SALE.IDEMPOTENCY_KEY);
        SuggestionEventRecord row = new SuggestionEventRecord();
        row.setOutcome(outcome);
        row.setKind(kind);
        row.setAt(line.row().get(SALE.AT).minus(outcome.equals("SHOWN") ? MINUTES : 1, ChronoUnit.MINUTES));
        row.setOnDay(line.day());
        row.setStaffId(line.row().get(SALE.STAFF_ID));
        row.setOwnerId(line.row().get(SALE.OWNER_ID));
        row.setPetId(pet);
        row.setItemId(item);
        row.setRuleId(rule);
        row.setWithItemId(with);
        row.setBillKey(bill);
        row.setQuietUntil(outcome.equals("DISMISSED") ? line.day().plusMonths(QUIET_MONTHS) : null);
        row.setOnce(switch (outcome) {
            case "SHOWN" -> "S " + line.day() + " " + kind + " " + pet + " " + item;
            case "ACCEPTED" -> "A " + bill + " " + pet + " " + item;
            default -> null;
        });
        if (row.getOnce() != null && !once.add(row.getOnce())) return false;
        return events.add(row);
    }
}
