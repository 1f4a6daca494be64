package jaidee.sample;

import static jaidee.db.tables.Tables.SERVICE_STANDARD;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.db.Transactions;
import jaidee.db.tables.tables.records.TouchPointRecord;
import jaidee.kernel.OwnerId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Two months of timers: most promises were kept, busy hours were not, some timers nobody ended.
final class StandardStory {
    private static final int DAYS = 60, WAITS = 5;
    private static final long WAIT = 1, CALL = 3, MESSAGE = 4;
    private static final double FORGOTTEN = 0.04, CALLED_OFF = 0.03;

    private final Transactions transactions;
    private final DeskCalendar calendar;
    private final long seed;
    private final List<OwnerId> owners;

    StandardStory(Transactions transactions, Clock clock, int months, long seed) {
        this.transactions = transactions;
        this.calendar = DeskCalendar.endingAt(clock.instant(), months);
        this.seed = seed;
        this.owners = new DeskPeople(transactions).lately(300);
    }

    void tell() {
        transactions.write(ctx -> {
            List<Long> people = ctx.select(STAFF.ID).from(STAFF).where(STAFF.ROLE.in("RECEPTION", "ASSISTANT")).orderBy(STAFF.ID).fetch(STAFF.ID);
            Map<Long, int[]> times = ctx.select(SERVICE_STANDARD.ID, SERVICE_STANDARD.LIMIT_SECONDS, SERVICE_STANDARD.WARN_SECONDS).from(SERVICE_STANDARD)
                    .fetchMap(SERVICE_STANDARD.ID, row -> new int[]{row.value2(), row.value3()});
            List<TouchPointRecord> all = new ArrayList<>();
            for (LocalDate day = calendar.today().minusDays(DAYS); !day.isAfter(calendar.today()); day = day.plusDays(1)) {
                if (!calendar.covers(day) || DeskCalendar.closed(day)) continue;
                Dice dice = Dice.of(seed, "timers", day.toEpochDay());
                for (int i = 0; i < WAITS; i++) add(WAIT, Math.max(90, dice.bell(620, 240)), times, people, day, dice, all);
                if (dice.chance(0.7)) add(CALL, Math.max(30, dice.bell(230, 90)), times, people, day, dice, all);
                if (dice.chance(0.6)) add(MESSAGE, Math.max(120, dice.bell(2_300, 1_000)), times, people, day, dice, all);
            }
            return ctx.batchInsert(all).execute();
        });
    }

    private void add(long standard, double seconds, Map<Long, int[]> times, List<Long> people, LocalDate day, Dice dice, List<TouchPointRecord> all) {
        OffsetDateTime begins = DeskCalendar.arrival(day, dice), ends = begins.plusSeconds(Math.round(seconds));
        boolean lost = dice.chance(FORGOTTEN) && day.isBefore(calendar.today()), off = dice.chance(CALLED_OFF);
        long by = dice.pick(people);
        if (ends.toInstant().isAfter(calendar.now()) || owners.isEmpty()) return;
        TouchPointRecord row = new TouchPointRecord();
        row.setStandardId(standard);
        row.setLimitSeconds(times.get(standard)[0]);
        row.setWarnSeconds(times.get(standard)[1]);
        row.setOwnerId(dice.pick(owners).value());
        row.setBusinessDay(day);
        row.setStartedAt(begins);
        row.setStartedBy(by);
        row.setLapsesAt(day.plusDays(1).atStartOfDay().atOffset(DeskCalendar.THAI));
        if (!lost) {
            row.setEndedAt(ends);
            row.setEndedBy(by);
            row.setCalledOff(off);
        }
        all.add(row);
    }
}
