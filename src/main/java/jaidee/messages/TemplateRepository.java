package jaidee.messages;

import static jaidee.db.tables.Tables.MESSAGE_TEMPLATE;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.kernel.Language;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.jooq.SelectConditionStep;

/// The clinic’s texts in their table, insert-only: the highest version of a kind and language holds.
final class TemplateRepository {
    /// Of every kind and language, the newest version last.
    List<MessageTemplate> all(DSLContext ctx) {
        return select(ctx).orderBy(MESSAGE_TEMPLATE.CODE, MESSAGE_TEMPLATE.LANGUAGE, MESSAGE_TEMPLATE.VERSION).fetch(TemplateRepository::template);
    }

    List<MessageTemplate> versions(DSLContext ctx, MessageKind kind, Language language) {
        return select(ctx).and(MESSAGE_TEMPLATE.CODE.eq(kind.name())).and(MESSAGE_TEMPLATE.LANGUAGE.eq(language.name()))
                .orderBy(MESSAGE_TEMPLATE.VERSION.desc()).fetch(TemplateRepository::template);
    }

    void insert(DSLContext ctx, MessageKind kind, Language language, int version, String body, StaffId by, Instant at) {
        ctx.insertInto(MESSAGE_TEMPLATE)
                .set(MESSAGE_TEMPLATE.CODE, kind.name())
                .set(MESSAGE_TEMPLATE.VERSION, version)
                .set(MESSAGE_TEMPLATE.LANGUAGE, language.name())
                .set(MESSAGE_TEMPLATE.PURPOSE, kind.purpose().name())
                .set(MESSAGE_TEMPLATE.BODY, body)
                .set(MESSAGE_TEMPLATE.CREATED_AT, at.atOffset(ZoneOffset.UTC))
                .set(MESSAGE_TEMPLATE.CREATED_BY, by.value())
                .execute();
    }

    private static SelectConditionStep<Record7<Long, String, String, Integer, String, OffsetDateTime, String>> select(DSLContext ctx) {
        return ctx.select(MESSAGE_TEMPLATE.ID, MESSAGE_TEMPLATE.CODE, MESSAGE_TEMPLATE.LANGUAGE, MESSAGE_TEMPLATE.VERSION,
                        MESSAGE_TEMPLATE.BODY, MESSAGE_TEMPLATE.CREATED_AT, STAFF.DISPLAY_NAME)
                .from(MESSAGE_TEMPLATE).leftJoin(STAFF).on(STAFF.ID.eq(MESSAGE_TEMPLATE.CREATED_BY))
                .where(MESSAGE_TEMPLATE.CODE.in(Arrays.stream(MessageKind.values()).map(Enum::name).toList()));
    }

    private static MessageTemplate template(Record7<Long, String, String, Integer, String, OffsetDateTime, String> row) {
        return new MessageTemplate(row.value1(), MessageKind.valueOf(row.value2()), Language.valueOf(row.value3()), row.value4(), row.value5(),
                row.value6().toInstant(), row.value7() == null ? "" : row.value7());
    }
}
