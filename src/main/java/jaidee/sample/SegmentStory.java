package jaidee.sample;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.health.Span;
import jaidee.kernel.Days;
import jaidee.segments.Condition.Among;
import jaidee.segments.Condition.Between;
import jaidee.segments.Condition.Since;
import jaidee.segments.SegmentBook;
import jaidee.segments.SegmentDefinition;
import jaidee.segments.Trait;
import jaidee.staff.Authority;
import java.time.Clock;
import java.util.Optional;

/// Groups of owners that the manager of the sample clinic put together.
final class SegmentStory {
    private final SegmentBook segments;
    private final DeskPeople people;

    SegmentStory(Transactions transactions, Clock clock) {
        Clock stopped = Clock.fixed(clock.instant(), Days.BANGKOK);
        this.people = new DeskPeople(transactions);
        this.segments = new SegmentBook(transactions, new AuditLog(stopped), stopped);
    }

    void tell() {
        Authority manager = Authority.of(people.of("MANAGER"));
        segments.save(Optional.empty(), "แมวสูงวัยที่ห่างไป", SegmentDefinition.of(Among.of(Trait.SPECIES, "CAT"), Between.least(Trait.AGE, 5).in(Span.Unit.YEARS),
                Since.of(Trait.AWAY, Span.months(2))), manager).get();
        segments.save(Optional.empty(), "เจ้าของสุนัขที่ยังไม่เคยอาบน้ำกับเรา", SegmentDefinition.of(Among.of(Trait.SPECIES, "DOG"), Among.of(Trait.TOOK, "GROUP:GROOM").turned(),
                Since.of(Trait.CAME, Span.months(12))), manager).get();
    }
}
