package jaidee.bench;

import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.catalogue.CatalogueSeed;
import jaidee.db.DataFolder;
import jaidee.db.NewDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// Ten years of a clinic, up to the day of `LargeClinic`.
record TenYears(int visits, int owners) {
    static final int YEARS = 10;
    private static final int LINES = 3, PARCEL = 20_000;
    private static final String FILLED = "filled";

    /// Made once and kept until the build is cleaned.
    ///
    /// @param visits each brings three lines, a payment and two entries of points
    static DataFolder of(int visits, int owners) throws IOException {
        DataFolder folder = DataFolder.at(Path.of("target", "ten-years", visits + "-" + owners));
        if (!Files.exists(folder.path().resolve(FILLED))) new TenYears(visits, owners).fill(folder);
        return folder;
    }

    /// A receipt for each bill, numbered within its month.
    private static void papers(DSLContext ctx) {
        ctx.execute("INSERT INTO document (kind, period, running_no, number, token, sale_id, issued_at, issued_by) SELECT 'RECEIPT', p, n, 'RC' || p || '-' || LPAD(n, 5, '0'), 'T' || id, id, at, 1 "
                + "FROM (SELECT id, at, TO_CHAR(DATEADD(YEAR, 543, business_day), 'YYMM') AS p, ROW_NUMBER() OVER (PARTITION BY TO_CHAR(business_day, 'YYMM') ORDER BY id) AS n FROM sale)");
        ctx.execute("INSERT INTO document_series (kind, period, last_no) SELECT 'RECEIPT', period, MAX(running_no) FROM document GROUP BY period");
    }

    private void fill(DataFolder folder) throws IOException {
        if (Files.exists(folder.path())) clear(folder.path());
        Files.createDirectories(folder.path());
        NewDatabase.filled(folder, (ctx, relief) -> {
            new CatalogueSeed(LargeClinic.CLOCK).bring(ctx);
            ctx.insertInto(STAFF).set(STAFF.ID, 1L).set(STAFF.DISPLAY_NAME, "หมอวี").set(STAFF.ROLE, "MANAGER")
                    .set(STAFF.CREATED_AT, LargeClinic.CLOCK.instant().atOffset(ZoneOffset.UTC)).execute();
            ctx.execute("INSERT INTO clinic (id, name_th, name_en, address, phone, vat_registered, tax_id, sample, opened_at) VALUES (1, 'คลินิก', 'Clinic', 'กรุงเทพฯ', '+6621234567', TRUE, '0105550000007', FALSE, TIMESTAMP WITH TIME ZONE '2016-01-01 08:00:00+07:00')");
            ctx.execute("INSERT INTO owner (id, member_no, title, first_name, name_key1, name_key2, name_key3, member_since, created_at, changed_at) "
                    + "SELECT x, 'M' || x, 'คุณ', 'ลูกค้า ' || x, 'k', 'k', 'k', DATE '2016-01-01', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP FROM SYSTEM_RANGE(1, " + owners + ")");
            for (int made = 0; made < visits; made += PARCEL) {
                sell(ctx, made + 1, Math.min(made + PARCEL, visits));
                relief.run();
            }
            papers(ctx);
            return visits;
        }).get();
        Files.createFile(folder.path().resolve(FILLED));
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private void sell(DSLContext ctx, int first, int last) {
        String day = "DATEADD(DAY, CAST(-(" + visits + " - CAST(x AS BIGINT)) * " + YEARS * 365 + " / " + visits + " AS INT), DATE '" + LargeClinic.TODAY + "')", owner = "1 + MOD(x * 7919, " + owners + ")";
        String range = " FROM SYSTEM_RANGE(" + first + ", " + last + ")";
        ctx.execute("INSERT INTO sale (id, idempotency_key, at, business_day, owner_id, staff_id, gross_satang, discount_satang, net_satang, vat_basis_points, "
                + "vat_satang, exempt_satang, payable_satang, first_visit, points_percent, programme_version, tier_code) "
                + "SELECT x, 'bench' || x, DATEADD(HOUR, 3, CAST(" + day + " AS TIMESTAMP WITH TIME ZONE)), " + day + ", " + owner
                + ", 1, 120000, 0, 120000, 700, 7850, 0, 120000, FALSE, 100, 1, 'SILVER'" + range);
        ctx.execute("INSERT INTO payment (sale_id, position, method, satang, confirmed_by, at) SELECT x, 1, CASE MOD(x, 3) WHEN 0 THEN 'CASH' WHEN 1 THEN 'PROMPTPAY' ELSE 'CARD' END, 120000, 1, CURRENT_TIMESTAMP" + range);
        for (String kind : new String[] {"EARN_SPEND", "EARN_SERVICE"}) ctx.execute("INSERT INTO ledger_entry (owner_id, idempotency_key, kind, points, at, business_day, sale_id, reason_key, reason_arguments) "
                + "SELECT " + owner + ", '" + kind + "' || x, '" + kind + "', 60, CURRENT_TIMESTAMP, " + day + ", x, 'k', '[]'" + range);
        ctx.execute("INSERT INTO sale_line (sale_id, position, item_id, item_code, name_th, name_en, vat_class, service_group, quantity, unit_satang, gross_satang, "
                + "discount_satang, net_satang, points_each, earns_on_spend, category_code) SELECT 1 + (x - 1) / " + LINES + ", 1 + MOD(x - 1, " + LINES + "), i.id, i.code, i.name_th, i.name_en, "
                + "'VATABLE', i.service_group, 1, 40000, 40000, 0, 40000, i.points_each, i.earns_on_spend, i.category_code FROM SYSTEM_RANGE("
                + ((first - 1L) * LINES + 1) + ", " + (long) last * LINES + ") JOIN item i ON i.id = 1 + MOD(x, " + ctx.fetchCount(ITEM) + ") ORDER BY x");
    }
}
