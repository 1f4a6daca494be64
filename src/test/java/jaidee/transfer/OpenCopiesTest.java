package jaidee.transfer;

import static jaidee.db.tables.Tables.COUPON_PICTURE;
import static jaidee.db.tables.Tables.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.table;

import jaidee.checkout.Till;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.Progress;
import jaidee.db.Restore.Restored;
import jaidee.db.copy.OpenCopyRefusal;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a clinic knows leaves in open formats, and comes back as it was or not at all.
class OpenCopiesTest {
    private static final int SPOILED = Integer.getInteger("jaidee.copies", 60);
    private static final List<String> NASTY = List.of("", "'", "''=1", "=cmd|' /C calc'!A0", "-2+3", "@x", "\t", "\r", "\n", "a\r\nb\n\rc", "\"", "\"\"", ",", "\"\",\"", "\uFEFF", "ก็ ้ ำ\u200B", "😀👨‍👩‍👧",
            "\0", "null", "x".repeat(400));

    @TempDir
    private Path temp;
    private Till till;
    private OpenCopies copies;
    private Authority manager;
    private Path copy;

    @BeforeEach
    void open() {
        till = new Till();
        copies = new OpenCopies(till.transactions, till.audit, till.clock());
        manager = Authority.of(till.manager("ปิยนุช"));
        copy = temp.resolve("everything.zip");
    }

    @AfterEach
    void close() {
        till.close();
    }

    private Outcome<Restored> bringBack(Path from, Path folder) {
        return OpenCopies.bringBack(from, DataFolder.at(folder), _ -> List.of(), till.clock(), Progress.UNWATCHED);
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return parts;
    }

    private static void pack(Map<String, byte[]> parts, Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
    }

    private static String csv(Map<String, byte[]> parts, String table) {
        return new String(parts.get("tables/" + table + ".csv"), StandardCharsets.UTF_8);
    }

    /// The same with one file of it changed.
    private Path changed(String name, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> parts = parts(copy);
        parts.put(name, change.apply(new String(parts.get(name), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        Path file = temp.resolve("changed.zip");
        pack(parts, file);
        return file;
    }

    private void assertRefused(Path file, Class<? extends Refusal> why) {
        Path folder = temp.resolve("refused");
        assertThat(bringBack(file, folder).refusal().orElseThrow()).isInstanceOf(why);
        assertThat(DataFolder.at(folder).database()).doesNotExist();
        assertThat(folder.resolve("unpacking")).doesNotExist();
    }

    @Test
    void everyTextComesBackAsItWas() throws IOException {
        List<Long> owners = new ArrayList<>();
        for (String text : NASTY) {
            long owner = till.owner("สมหญิง").value();
            owners.add(owner);
            till.transactions.write(ctx -> ctx.update(OWNER).set(OWNER.NOTE, text).where(OWNER.ID.eq(owner)).execute());
        }
        long silent = till.owner("ไม่มีหมายเหตุ").value();
        till.transactions.write(ctx -> ctx.update(OWNER).setNull(OWNER.NOTE).where(OWNER.ID.eq(silent)).execute());

        OpenCopies.Written written = copies.write(copy, manager, ImportProgress.UNWATCHED).get();

        assertThat(written.rows()).isPositive();
        assertThat(csv(parts(copy), "owner")).startsWith("\uFEFFID,").contains("'=cmd|", "'-2+3", "'@x", "'''=1").doesNotContain(",=", ",-2", ",@x");
        Restored restored = bringBack(copy, temp.resolve("again")).get();
        assertThat(restored.violations()).isEmpty();
        try (Database again = Database.open(DataFolder.at(temp.resolve("again")), till.clock()).get()) {
            for (int i = 0; i < owners.size(); i++) {
                long owner = owners.get(i);
                assertThat(again.transactions().<String>read(ctx -> ctx.select(OWNER.NOTE).from(OWNER).where(OWNER.ID.eq(owner)).fetchOne(OWNER.NOTE))).isEqualTo(NASTY.get(i));
            }
            assertThat(again.transactions().<String>read(ctx -> ctx.select(OWNER.NOTE).from(OWNER).where(OWNER.ID.eq(silent)).fetchOne(OWNER.NOTE))).isNull();
            Path second = temp.resolve("second.zip");
            new OpenCopies(again.transactions(), till.audit, till.clock()).write(second, ImportProgress.UNWATCHED).get();
            assertSameRows(parts(copy), parts(second));
        }
    }

    /// The log of the one goes on where that of the other ends; everything else is the same, byte for byte.
    private static void assertSameRows(Map<String, byte[]> first, Map<String, byte[]> second) {
        assertThat(second.keySet()).isEqualTo(first.keySet());
        for (String name : first.keySet()) {
            if (!name.startsWith("tables/")) continue;
            String before = new String(first.get(name), StandardCharsets.UTF_8), after = new String(second.get(name), StandardCharsets.UTF_8);
            if (name.equals("tables/audit_entry.csv")) assertThat(after).as(name).startsWith(before);
            else assertThat(after).as(name).isEqualTo(before);
        }
    }

    @Test
    void picturesAreFilesOfTheirOwnAndComeBack() throws IOException {
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, '=', '\n'}, png = {(byte) 0x89, 'P', 'N', 'G', 0}, other = {'=', '1', '+', '1', 0, -1};
        List<byte[]> pictures = List.of(jpeg, png, other, jpeg, new byte[0]);
        till.transactions.write(ctx -> {
            for (byte[] each : pictures) ctx.insertInto(COUPON_PICTURE).set(COUPON_PICTURE.JPEG, each).execute();
            return null;
        });
        copies.write(copy, manager, ImportProgress.UNWATCHED).get();

        assertThat(parts(copy).keySet().stream().filter(name -> name.startsWith("files/"))).hasSize(4).anyMatch(name -> name.endsWith(".jpg")).anyMatch(name -> name.endsWith(".png"));
        bringBack(copy, temp.resolve("again")).get();
        try (Database again = Database.open(DataFolder.at(temp.resolve("again")), till.clock()).get()) {
            assertThat(again.transactions().<List<byte[]>>read(ctx -> ctx.select(COUPON_PICTURE.JPEG).from(COUPON_PICTURE).orderBy(COUPON_PICTURE.ID).fetch(COUPON_PICTURE.JPEG))).containsExactlyElementsOf(pictures);
        }
        String first = parts(copy).keySet().stream().filter(name -> name.endsWith(".jpg")).findFirst().orElseThrow();
        assertRefused(changed(first, text -> text + "more"), OpenCopyRefusal.RowSpoiled.class);
    }

    @Test
    void rowsThatComeLaterGetNumbersOfTheirOwn() throws IOException {
        till.owner("สมชาย");
        copies.write(copy, manager, ImportProgress.UNWATCHED).get();
        bringBack(copy, temp.resolve("again")).get();

        try (Database again = Database.open(DataFolder.at(temp.resolve("again")), till.clock()).get()) {
            long newest = again.transactions().read(ctx -> ctx.select(max(OWNER.ID)).from(OWNER).fetchSingle().value1());
            long next = again.transactions().write(ctx -> ctx.insertInto(OWNER).set(OWNER.MEMBER_NO, "M-next").set(OWNER.FIRST_NAME, "ใหม่").set(OWNER.NAME_KEY1, "").set(OWNER.NAME_KEY2, "").set(OWNER.NAME_KEY3, "")
                    .set(OWNER.MEMBER_SINCE, Till.TODAY).set(OWNER.CREATED_AT, till.clock().instant().atOffset(ZoneOffset.UTC)).set(OWNER.CHANGED_AT, till.clock().instant().atOffset(ZoneOffset.UTC))
                    .returningResult(OWNER.ID).fetchSingle().value1());
            assertThat(next).isGreaterThan(newest);
        }
    }

    @Test
    void whoMayNotIsRefusedAndWhoDidIsInTheLog() throws IOException {
        Authority assistant = Authority.of(till.assistant("มานี"));
        assertThat(copies.write(copy, assistant, ImportProgress.UNWATCHED).refusal().orElseThrow()).isInstanceOf(StaffRefusal.Missing.class);
        assertThat(copy).doesNotExist();

        copies.write(copy, manager, ImportProgress.UNWATCHED).get();
        assertThat(till.transactions.<List<String>>read(ctx -> ctx.fetchValues("SELECT ACTION FROM AUDIT_ENTRY ORDER BY ID").stream().map(String::valueOf).toList())).last().isEqualTo("everything.exported");
    }

    @Test
    void stoppedHalfwayNothingIsWrittenAndNothingIsInTheLog() {
        for (int i = 0; i < 3_000; i++) till.owner("ลูกค้า");
        assertThat(copies.write(copy, manager, (_, _) -> false).refusal()).contains(new TransferRefusal.Cancelled());
        assertThat(temp).isEmptyDirectory();
        assertThat(till.transactions.<Integer>read(ctx -> ctx.fetchCount(table("AUDIT_ENTRY"), condition("ACTION = 'everything.exported'")))).isZero();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidSo() {
        assertThat(copies.write(temp.resolve("nowhere/everything.zip"), manager, ImportProgress.UNWATCHED).refusal().orElseThrow()).isInstanceOf(TransferRefusal.NotWritten.class);
    }

    @Test
    void whatWasChangedByHandIsNamed() throws IOException {
        till.owner("สมหญิง");
        copies.write(copy, manager, ImportProgress.UNWATCHED).get();

        assertRefused(changed("tables/owner.csv", text -> text.replace("สมหญิง", "สมหมาย")), OpenCopyRefusal.Altered.class);
        assertRefused(changed("tables/owner.csv", text -> text + "\r\n"), OpenCopyRefusal.class);
        assertRefused(changed("copy.json", text -> text.replace("\"format\": 1", "\"format\": 2")), OpenCopyRefusal.NewerCopy.class);
        assertRefused(changed("copy.json", text -> text.replaceFirst("\"schema\": \"\\d+\"", "\"schema\": \"9999\"")), OpenCopyRefusal.NewerCopy.class);
        assertRefused(changed("copy.json", text -> text.replace("\"table\": \"owner\"", "\"table\": \"../owner\"")), OpenCopyRefusal.NotACopy.class);
        assertRefused(changed("copy.json", text -> text.replace("\"table\": \"owner\"", "\"table\": \"OWNER; DROP\"")), OpenCopyRefusal.NotACopy.class);
        assertRefused(changed("copy.json", _ -> "[".repeat(1_000_000)), OpenCopyRefusal.NotACopy.class);
        assertRefused(changed("copy.json", _ -> "null"), OpenCopyRefusal.NotACopy.class);
        assertRefused(Files.writeString(temp.resolve("no.zip"), "no zip"), OpenCopyRefusal.NotACopy.class);
        assertRefused(temp.resolve("missing.zip"), TransferRefusal.Unreadable.class);
    }

    @Test
    void aSpoiledCopyIsRefusedInWordsAndLeavesNothing() throws IOException {
        till.owner("สมหญิง");
        copies.write(copy, manager, ImportProgress.UNWATCHED).get();
        byte[] sound = Files.readAllBytes(copy);
        Map<String, byte[]> parts = parts(copy);
        List<String> names = List.copyOf(parts.keySet());
        Random random = new Random(11);
        Path file = temp.resolve("case.zip"), folder = temp.resolve("case");
        for (int i = 0; i < SPOILED; i++) {
            if (i % 3 == 0) {
                byte[] bytes = sound.clone();
                for (int n = 1 + random.nextInt(5); n > 0; n--) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                Files.write(file, random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
            } else {
                Map<String, byte[]> spoiled = new LinkedHashMap<>(parts);
                String name = random.nextBoolean() ? "copy.json" : names.get(random.nextInt(names.size()));
                spoiled.put(name, spoiled(parts.get(name), random));
                pack(spoiled, file);
            }
            int at = i;
            Outcome<Restored> brought = Assertions.assertDoesNotThrow(() -> bringBack(file, folder), () -> "case " + at);
            if (!brought.isDone()) assertThat(DataFolder.at(folder).database()).as("case " + i).doesNotExist();
            assertThat(folder.resolve("unpacking")).doesNotExist();
            wipe(folder);
        }
    }

    private static byte[] spoiled(byte[] sound, Random random) throws IOException {
        if (sound.length == 0) return new byte[] {'x'};
        int at = random.nextInt(sound.length), to = Math.min(sound.length, at + random.nextInt(40));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(sound, 0, at);
        out.write(NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8));
        out.write(sound, to, sound.length - to);
        return out.toByteArray();
    }

    private static void wipe(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Collections.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
