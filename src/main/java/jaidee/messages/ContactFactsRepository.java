package jaidee.messages;

import static jaidee.db.tables.Tables.CONSENT_EVENT;
import static jaidee.db.tables.Tables.MESSAGE;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.PET;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import jaidee.messages.ContactFacts.Answer;
import jaidee.messages.ContactFacts.Past;
import jaidee.owners.Channel;
import jaidee.owners.ConsentPurpose;
import jaidee.owners.Contact;
import jaidee.owners.OwnerName;
import jaidee.owners.PetStatus;
import jaidee.owners.PostalAddress;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/// What decides whether owners may be written to, read for many of them at once.
final class ContactFactsRepository {
    private static final String ANY_CHANNEL = "ANY";
    private static final int AT_ONCE = 1_000;
    private static final int NEAR_DAYS = ContactTerms.MARKETING_SPAN;

    /// @param day messages of the month before and after it are looked at
    Map<OwnerId, ContactFacts> of(DSLContext ctx, Collection<OwnerId> owners, LocalDate day) {
        Map<OwnerId, ContactFacts> all = new LinkedHashMap<>();
        List<Long> ids = owners.stream().map(OwnerId::value).distinct().toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) some(ctx, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), day, all);
        return all;
    }

    private static void some(DSLContext ctx, List<Long> ids, LocalDate day, Map<OwnerId, ContactFacts> all) {
        Map<Long, List<PhoneNumber>> phones = phones(ctx, ids);
        Map<Long, List<Answer>> answers = answers(ctx, ids);
        Map<Long, List<Past>> past = past(ctx, ids, day);
        Map<Long, LocalDate> died = died(ctx, ids);
        ctx.selectFrom(OWNER).where(OWNER.ID.in(ids)).orderBy(OWNER.ID).forEach(row -> {
            long id = row.getId();
            Contact contact = new Contact(phones.getOrDefault(id, List.of()), text(row.getLineId()), text(row.getEmail()),
                    new PostalAddress(text(row.getAddress()), text(row.getSubdistrict()), text(row.getDistrict()), text(row.getProvince()),
                            text(row.getPostcode())),
                    Language.valueOf(row.getLanguage()), Optional.ofNullable(row.getPreferredChannel()).map(Channel::valueOf));
            OwnerName name = new OwnerName(text(row.getTitle()), row.getFirstName(), text(row.getLastName()), text(row.getNickname()));
            all.put(new OwnerId(id), new ContactFacts(new OwnerId(id), name, contact, row.getMergedInto() != null || row.getErasedAt() != null,
                    answers.getOrDefault(id, List.of()), past.getOrDefault(id, List.of()), Optional.ofNullable(died.get(id))));
        });
    }

    private static Map<Long, List<PhoneNumber>> phones(DSLContext ctx, List<Long> ids) {
        Map<Long, List<PhoneNumber>> phones = new HashMap<>();
        ctx.selectFrom(OWNER_PHONE).where(OWNER_PHONE.OWNER_ID.in(ids)).orderBy(OWNER_PHONE.OWNER_ID, OWNER_PHONE.POSITION)
                .forEach(row -> add(phones, row.getOwnerId(),
                        new PhoneNumber(row.getE164(), text(row.getExtension()), PhoneNumber.Kind.valueOf(row.getKind()))));
        return phones;
    }

    private static Map<Long, List<Answer>> answers(DSLContext ctx, List<Long> ids) {
        Map<Long, List<Answer>> answers = new HashMap<>();
        ctx.select(CONSENT_EVENT.OWNER_ID, CONSENT_EVENT.PURPOSE, CONSENT_EVENT.CHANNEL, CONSENT_EVENT.GIVEN, CONSENT_EVENT.AT)
                .from(CONSENT_EVENT).where(CONSENT_EVENT.OWNER_ID.in(ids)).orderBy(CONSENT_EVENT.ID)
                .forEach(row -> add(answers, row.value1(), new Answer(ConsentPurpose.valueOf(row.value2()), channel(row.value3()), row.value4(),
                        day(row.value5()))));
        return answers;
    }

    private static Map<Long, List<Past>> past(DSLContext ctx, List<Long> ids, LocalDate day) {
        Map<Long, List<Past>> past = new HashMap<>();
        Field<OffsetDateTime> at = coalesce(MESSAGE.SENT_AT, MESSAGE.CREATED_AT);
        OffsetDateTime from = day.minusDays(NEAR_DAYS).atStartOfDay(Days.BANGKOK).toOffsetDateTime();
        Condition near = MESSAGE.ON_DAY.between(day.minusDays(NEAR_DAYS), day.plusDays(NEAR_DAYS))
                .or(MESSAGE.ON_DAY.isNull().and(at.between(from, from.plusDays(2L * NEAR_DAYS))));
        ctx.select(MESSAGE.OWNER_ID, MESSAGE.ON_DAY, at, MESSAGE.PURPOSE, MESSAGE.CHANNEL, MESSAGE.STATUS)
                .from(MESSAGE).where(MESSAGE.OWNER_ID.in(ids)).and(MESSAGE.STATUS.in("QUEUED", "SENT")).and(near)
                .orderBy(MESSAGE.ID)
                .forEach(row -> add(past, row.value1(), new Past(Optional.ofNullable(row.value2()).orElseGet(() -> day(row.value3())),
                        ConsentPurpose.valueOf(row.value4()), Channel.valueOf(row.value5()), row.value6().equals("QUEUED"))));
        return past;
    }

    private static Map<Long, LocalDate> died(DSLContext ctx, List<Long> ids) {
        Field<LocalDate> last = max(PET.STATUS_ON);
        return ctx.select(PET.OWNER_ID, last).from(PET)
                .where(PET.OWNER_ID.in(ids)).and(PET.STATUS.eq(inline(PetStatus.DIED.name()))).and(PET.STATUS_ON.isNotNull())
                .groupBy(PET.OWNER_ID).fetchMap(PET.OWNER_ID, last);
    }

    private static Optional<Channel> channel(String stored) {
        return stored.equals(ANY_CHANNEL) ? Optional.empty() : Optional.of(Channel.valueOf(stored));
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(Days.BANGKOK).toLocalDate();
    }

    private static <T> void add(Map<Long, List<T>> lists, long owner, T one) {
        lists.computeIfAbsent(owner, _ -> new ArrayList<>()).add(one);
    }

    private static String text(String stored) {
        return stored == null ? "" : stored;
    }
}
