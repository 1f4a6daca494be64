package jaidee.transfer;

import static jaidee.db.tables.Tables.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.Outcome;
import jaidee.staff.Authority;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ten thousand spoiled files: each ends in a table or in a sentence, and nothing of it is written unless it is whole.
class HostileTablesTest {
    private static final int TEXTS = 8_500, SPREADSHEETS = 1_500, BROUGHT_EACH = 400;
    private static final String LIST = """
            ชื่อ-นามสกุล,เบอร์โทร,แต้มสะสม,ชื่อสัตว์,ชนิด,วันเกิด,ไมโครชิป,วัคซีน,วันที่ฉีด
            คุณสมหญิง ใจงาม,812345678,"1,250",ถุงทอง,สุนัข,12/03/2565,764098100000001,รวม 5 โรค,1/11/69
            ,,,มะลิ,แมว,3 ปี,,พิษสุนัขบ้า,15 ต.ค. 2569
            สมชาย ดีมาก,089-876-5432,0,โชค,หมา,44000,,,
            """;
    private static final List<String> NASTY = List.of("\"", "\"\"", ",", "\r", "\n", "\0", "\uFEFF", "=cmd|' /C calc'!A0", "-2+3", "8.1E+08", "1E999999999", "99999999999999999999", "31/02/2567",
            "0/0/0", "ํ", "ำำ", "\u200B", "😀👨‍👩‍👧", "\uD800", "<![CDATA[", "&lol;", "x".repeat(10_000), ";".repeat(300), "'; DROP TABLE owner; --", "../../etc/passwd", "9".repeat(400), "NaN", "-0", "0001-01-01", "99999");

    @TempDir
    private Path folder;

    @Test
    void noTextOfTenThousandDoesHarm() throws IOException {
        Random random = new Random(7);
        byte[] utf = LIST.getBytes(StandardCharsets.UTF_8), thai = LIST.getBytes(Charset.forName("x-windows-874"));
        byte[] book = spreadsheet();
        Map<String, byte[]> parts = parts(book);
        try (Till till = new Till()) {
            Imports imports = new Imports(till.transactions, till.audit, till.dues, till.clock());
            Authority manager = Authority.of(till.manager("ปิยนุช"));
            int tables = 0;
            for (int i = 0; i < TEXTS + SPREADSHEETS; i++) {
                byte[] bytes = i < TEXTS ? spoiled(random.nextBoolean() ? utf : thai, random) : random.nextBoolean() ? spoiled(book, random) : respun(parts, random);
                Path file = Files.write(folder.resolve("case"), bytes);
                int at = i;
                Outcome<SourceTable> read = Assertions.assertDoesNotThrow(() -> TableFiles.read(file), () -> "case " + at);
                if (!(read instanceof Outcome.Done<SourceTable>(SourceTable table))) continue;
                tables++;
                Outcome<ImportPlan> plan = Assertions.assertDoesNotThrow(() -> imports.tryOut(table, Headings.guess(table.headings())), () -> "case " + at);
                if (i % BROUGHT_EACH != 0 || !plan.isDone()) continue;
                int before = owners(till), comes = plan.get().counts().owners();
                Outcome<ImportRun> done = Assertions.assertDoesNotThrow(() -> imports.bring(plan.get(), true, manager, ImportProgress.UNWATCHED), () -> "case " + at);
                assertThat(owners(till) - before).as("case " + i).isEqualTo(done.isDone() ? comes : 0);
            }
            assertThat(tables).as("files that were tables still").isGreaterThan(5_000);
        }
    }

    @Test
    void whatUnpacksToMoreThanAnyClinicHasIsRefusedInTime() throws IOException {
        Map<String, byte[]> parts = parts(spreadsheet());
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet0.xml"));
            zip.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>".getBytes(StandardCharsets.UTF_8));
            byte[] many = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 400; i++) zip.write(many);
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);

        Assertions.assertTimeout(Duration.ofSeconds(30), () -> assertThat(TableFiles.read(bomb).refusal()).contains(new TransferRefusal.TooLarge("bomb.xlsx")));
    }

    @Test
    void entitiesAndDepthAreNotFollowed() throws IOException {
        String head = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y \"&x;&x;&x;\">]>";
        for (String sheet : List.of(head + "<worksheet><sheetData><row><c t=\"str\"><v>&y;</v></c></row></sheetData></worksheet>", "<a>".repeat(100_000),
                "<worksheet><sheetData><row><c r=\"ZZZZ1\"><v>1</v></c></row></sheetData></worksheet>")) {
            Map<String, byte[]> parts = parts(spreadsheet());
            parts.put("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8));
            Path file = Files.write(folder.resolve("deep.xlsx"), packed(parts));

            assertThat(TableFiles.read(file).isDone()).isFalse();
        }
    }

    private static int owners(Till till) {
        return till.transactions.read(ctx -> ctx.fetchCount(OWNER));
    }

    private static byte[] spoiled(byte[] sound, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int from = 0;
        for (int cuts = 1 + random.nextInt(4); cuts > 0; cuts--) {
            int at = from + random.nextInt(sound.length - from);
            out.write(sound, from, at - from);
            switch (random.nextInt(4)) {
                case 0 -> out.write(NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8));
                case 1 -> out.write(random.nextInt(256));
                case 2 -> at = Math.min(sound.length - 1, at + random.nextInt(30));
                default -> out.write(sound, at, Math.min(sound.length - at, random.nextInt(60)));
            }
            from = at;
        }
        if (random.nextInt(8) > 0) out.write(sound, from, sound.length - from);
        return out.toByteArray();
    }

    /// A whole archive around a spoiled part.
    private static byte[] respun(Map<String, byte[]> sound, Random random) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(sound);
        List<String> names = List.copyOf(parts.keySet());
        String one = names.get(random.nextInt(names.size()));
        if (random.nextInt(10) == 0) parts.remove(one);
        else if (parts.get(one).length > 200) parts.put(one, spoiled(parts.get(one), random));
        return packed(parts);
    }

    private static Map<String, byte[]> parts(byte[] book) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Path file = Files.createTempFile("book", ".xlsx");
        try (ZipFile zip = new ZipFile(Files.write(file, book).toFile())) {
            for (ZipEntry each : Collections.list(zip.entries()))
                try (InputStream in = zip.getInputStream(each)) {
                    parts.put(each.getName(), in.readAllBytes());
                }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] spreadsheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream to = out; Workbook book = new Workbook(to, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("ลูกค้า");
            List<String> lines = LIST.lines().toList();
            for (int row = 0; row < lines.size(); row++) {
                String[] cells = lines.get(row).replace("\"1,250\"", "1250").split(",", -1);
                for (int i = 0; i < cells.length; i++) if (!cells[i].isEmpty()) sheet.value(row, i, cells[i]);
            }
            sheet.value(1, 1, 812345678);
            sheet.value(1, 5, LocalDate.of(2022, 3, 12));
            sheet.style(1, 5).format("dd/mm/yyyy").set();
        }
        return out.toByteArray();
    }
}
