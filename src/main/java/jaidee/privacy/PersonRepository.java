package jaidee.privacy;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static jaidee.db.tables.Tables.CONSENT_EVENT;
import static jaidee.db.tables.Tables.CO_CARER;
import static jaidee.db.tables.Tables.MEMBER_CARD;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_BUYER;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.PRIVACY_CASE;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import jaidee.owners.Channel;
import jaidee.owners.Consent;
import jaidee.owners.ConsentPurpose;
import jaidee.owners.OwnerName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;

/// Who the owner is, who may act for them, their cards, what they agreed to and what they asked for.
final class PersonRepository {
    /// Empty for who is not on the books any more: merged into another or erased.
    Optional<Record> listed(DSLContext ctx, OwnerId owner) {
        return ctx.select(OWNER.asterisk()).from(OWNER).where(OWNER.ID.eq(owner.value())).and(OWNER.MERGED_INTO.isNull()).and(OWNER.ERASED_AT.isNull())
                .fetchOptional().map(row -> (Record) row);
    }

    List<HeldPart> parts(DSLContext ctx, List<Long> ids) {
        return List.of(person(ctx, ids), phones(ctx, ids), buyers(ctx, ids), carers(ctx, ids), cards(ctx, ids), consents(ctx, ids), requests(ctx, ids));
    }

    private static HeldPart person(DSLContext ctx, List<Long> ids) {
        Result<Record> rows = ctx.select(OWNER.asterisk()).from(OWNER).where(OWNER.ID.in(ids)).orderBy(OWNER.ID).fetch();
        return new HeldRepository.Columns().seen("memberNo", 1, row -> row.get(OWNER.MEMBER_NO)).seen("name", 1, PersonRepository::name).seen("nickname", 1, row -> row.get(OWNER.NICKNAME))
                .seen("lineId", 1, row -> row.get(OWNER.LINE_ID)).seen("email", 1, row -> row.get(OWNER.EMAIL)).seen("address", 1, PersonRepository::address)
                .seen("taxId", 1, row -> row.get(OWNER.TAX_ID)).seen("language", 1, row -> new HeldCode(row.get(OWNER.LANGUAGE), Message.of("privacy.held.language." + row.get(OWNER.LANGUAGE))))
                .seen("preferredChannel", 1, row -> Optional.ofNullable(row.get(OWNER.PREFERRED_CHANNEL)).map(code -> channel(code)).orElse(null))
                .seen("source", 1, row -> row.get(OWNER.SOURCE)).seen("memberSince", 1, row -> row.get(OWNER.MEMBER_SINCE)).seen("note", 1, row -> row.get(OWNER.NOTE))
                .kept("registeredAt", row -> row.get(OWNER.CREATED_AT).toInstant()).kept("changedAt", row -> row.get(OWNER.CHANGED_AT).toInstant()).of("person", rows);
    }

    static String name(Record row) {
        return new OwnerName(text(row.get(OWNER.TITLE)), row.get(OWNER.FIRST_NAME), text(row.get(OWNER.LAST_NAME)), "").titled();
    }

    private static String text(String stored) {
        return stored == null ? "" : stored;
    }

    private static String address(Record row) {
        String line = Stream.of(row.get(OWNER.ADDRESS), row.get(OWNER.SUBDISTRICT), row.get(OWNER.DISTRICT), row.get(OWNER.PROVINCE), row.get(OWNER.POSTCODE))
                .filter(each -> each != null).collect(Collectors.joining(" "));
        return line.isEmpty() ? null : line;
    }

    private static HeldPart phones(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("number", 2, row -> new PhoneNumber(row.get(OWNER_PHONE.E164), text(row.get(OWNER_PHONE.EXTENSION)),
                        PhoneNumber.Kind.valueOf(row.get(OWNER_PHONE.KIND))).display()).kept("e164", row -> row.get(OWNER_PHONE.E164))
                .seen("label", 2, row -> row.get(OWNER_PHONE.LABEL)).of("phones", ctx.selectFrom(OWNER_PHONE).where(OWNER_PHONE.OWNER_ID.in(ids)).orderBy(OWNER_PHONE.OWNER_ID, OWNER_PHONE.POSITION).fetch());
    }

    /// As it was told for full tax invoices.
    private static HeldPart buyers(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("buyer", 1, row -> row.get(OWNER_BUYER.BUYER)).of("taxInvoicesTo", ctx.selectFrom(OWNER_BUYER).where(OWNER_BUYER.OWNER_ID.in(ids)).fetch());
    }

    private static HeldPart carers(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("name", 3, row -> row.get(CO_CARER.DISPLAY_NAME)).seen("phone", 2, row -> row.get(CO_CARER.PHONE_E164)).seen("relation", 2, row -> row.get(CO_CARER.RELATION))
                .kept("mayBring", row -> row.get(CO_CARER.MAY_BRING)).kept("mayCollect", row -> row.get(CO_CARER.MAY_COLLECT)).kept("maySpendPoints", row -> row.get(CO_CARER.MAY_SPEND_POINTS))
                .seen("until", 2, row -> HeldValues.at(row.get(CO_CARER.ENDED_AT))).of("carers", ctx.selectFrom(CO_CARER).where(CO_CARER.OWNER_ID.in(ids)).orderBy(CO_CARER.ID).fetch());
    }

    private static HeldPart cards(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("issued", 2, row -> row.get(MEMBER_CARD.ISSUED_AT).toInstant()).seen("printed", 2, row -> HeldValues.at(row.get(MEMBER_CARD.PRINTED_AT)))
                .seen("until", 2, row -> HeldValues.at(row.get(MEMBER_CARD.ENDED_AT))).seen("code", 2, row -> "JM." + row.get(MEMBER_CARD.TOKEN))
                .of("cards", ctx.selectFrom(MEMBER_CARD).where(MEMBER_CARD.OWNER_ID.in(ids)).orderBy(MEMBER_CARD.ID).fetch());
    }

    private static HeldPart consents(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("at", 2.4, row -> row.get(CONSENT_EVENT.AT).toInstant()).seen("purpose", 4, row -> new HeldCode(row.get(CONSENT_EVENT.PURPOSE),
                        ConsentPurpose.valueOf(row.get(CONSENT_EVENT.PURPOSE)).named()))
                .seen("channel", 1.6, row -> channel(row.get(CONSENT_EVENT.CHANNEL))).seen("agreed", 1.2, row -> row.get(CONSENT_EVENT.GIVEN))
                .seen("through", 1.6, row -> new HeldCode(row.get(CONSENT_EVENT.TAKEN_THROUGH), Consent.Through.valueOf(row.get(CONSENT_EVENT.TAKEN_THROUGH)).named()))
                .seen("notice", 1.3, row -> row.get(CONSENT_EVENT.NOTICE_VERSION)).seen("notedBy", 1.6, row -> row.get(STAFF.DISPLAY_NAME))
                .of("consents", ctx.select(CONSENT_EVENT.asterisk(), STAFF.DISPLAY_NAME).from(CONSENT_EVENT).leftJoin(STAFF).on(STAFF.ID.eq(CONSENT_EVENT.STAFF_ID))
                        .where(CONSENT_EVENT.OWNER_ID.in(ids)).orderBy(CONSENT_EVENT.ID).fetch());
    }

    static HeldCode channel(String code) {
        return new HeldCode(code, switch (code) {
            case "ANY" -> Message.of("owners.consent.every");
            case "DESK" -> Message.of("privacy.held.at_the_desk");
            default -> Channel.valueOf(code).named();
        });
    }

    private static HeldPart requests(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("received", 2, row -> row.get(PRIVACY_CASE.RECEIVED_AT).toInstant()).seen("kind", 2, row -> new HeldCode(row.get(PRIVACY_CASE.KIND),
                        RequestKind.valueOf(row.get(PRIVACY_CASE.KIND)).named()))
                .seen("text", 4, row -> row.get(PRIVACY_CASE.TEXT)).seen("answered", 2, row -> HeldValues.at(row.get(PRIVACY_CASE.ANSWERED_AT))).kept("refused", row -> row.get(PRIVACY_CASE.REFUSED))
                .of("requests", ctx.selectFrom(PRIVACY_CASE).where(PRIVACY_CASE.OWNER_ID.in(ids)).orderBy(PRIVACY_CASE.ID).fetch());
    }

    /// Who did what with the profile.
    HeldPart log(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().kept("at", row -> row.get(AUDIT_ENTRY.AT).toInstant()).kept("action", row -> row.get(AUDIT_ENTRY.ACTION)).kept("by", row -> row.get(STAFF.DISPLAY_NAME))
                .kept("detail", row -> row.get(AUDIT_ENTRY.DETAIL))
                .of("log", ctx.select(AUDIT_ENTRY.AT, AUDIT_ENTRY.ACTION, AUDIT_ENTRY.DETAIL, STAFF.DISPLAY_NAME).from(AUDIT_ENTRY).leftJoin(STAFF).on(STAFF.ID.eq(AUDIT_ENTRY.STAFF_ID))
                        .where(AUDIT_ENTRY.SUBJECT_TYPE.eq("OWNER")).and(AUDIT_ENTRY.SUBJECT_ID.in(ids)).orderBy(AUDIT_ENTRY.ID).fetch());
    }
}
