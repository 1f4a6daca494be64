package jaidee.owners;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import jaidee.db.tables.tables.records.OwnerRecord;
import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.SearchKeys;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/// Owners and their phones in the tables. Texts nobody told are stored as null.
final class OwnerRepository {
    private static final Field<List<PhoneNumber>> PHONES = multiset(
            select(OWNER_PHONE.E164, OWNER_PHONE.EXTENSION, OWNER_PHONE.KIND)
                    .from(OWNER_PHONE)
                    .where(OWNER_PHONE.OWNER_ID.eq(OWNER.ID))
                    .orderBy(OWNER_PHONE.POSITION))
            .as("phones")
            .convertFrom(rows -> rows.map(row -> phone(row.value1(), row.value2(), row.value3())));

    OwnerId insert(DSLContext ctx, OwnerDetails details, LocalDate today, Instant now) {
        OwnerRecord row = ctx.newRecord(OWNER);
        row.setMemberNo(NumberRepository.nextMemberNo(ctx));
        row.setMemberSince(today);
        row.setCreatedAt(now.atOffset(ZoneOffset.UTC));
        fill(row, details, now);
        row.store();
        OwnerId id = new OwnerId(row.getId());
        insertPhones(ctx, id, details.contact().phones());
        return id;
    }

    /// Stores the details if the owner is still at `version`; false when somebody was faster.
    boolean update(DSLContext ctx, OwnerId id, int version, OwnerDetails details, Instant now) {
        OwnerRecord row = ctx.newRecord(OWNER);
        fill(row, details, now);
        row.setVersion(version + 1);
        int changed = ctx.update(OWNER)
                .set(row)
                .where(OWNER.ID.eq(id.value()))
                .and(OWNER.VERSION.eq(version))
                .execute();
        if (changed == 0) return false;
        ctx.deleteFrom(OWNER_PHONE).where(OWNER_PHONE.OWNER_ID.eq(id.value())).execute();
        insertPhones(ctx, id, details.contact().phones());
        return true;
    }

    /// An owner who was merged into another is found as that other one.
    Optional<Owner> find(DSLContext ctx, OwnerId id) {
        Optional<Record> row = row(ctx, id);
        Long mergedInto = row.map(each -> each.get(OWNER.MERGED_INTO)).orElse(null);
        return mergedInto == null ? row.map(OwnerRepository::owner) : find(ctx, new OwnerId(mergedInto));
    }

    /// Of whoever was merged into the owner.
    List<String> formerNumbers(DSLContext ctx, OwnerId id) {
        return ctx.select(OWNER.MEMBER_NO).from(OWNER).where(OWNER.MERGED_INTO.eq(id.value())).orderBy(OWNER.ID).fetch(OWNER.MEMBER_NO);
    }

    /// Whether it stands on the books itself: neither merged into another nor erased.
    boolean isListed(DSLContext ctx, OwnerId id) {
        return row(ctx, id).filter(row -> row.get(OWNER.MERGED_INTO) == null && row.get(OWNER.ERASED_AT) == null).isPresent();
    }

    private static Optional<Record> row(DSLContext ctx, OwnerId id) {
        return ctx.select(OWNER.asterisk(), PHONES)
                .from(OWNER)
                .where(OWNER.ID.eq(id.value()))
                .fetchOptional()
                .map(row -> (Record) row);
    }

    static Owner owner(Record row) {
        OwnerName name = new OwnerName(text(row.get(OWNER.TITLE)), row.get(OWNER.FIRST_NAME), text(row.get(OWNER.LAST_NAME)),
                text(row.get(OWNER.NICKNAME)));
        PostalAddress address = new PostalAddress(text(row.get(OWNER.ADDRESS)), text(row.get(OWNER.SUBDISTRICT)),
                text(row.get(OWNER.DISTRICT)), text(row.get(OWNER.PROVINCE)), text(row.get(OWNER.POSTCODE)));
        Contact contact = new Contact(row.get(PHONES), text(row.get(OWNER.LINE_ID)), text(row.get(OWNER.EMAIL)), address,
                Language.valueOf(row.get(OWNER.LANGUAGE)),
                Optional.ofNullable(row.get(OWNER.PREFERRED_CHANNEL)).map(Channel::valueOf));
        return new Owner(new OwnerId(row.get(OWNER.ID)), row.get(OWNER.MEMBER_NO),
                new OwnerDetails(name, contact, text(row.get(OWNER.SOURCE)), text(row.get(OWNER.NOTE))),
                row.get(OWNER.MEMBER_SINCE), row.get(OWNER.VERSION));
    }

    static PhoneNumber phone(String number, String extension, String kind) {
        return new PhoneNumber(number, text(extension), PhoneNumber.Kind.valueOf(kind));
    }

    static String text(String stored) {
        return stored == null ? "" : stored;
    }

    static String stored(String text) {
        return text.isEmpty() ? null : text;
    }

    static void fill(OwnerRecord row, OwnerDetails details, Instant now) {
        OwnerName name = details.name();
        SearchKeys keys = SearchKeys.of(name.full());
        row.setTitle(stored(name.title()));
        row.setFirstName(name.first());
        row.setLastName(stored(name.last()));
        row.setNickname(stored(name.nickname()));
        row.setNameKey1(keys.exact());
        row.setNameKey2(keys.toneless());
        row.setNameKey3(keys.sound());
        row.setNicknameKey1(stored(SearchKeys.of(name.nickname()).exact()));
        fill(row, details.contact());
        row.setSource(stored(details.source()));
        row.setNote(stored(details.note()));
        row.setChangedAt(now.atOffset(ZoneOffset.UTC));
    }

    private static void fill(OwnerRecord row, Contact contact) {
        PostalAddress address = contact.address();
        row.setLineId(stored(contact.lineId()));
        row.setEmail(stored(contact.email()));
        row.setAddress(stored(address.line()));
        row.setSubdistrict(stored(address.subdistrict()));
        row.setDistrict(stored(address.district()));
        row.setProvince(stored(address.province()));
        row.setPostcode(stored(address.postcode()));
        row.setLanguage(contact.language().name());
        row.setPreferredChannel(contact.preferred().map(Channel::name).orElse(null));
    }

    private static void insertPhones(DSLContext ctx, OwnerId owner, List<PhoneNumber> phones) {
        Stream.iterate(0, i -> i < phones.size(), i -> i + 1).forEach(i -> {
            PhoneNumber phone = phones.get(i);
            ctx.insertInto(OWNER_PHONE)
                    .set(OWNER_PHONE.OWNER_ID, owner.value())
                    .set(OWNER_PHONE.POSITION, i)
                    .set(OWNER_PHONE.E164, phone.number())
                    .set(OWNER_PHONE.EXTENSION, stored(phone.extension()))
                    .set(OWNER_PHONE.KIND, phone.kind().name())
                    .execute();
        });
    }
}
