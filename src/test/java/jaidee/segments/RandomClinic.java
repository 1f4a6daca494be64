package jaidee.segments;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;

/// Owners, pets, bills and all the rest put into the tables as chance has it, days close to every limit included.
final class RandomClinic {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final List<String> SPECIES = List.of("DOG", "CAT", "RABBIT"), BREEDS = List.of("ชิวาวา", "Chihuahua", "พันทาง", ""),
            GROUPS = List.of("GROOM", "VACCINE", "EXAM"), PLACES = List.of("ลาดพร้าว", "จตุจักร", "กรุงเทพมหานคร", ""),
            SOURCES = List.of("เพื่อนแนะนำ", "facebook", "FB", "งานวัด", " งานวัด", ""), TIERS = List.of("SILVER", "GOLD", "VIP"), KINDS = List.of("VACCINE", "PARASITE", "DENTAL");

    private final DSLContext ctx;
    private final Random random;
    private final long staff;
    private long sale = 1, line = 1, refund = 1, entry = 1;

    RandomClinic(DSLContext ctx, long seed, long staff) {
        this.ctx = ctx;
        this.random = new Random(seed);
        this.staff = staff;
    }

    void fill(int owners) {
        for (long owner = 1; owner <= owners; owner++) owner(owner);
        for (long pet = 1; pet <= owners * 2L; pet++) pet(pet, 1 + random.nextInt(owners));
        for (int i = 0; i < owners * 4; i++) bill(1 + random.nextInt(owners));
        for (int i = 0; i < owners; i++) member(1 + random.nextInt(owners));
    }

    private void owner(long id) {
        Long referrer = id > 2 && random.nextInt(3) == 0 ? 1 + (long) random.nextInt((int) id - 1) : null;
        Long merged = id > 3 && random.nextInt(12) == 0 ? 1L : null;
        ctx.execute("INSERT INTO owner (id, member_no, first_name, name_key1, name_key2, name_key3, source, subdistrict, district, province, preferred_channel, referrer_id, "
                + "merged_into, member_since, created_at, changed_at) VALUES (?, ?, ?, 'k', 'k', 'k', ?, ?, ?, ?, ?, ?, ?, DATE '2020-01-01', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)",
                id, "M" + id, "ลูกค้า " + id, any(SOURCES), any(PLACES), any(PLACES), any(PLACES), random.nextBoolean() ? "LINE" : null, referrer, merged);
        if (random.nextInt(3) > 0) ctx.execute("INSERT INTO owner_phone (owner_id, position, e164, kind) VALUES (?, 1, '+66812345678', 'MOBILE')", id);
        for (int i = random.nextInt(4); i > 0; i--)
            ctx.execute("INSERT INTO consent_event (owner_id, purpose, channel, given, at, notice_version, taken_through) VALUES (?, ?, ?, ?, CURRENT_TIMESTAMP, '1', 'PAPER')",
                    id, any(List.of("MARKETING", "REMINDER")), any(List.of("ANY", "SMS", "LINE")), random.nextInt(3) > 0);
    }

    private void pet(long id, long owner) {
        LocalDate born = random.nextInt(5) == 0 ? null : near(any(List.of(12, 24, 84, 85, 96, 3)));
        ctx.execute("INSERT INTO pet (id, hn, owner_id, name, name_key1, name_key2, name_key3, species, breed, sex, neutered, birth_date, birth_estimated, status, registered_on, "
                + "created_at, changed_at) VALUES (?, ?, ?, ?, 'k', 'k', 'k', ?, ?, ?, ?, ?, ?, ?, DATE '2020-01-01', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)",
                id, "HN" + id, owner, "น้อง " + id, any(SPECIES), any(BREEDS), any(List.of("MALE", "FEMALE", "UNKNOWN")), random.nextInt(3) == 0 ? null : random.nextBoolean(),
                born, random.nextInt(4) == 0, random.nextInt(6) == 0 ? "DIED" : "LIVING");
        for (String kind : KINDS) if (random.nextInt(3) == 0)
            ctx.execute("INSERT INTO care_due (pet_id, group_code, kind, due_on, step, overridden, ever_given) VALUES (?, ?, ?, ?, 'P1', FALSE, TRUE)",
                    id, "G-" + kind, kind, TODAY.plusDays(random.nextInt(40) - 15));
        for (int i = random.nextInt(3); i > 0; i--)
            ctx.execute("INSERT INTO pet_weight (pet_id, weighed_on, grams, recorded_at) VALUES (?, ?, ?, CURRENT_TIMESTAMP)", id, TODAY.minusDays(random.nextInt(5)), 3_000 + random.nextInt(4) * 1_000);
    }

    private void bill(long owner) {
        LocalDate day = near(any(List.of(0, 1, 3, 6, 9, 12, 14, 24, 30)));
        long net = random.nextInt(8) == 0 ? 0 : 100L * (1 + random.nextInt(60)) * 100;
        long gross = net == 0 ? 10_000 : net;
        long id = sale++;
        ctx.execute("INSERT INTO sale (id, idempotency_key, at, business_day, owner_id, staff_id, gross_satang, discount_satang, net_satang, vat_basis_points, vat_satang, exempt_satang, "
                + "payable_satang, first_visit) VALUES (?, ?, CURRENT_TIMESTAMP, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, FALSE)", id, "s" + id, day, owner, staff, gross, gross - net, net, net);
        int lines = 1 + random.nextInt(2);
        for (int i = 1; i <= lines; i++)
            ctx.execute("INSERT INTO sale_line (id, sale_id, position, item_id, item_code, name_th, name_en, vat_class, service_group, quantity, unit_satang, gross_satang, discount_satang, "
                    + "net_satang) VALUES (?, ?, ?, ?, 'X', 'x', 'x', 'VATABLE', ?, 2, 0, 0, 0, 0)", line++, id, i, 1 + random.nextInt(4), any(GROUPS));
        if (random.nextInt(6) == 0) {
            LocalDate on = any(List.of(day, day.plusDays(3), day.plusMonths(1)));
            ctx.execute("INSERT INTO refund (id, idempotency_key, sale_id, at, business_day, staff_id, kind, net_satang, vat_satang, reason) VALUES (?, ?, ?, CURRENT_TIMESTAMP, ?, ?, ?, ?, 0, 'x')",
                    refund, "r" + refund, id, on, staff, random.nextBoolean() ? "VOID" : "REFUND", net);
            ctx.execute("INSERT INTO refund_line (refund_id, sale_line_id, quantity, net_satang) VALUES (?, ?, ?, 0)", refund, line - 1, 1 + random.nextInt(2));
            refund++;
        }
    }

    private void member(long owner) {
        ctx.execute("INSERT INTO ledger_entry (id, owner_id, kind, points, at, business_day, reason_key, reason_arguments, idempotency_key) "
                + "VALUES (?, ?, 'ADJUST', ?, CURRENT_TIMESTAMP, ?, 'k', '[]', ?)", entry, owner, 50 * (1 + random.nextInt(4)) * (random.nextInt(4) == 0 ? -1 : 1), TODAY, "e" + entry++);
        ctx.execute("INSERT INTO tier_change (owner_id, tier_code, direction, on_day, at) VALUES (?, ?, 'UP', ?, CURRENT_TIMESTAMP)", owner, any(TIERS), TODAY);
        ctx.execute("INSERT INTO coupon (id, design_id, token, owner_id, issued_at, valid_from, last_day) VALUES (?, ?, ?, ?, CURRENT_TIMESTAMP, ?, ?)",
                entry, 1 + random.nextInt(2), "T" + entry, owner, TODAY.minusDays(random.nextInt(2)), TODAY.plusDays(random.nextInt(3)));
        if (random.nextInt(3) == 0)
            ctx.execute("INSERT INTO coupon_redemption (coupon_id, turn, sale_id, at, staff_id, discount_satang) VALUES (?, 0, ?, CURRENT_TIMESTAMP, ?, 0)", entry, 1 + random.nextInt((int) sale - 1), staff);
        else if (random.nextInt(4) == 0) ctx.execute("INSERT INTO coupon_void (coupon_id, at, staff_id, reason) VALUES (?, CURRENT_TIMESTAMP, ?, 'x')", entry, staff);
        ctx.execute("INSERT INTO feedback (owner_id, kind, score, at) VALUES (?, ?, ?, CURRENT_TIMESTAMP)", owner, any(List.of("NPS", "COMPLAINT")), random.nextInt(11));
        if (random.nextBoolean())
            ctx.execute("UPDATE feedback SET closed_at = CURRENT_TIMESTAMP WHERE id = (SELECT MAX(id) FROM feedback)");
    }

    /// A day within two of so many months ago.
    private LocalDate near(int months) {
        return TODAY.minusMonths(months).plusDays(random.nextInt(5) - 2).isAfter(TODAY) ? TODAY : TODAY.minusMonths(months).plusDays(random.nextInt(5) - 2);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
