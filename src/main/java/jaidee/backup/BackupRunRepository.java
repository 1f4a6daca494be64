package jaidee.backup;

import static jaidee.db.tables.Tables.BACKUP_RUN;
import static jaidee.db.tables.Tables.CASH_SHIFT;
import static jaidee.db.tables.Tables.JOURNAL_HEAD;
import static org.jooq.impl.DSL.max;

import jaidee.db.BackupManifest;
import jaidee.db.tables.tables.records.BackupRunRecord;
import jaidee.kernel.Bilingual;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

final class BackupRunRepository {
    /// The newest first.
    List<BackupRun> newest(DSLContext ctx, int most) {
        return ctx.selectFrom(BACKUP_RUN).orderBy(BACKUP_RUN.ID.desc()).limit(most).fetch(BackupRunRepository::run);
    }

    Optional<BackupRun> ofFile(DSLContext ctx, String name) {
        return ctx.selectFrom(BACKUP_RUN).where(BACKUP_RUN.FILE_NAME.eq(name)).orderBy(BACKUP_RUN.ID.desc()).limit(1).fetchOptional(BackupRunRepository::run);
    }

    BackupRun insert(DSLContext ctx, BackupRun run, StaffId by) {
        BackupRunRecord row = ctx.newRecord(BACKUP_RUN);
        fill(row, run);
        row.setMadeBy(by == null ? null : by.value());
        row.store();
        return run(row);
    }

    BackupRun update(DSLContext ctx, BackupRun run) {
        BackupRunRecord row = ctx.fetchSingle(BACKUP_RUN, BACKUP_RUN.ID.eq(run.id()));
        fill(row, run);
        row.store();
        return run(row);
    }

    /// The number of the last entry in the journal of sales.
    long journal(DSLContext ctx) {
        return ctx.select(JOURNAL_HEAD.SEQUENCE).from(JOURNAL_HEAD).fetchOptional(JOURNAL_HEAD.SEQUENCE).orElse(0L);
    }

    Optional<Instant> lastClosing(DSLContext ctx) {
        return Optional.ofNullable(ctx.select(max(CASH_SHIFT.CLOSED_AT)).from(CASH_SHIFT).fetchSingle().value1()).map(OffsetDateTime::toInstant);
    }

    private static void fill(BackupRunRecord row, BackupRun run) {
        row.setKind(run.kind().name());
        row.setAt(moment(run.at()));
        row.setFileName(run.file().orElse(null));
        row.setBytes(run.bytes());
        row.setJournalNumber(run.journal());
        row.setProvedAt(run.proved().map(BackupRunRepository::moment).orElse(null));
        row.setChecked(run.checked());
        row.setTroubleTh(run.trouble().map(Bilingual::th).orElse(null));
        row.setTroubleEn(run.trouble().map(Bilingual::en).orElse(null));
        row.setSecondPlace(run.copy().map(BackupRun.Copy::place).orElse(null));
        row.setCopiedAt(run.copy().flatMap(BackupRun.Copy::at).map(BackupRunRepository::moment).orElse(null));
        row.setCopyingTh(run.copy().flatMap(BackupRun.Copy::trouble).map(Bilingual::th).orElse(null));
        row.setCopyingEn(run.copy().flatMap(BackupRun.Copy::trouble).map(Bilingual::en).orElse(null));
    }

    private static BackupRun run(Record row) {
        Optional<BackupRun.Copy> copy = Optional.ofNullable(row.get(BACKUP_RUN.SECOND_PLACE)).map(place ->
                new BackupRun.Copy(place, instant(row.get(BACKUP_RUN.COPIED_AT)), words(row.get(BACKUP_RUN.COPYING_TH), row.get(BACKUP_RUN.COPYING_EN))));
        return new BackupRun(row.get(BACKUP_RUN.ID), BackupManifest.Kind.valueOf(row.get(BACKUP_RUN.KIND)), row.get(BACKUP_RUN.AT).toInstant(),
                Optional.ofNullable(row.get(BACKUP_RUN.FILE_NAME)), row.get(BACKUP_RUN.BYTES), row.get(BACKUP_RUN.JOURNAL_NUMBER),
                instant(row.get(BACKUP_RUN.PROVED_AT)), row.get(BACKUP_RUN.CHECKED), words(row.get(BACKUP_RUN.TROUBLE_TH), row.get(BACKUP_RUN.TROUBLE_EN)), copy);
    }

    private static Optional<Bilingual> words(String th, String en) {
        return th == null ? Optional.empty() : Optional.of(new Bilingual(th, en));
    }

    private static Optional<Instant> instant(OffsetDateTime moment) {
        return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
