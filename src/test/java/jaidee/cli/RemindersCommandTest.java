package jaidee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.messages.FileFormat;
import jaidee.messages.MessageKind;
import jaidee.outreach.OutboxDesk;
import jaidee.owners.Channel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemindersCommandTest {
    private static final Clock NIGHT = Clock.fixed(OutboxDesk.TODAY.atTime(3, 0).atZone(Days.BANGKOK).toInstant(), Days.BANGKOK);

    @TempDir
    Path temp;

    private record Said(int code, String out, String err) {
    }

    @Test
    void aDayIsExportedUnattendedAndNobodyIsWrittenToTwice() throws Exception {
        Path data = temp.resolve("clinic"), file = temp.resolve("day.csv");
        try (OutboxDesk desk = new OutboxDesk(Database.open(DataFolder.at(data), NIGHT).get())) {
            desk.owner("สมหญิง", "081-234-5678", "โมจิ", "ถุงเงิน");
            desk.owner("เงียบ", Language.TH, "", "", "ข้าว");
            for (MessageKind kind : List.of(MessageKind.VACCINE_DUE, MessageKind.VACCINE_OVERDUE, MessageKind.GENERAL))
                desk.templates.save(kind, Map.of(Language.TH, "น้อง{pets} แต้มคงเหลือ {points}", Language.EN, "{pets}: {points} points"), desk.manager).get();
            assertThat(desk.outbox.plan(OutboxDesk.TODAY, Channel.SMS, Optional.of(FileFormat.CSV_BOM)).ready()).singleElement()
                    .satisfies(ready -> assertThat(ready.body()).contains("แต้มคงเหลือ 0"));
        }
        Said first = run(data, "--date", "23/11/2569", "--out", file.toString());
        assertThat(first.err()).isEmpty();
        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("1 message (", "baht) written to " + file, "Held back: 1", "คุณเงียบ ใจงาม (ข้าว): No mobile number");
        // made at three in the morning, to be sent from nine on
        assertThat(Files.readString(file)).contains("+66812345678", "2026-11-23 09:00", "แต้มคงเหลือ 0");
        Said second = run(data, "--date", "2026-11-23", "--out", file.toString());
        assertThat(second.code()).isZero();
        assertThat(second.out()).contains("No new messages for 23 Nov 2569. What is sent or reserved is not sent twice");
        assertThat(run(data, "--date", "22/11/2569", "--out", temp.resolve("b.csv").toString()))
                .satisfies(past -> assertThat(past.code()).isOne()).satisfies(past -> assertThat(past.err()).contains("is past"));
        assertThat(run(data, "--again", "1", "--out", temp.resolve("again.csv").toString()).code()).isZero();
        assertThat(temp.resolve("again.csv")).hasSameBinaryContentAs(file);
        assertThat(run(data, "--give-up", "1")).satisfies(out -> assertThat(out.code()).isOne());
        assertThat(said("verify", "--lang", "en", "--data", data.toString()).err()).isEmpty();
    }

    @Test
    void whatWasBrokenOffIsToldAndGivenUpByItsNumber() throws Exception {
        Path data = temp.resolve("clinic"), file = temp.resolve("day.csv").toAbsolutePath();
        try (OutboxDesk desk = new OutboxDesk(Database.open(DataFolder.at(data), NIGHT).get())) {
            desk.owner("สมหญิง", "081-234-5678", "โมจิ");
            desk.reserved(Channel.SMS, file);
        }
        Said told = run(data, "--out", file.toString());
        assertThat(told.code()).isZero();
        assertThat(told.err()).contains("Batch 1 of 23 Nov 2569 (1 messages) was broken off and " + file + " is not there", "--give-up 1");
        assertThat(told.out()).contains("In a file of 23 Nov 2569 that is not finished");
        assertThat(file).doesNotExist();
        assertThat(run(data, "--give-up", "1").out()).contains("Batch 1 (1 messages) is given up");
        Said after = run(data, "--out", file.toString(), "--windows-874");
        assertThat(after.code()).isZero();
        assertThat(Files.readString(file, Charset.forName("TIS-620"))).contains("น้องโมจิ");
    }

    private Said run(Path data, String... words) {
        return said(Stream.concat(Stream.of("reminders", "--lang", "en", "--data", data.toString()), Stream.of(words)).toArray(String[]::new));
    }

    private static Said said(String... all) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(), err = new ByteArrayOutputStream();
        int code = new Cli(window -> 42, NIGHT).run(all, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
