package jaidee.segments;

import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.SALE_LINE;

import jaidee.catalogue.ServiceGroup;
import jaidee.db.Rows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/// Lines of bills by the service they are of: of millions of lines only those that somebody asks about are read, along an
/// index that holds all that is needed of them.
final class TakenRepository {
    /// @param sold  all bills there are now
    /// @param known those whose lines were read before, `before`
    Map<String, Taken> read(DSLContext ctx, Set<String> services, Bills sold, Bills known, Map<String, Taken> before) {
        Map<String, Taken> all = new HashMap<>();
        for (String service : services) {
            Taken so = before.get(service);
            all.put(service, so == null ? read(ctx, service, sold, 0, Taken.NOTHING) : sold.size() == known.size() ? so : read(ctx, service, sold, known.last(), so));
        }
        return all;
    }

    private static Taken read(DSLContext ctx, String service, Bills sold, long after, Taken before) {
        Column bill = new Column(), item = new Column();
        if (service.startsWith(OwnerTests.GROUP)) {
            List<Long> items = ctx.select(ITEM.ID).from(ITEM).orderBy(ITEM.ID).fetch(ITEM.ID);
            for (long each : items) lines(ctx, service.substring(OwnerTests.GROUP.length()), each, after, sold, bill, item);
        } else {
            long each = Long.parseLong(service.substring(OwnerTests.ITEM.length()));
            for (ServiceGroup group : ServiceGroup.values()) lines(ctx, group.name(), each, after, sold, bill, item);
        }
        return new Taken(bill.ints(before.bill()), item.ints(before.item()));
    }

    private static void lines(DSLContext ctx, String group, long its, long after, Bills sold, Column bill, Column item) {
        Rows.each(ctx.select(SALE_LINE.SALE_ID).from(SALE_LINE).where(SALE_LINE.SERVICE_GROUP.eq(group)).and(SALE_LINE.ITEM_ID.eq(its)).and(SALE_LINE.SALE_ID.gt(after)), row -> {
            int place = Arrays.binarySearch(sold.ids(), row.getLong(1));
            if (place < 0) return;
            bill.add(place);
            item.add(its);
        });
    }
}
