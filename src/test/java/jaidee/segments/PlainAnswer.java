package jaidee.segments;

import jaidee.health.Span;
import java.sql.Date;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Whether a condition holds of an owner, found by going through the rows of the tables one after another, as slowly and as
/// plainly as the condition is said.
final class PlainAnswer {
    private final LocalDate today;
    private final List<Row> owners, pets, dues, weights, sales, lines, refunds, refundLines, entries, tiers, coupons, redemptions, voids, feedback, phones, consents;
    private final Map<Long, String> designs = new HashMap<>();
    private final Set<String> fifth;

    record Row(Map<String, Object> of) {
        long number(String name) {
            return of.get(name) == null ? 0 : ((Number) of.get(name)).longValue();
        }

        String text(String name) {
            return of.get(name) == null ? "" : of.get(name).toString();
        }

        boolean yes(String name) {
            return Boolean.TRUE.equals(of.get(name));
        }

        LocalDate day(String name) {
            return of.get(name) == null ? null : of.get(name) instanceof Date date ? date.toLocalDate() : (LocalDate) of.get(name);
        }
    }

    PlainAnswer(DSLContext ctx, LocalDate today) {
        this.today = today;
        owners = rows(ctx, "owner");
        pets = rows(ctx, "pet");
        dues = rows(ctx, "care_due");
        weights = rows(ctx, "pet_weight");
        sales = rows(ctx, "sale");
        lines = rows(ctx, "sale_line");
        refunds = rows(ctx, "refund");
        refundLines = ctx.fetch("SELECT * FROM refund_line").map(PlainAnswer::row);
        entries = rows(ctx, "ledger_entry");
        tiers = rows(ctx, "tier_change");
        coupons = rows(ctx, "coupon");
        redemptions = rows(ctx, "coupon_redemption");
        voids = ctx.fetch("SELECT * FROM coupon_void").map(PlainAnswer::row);
        feedback = rows(ctx, "feedback");
        phones = ctx.fetch("SELECT * FROM owner_phone").map(PlainAnswer::row);
        consents = rows(ctx, "consent_event");
        ctx.fetch("SELECT id, code FROM coupon_design").forEach(row -> designs.put(row.get(0, Long.class), row.get(1, String.class)));
        fifth = bestFifth();
    }

    private static List<Row> rows(DSLContext ctx, String table) {
        return ctx.fetch("SELECT * FROM " + table + (table.equals("care_due") ? "" : " ORDER BY id")).map(PlainAnswer::row);
    }

    private static Row row(Record record) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < record.size(); i++) values.put(record.field(i).getName().toLowerCase(java.util.Locale.ROOT), record.get(i));
        return new Row(values);
    }

    List<Long> owners(SegmentDefinition definition) {
        List<Long> all = new ArrayList<>();
        for (Row owner : owners) {
            if (owner.number("merged_into") != 0) continue;
            long id = owner.number("id");
            if (in(owner, definition) && !out(owner, definition)) all.add(id);
        }
        return all;
    }

    private boolean in(Row owner, SegmentDefinition definition) {
        for (int way = Math.min(1, definition.alternatives()); way <= definition.alternatives(); way++) {
            List<Condition> asked = new ArrayList<>();
            for (int i = 0; i < definition.conditions().size(); i++)
                if (definition.ways().get(i) == way || definition.ways().get(i) == SegmentDefinition.ALWAYS) asked.add(definition.conditions().get(i));
            List<Condition> pets = asked.stream().filter(condition -> condition.trait().ofPet()).toList();
            boolean fits = asked.stream().filter(condition -> !condition.trait().ofPet()).allMatch(condition -> condition.not() != ofOwner(owner, condition));
            if (fits && (pets.isEmpty() || living(owner.number("id")).stream().anyMatch(pet -> pets.stream().allMatch(condition -> condition.not() != ofPet(pet, condition))))) return true;
        }
        return false;
    }

    private boolean out(Row owner, SegmentDefinition definition) {
        for (int i = 0; i < definition.conditions().size(); i++) {
            Condition condition = definition.conditions().get(i);
            if (definition.ways().get(i) != SegmentDefinition.EXCEPT) continue;
            if (condition.trait().ofPet() ? living(owner.number("id")).stream().anyMatch(pet -> condition.not() != ofPet(pet, condition)) : condition.not() != ofOwner(owner, condition)) return true;
        }
        return false;
    }

    private boolean mine(Row row, long owner) {
        long whose = row.number("owner_id");
        return whose == owner || owners.stream().anyMatch(each -> each.number("id") == whose && each.number("merged_into") == owner);
    }

    private List<Row> living(long owner) {
        return pets.stream().filter(pet -> mine(pet, owner) && pet.text("status").equals("LIVING")).toList();
    }

    private boolean ofPet(Row pet, Condition condition) {
        return switch (condition) {
            case Condition.Among(var trait, var values, var within, var _) -> switch (trait) {
                case SPECIES -> values.contains(pet.text("species"));
                case BREED -> values.stream().flatMap(String::lines).anyMatch(each -> each.equalsIgnoreCase(pet.text("breed")));
                case SEX -> values.contains(pet.text("sex"));
                case NEUTERED -> values.contains(pet.of().get("neutered") == null ? "UNKNOWN" : pet.yes("neutered") ? "YES" : "NO");
                case OVERDUE -> dues.stream().anyMatch(due -> due.number("pet_id") == pet.number("id") && due.day("due_on").isBefore(today) && (values.isEmpty() || values.contains(due.text("kind"))));
                case DUE -> dues.stream().anyMatch(due -> due.number("pet_id") == pet.number("id") && !due.day("due_on").isBefore(today)
                        && (within.isEmpty() || !due.day("due_on").isAfter(within.get().after(today))) && (values.isEmpty() || values.contains(due.text("kind"))));
                case BIRTHDAY -> pet.day("birth_date") != null && !pet.yes("birth_estimated")
                        && values.stream().anyMatch(month -> pet.day("birth_date").getMonthValue() == (month.equals("THIS") ? today.getMonthValue() : Integer.parseInt(month)));
                default -> throw new IllegalArgumentException();
            };
            case Condition.Between between when between.trait() == Trait.WEIGHT -> weights.stream().filter(row -> row.number("pet_id") == pet.number("id"))
                    .max(Comparator.comparing((Row row) -> row.day("weighed_on")).thenComparing(row -> row.number("id"))).filter(row -> between.holds(row.number("grams"))).isPresent();
            case Condition.Between between -> pet.day("birth_date") != null && !pet.day("birth_date").isAfter(today)
                    && between.holds(between.unit().orElse(Span.Unit.YEARS) == Span.Unit.YEARS ? Period.between(pet.day("birth_date"), today).getYears()
                    : Period.between(pet.day("birth_date"), today).toTotalMonths());
            default -> throw new IllegalArgumentException();
        };
    }

    private boolean ofOwner(Row owner, Condition condition) {
        long id = owner.number("id");
        return switch (condition) {
            case Condition.Among(var trait, var values, var within, var _) -> switch (trait) {
                case TIER -> values.contains(tiers.stream().filter(row -> row.number("owner_id") == id).map(row -> row.text("tier_code")).reduce("SILVER", (_, newer) -> newer));
                case CHANNEL -> values.contains(owner.text("preferred_channel"));
                case SOURCE -> values.stream().anyMatch(each -> each.equals("SOURCE:3") ? List.of("facebook", "fb").contains(owner.text("source").strip().toLowerCase(java.util.Locale.ROOT))
                        : each.equals(owner.text("source").strip()));
                case PLACE -> values.stream().anyMatch(each -> List.of(owner.text("subdistrict"), owner.text("district"), owner.text("province")).contains(each));
                case CONSENT -> values.stream().anyMatch(purpose -> agreed(id, purpose));
                case COUPON -> coupons.stream().anyMatch(coupon -> mine(coupon, id) && named(values, coupon) && used(coupon) == null && voids.stream().noneMatch(row -> row.number("coupon_id") == coupon.number("id"))
                        && !coupon.day("valid_from").isAfter(today) && !coupon.day("last_day").isBefore(today));
                case COUPON_USED -> coupons.stream().anyMatch(coupon -> mine(coupon, id) && named(values, coupon) && used(coupon) != null && inside(used(coupon), within));
                case TOOK -> standing(id).stream().filter(sale -> inside(sale.day("business_day"), within)).anyMatch(sale -> lines.stream().anyMatch(line -> line.number("sale_id") == sale.number("id")
                        && (values.contains("GROUP:" + line.text("service_group")) || values.contains("ITEM:" + line.number("item_id"))) && !returned(sale, line.number("item_id"))));
                default -> throw new IllegalArgumentException();
            };
            case Condition.Between between -> switch (between.trait()) {
                case VISITS -> between.holds(visits(id).stream().filter(day -> inside(day, between.within())).count());
                case SPENT -> between.holds(spent(id, between.within()));
                case AVERAGE -> {
                    long bills = standing(id).stream().filter(sale -> sale.number("net_satang") > 0 && inside(sale.day("business_day"), between.within())).count();
                    yield bills > 0 && between.holds(Math.floorDiv(2 * spent(id, between.within()) + bills, 2 * bills));
                }
                case POINTS -> between.holds(entries.stream().filter(row -> mine(row, id)).mapToLong(row -> row.number("points")).sum());
                case REFERRER -> between.holds(owners.stream().filter(each -> each.number("merged_into") == 0 && recommends(id, each)).count());
                case PETS -> between.holds(living(id).size());
                case NPS -> feedback.stream().filter(row -> mine(row, id) && row.text("kind").equals("NPS")).reduce((_, newer) -> newer).filter(row -> between.holds(row.number("score"))).isPresent();
                default -> throw new IllegalArgumentException();
            };
            case Condition.Since(var trait, var span, var _) -> {
                List<LocalDate> days = visits(id);
                LocalDate limit = Spans.before(today, span);
                yield !days.isEmpty() && switch (trait) {
                    case AWAY -> !days.getLast().isAfter(limit);
                    case CAME -> days.getLast().isAfter(limit);
                    default -> days.getFirst().isAfter(limit);
                };
            }
            case Condition.Fact(var trait, var _) -> switch (trait) {
                case REFERRED -> owner.number("referrer_id") != 0;
                case PHONE -> phones.stream().anyMatch(row -> row.number("owner_id") == id);
                case COMPLAINT -> feedback.stream().anyMatch(row -> mine(row, id) && row.text("kind").equals("COMPLAINT")
                        && row.of().get("closed_at") == null);
                default -> fifth.contains("" + id);
            };
        };
    }

    private boolean recommends(long id, Row friend) {
        return owners.stream().anyMatch(each -> each.number("id") == friend.number("referrer_id") && (each.number("id") == id || each.number("merged_into") == id));
    }

    private boolean inside(LocalDate day, java.util.Optional<Span> within) {
        return !day.isAfter(today) && (within.isEmpty() || day.isAfter(Spans.before(today, within.get())));
    }

    private boolean named(Set<String> values, Row coupon) {
        return values.isEmpty() || values.contains(designs.get(coupon.number("design_id")));
    }

    private LocalDate used(Row coupon) {
        return redemptions.stream().filter(row -> row.number("coupon_id") == coupon.number("id")).map(row -> sales.stream().filter(sale -> sale.number("id") == row.number("sale_id")).findFirst().orElseThrow().day("business_day"))
                .findFirst().orElse(null);
    }

    private boolean agreed(long owner, String purpose) {
        return List.of("PHONE", "SMS", "LINE", "EMAIL", "POST").stream().anyMatch(channel -> consents.stream().filter(row -> row.number("owner_id") == owner && row.text("purpose").equals(purpose)
                && (row.text("channel").equals("ANY") || row.text("channel").equals(channel))).reduce((_, newer) -> newer).filter(row -> row.yes("given")).isPresent());
    }

    /// Bills but those made void in their month.
    private List<Row> standing(long owner) {
        return sales.stream().filter(sale -> mine(sale, owner) && !voided(sale)).toList();
    }

    private boolean voided(Row sale) {
        return refunds.stream().anyMatch(row -> row.number("sale_id") == sale.number("id") && row.text("kind").equals("VOID") && YearMonth.from(row.day("business_day")).equals(YearMonth.from(sale.day("business_day"))));
    }

    private boolean returned(Row sale, long item) {
        List<Row> these = lines.stream().filter(line -> line.number("sale_id") == sale.number("id") && line.number("item_id") == item).toList();
        long back = refundLines.stream().filter(row -> these.stream().anyMatch(line -> line.number("id") == row.number("sale_line_id"))).mapToLong(row -> row.number("quantity")).sum();
        return back > 0 && back >= these.stream().mapToLong(line -> line.number("quantity")).sum();
    }

    private List<LocalDate> visits(long owner) {
        return standing(owner).stream().filter(sale -> sale.number("net_satang") > 0).map(sale -> sale.day("business_day")).filter(day -> !day.isAfter(today)).distinct().sorted().toList();
    }

    private long spent(long owner, java.util.Optional<Span> within) {
        long back = refunds.stream().filter(row -> sales.stream().anyMatch(sale -> sale.number("id") == row.number("sale_id") && mine(sale, owner) && !voided(sale)) && inside(row.day("business_day"), within))
                .mapToLong(row -> row.number("net_satang")).sum();
        return standing(owner).stream().filter(sale -> inside(sale.day("business_day"), within)).mapToLong(sale -> sale.number("net_satang")).sum() - back;
    }

    private Set<String> bestFifth() {
        java.util.Optional<Span> year = java.util.Optional.of(Span.months(12));
        Map<Long, Long> spenders = new TreeMap<>();
        for (Row owner : owners) if (owner.number("merged_into") == 0 && visits(owner.number("id")).stream().anyMatch(day -> inside(day, year)))
            spenders.put(owner.number("id"), spent(owner.number("id"), year));
        int best = (spenders.size() + 4) / 5;
        return Set.copyOf(spenders.entrySet().stream().sorted(Map.Entry.<Long, Long>comparingByValue().reversed()).limit(best).map(each -> "" + each.getKey()).toList());
    }
}
