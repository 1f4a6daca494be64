package jaidee.app;

import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.MEMBER_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jaidee.db.Database;
import jaidee.kernel.Mutation;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.scan.ScanSource;
import jaidee.scan.Scanned;
import jaidee.scan.ScannedText;
import jaidee.ui.TestKit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jooq.DSLContext;
import org.jooq.TableField;

/// Codes of a real clinic, spoiled, copied half or made up, asked of all its books: nobody is found by them who is not meant, and
/// nothing changes.
class BadScansTest {
    private static Database database;
    private static Services services;
    private static Set<String> real;
    private static List<byte[]> good;
    private static List<String> before;

    @BeforeContainer
    static void open() {
        database = Database.inMemory();
        new SampleClinic(database.transactions(), TestKit.CLOCK).open(SamplePlan.ofOwners(20, 7).withMonths(1)).get();
        services = new Services(database, TestKit.CLOCK);
        real = new HashSet<>();
        codes(CodeKind.MEMBER, MEMBER_CARD.TOKEN);
        codes(CodeKind.COUPON, COUPON.TOKEN);
        codes(CodeKind.RECEIPT, DOCUMENT.TOKEN);
        List<String> texts = new ArrayList<>(real);
        texts.addAll(List.of("8850123400018", "985112003456789", "00020101021229370016A0000006770101110113006681234567853037645406100.005802TH6304F142",
                "https://example.com/?q=' OR 1=1 --", "=cmd|' /C calc'!A0", "JM.'; DROP TABLE owner; --", "ค้นหา ํ้ 🐕", "0".repeat(10_000)));
        good = texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
        before = everything();
    }

    @AfterContainer
    static void close() {
        assertThat(everything()).isEqualTo(before);
        database.close();
    }

    private static void codes(CodeKind kind, TableField<?, String> token) {
        database.transactions().read(ctx -> ctx.select(token).from(token.getTable()).limit(20).fetch(token))
                .forEach(each -> real.add(new ScanCode(kind, each).text()));
    }

    private static List<String> everything() {
        return database.transactions().read((DSLContext ctx) -> ctx.fetch("SCRIPT").getValues(0, String.class));
    }

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void aSpoiledCodeFindsNobody(@ForAll long seed) {
        String text = new String(Mutation.of(good, seed), new Random(seed).nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        for (ScanSource source : List.of(ScanSource.KEYBOARD, ScanSource.CAMERA)) {
            ScannedText scanned = new ScannedText(text, source);
            assertThat(scanned.meaning().message()).isNotNull();
            switch (scanned.meaning()) {
                case Scanned.Ours(var code) -> assertThat(found(code)).isEqualTo(real.contains(code.text()));
                case Scanned.Product product -> product.spellings().forEach(services.catalogue::byBarcode);
                case Scanned.Microchip(var digits) -> assertThat(services.search.find(digits, 5)).isEmpty();
                case Scanned.Foreign(var foreign) -> assertThat(services.catalogue.byBarcode(foreign)).isEmpty();
                case Scanned.Damaged _, Scanned.PaymentQr _ -> { }
            }
        }
    }

    private static boolean found(ScanCode code) {
        return switch (code.kind()) {
            case MEMBER -> services.cards.holder(code).isDone();
            case COUPON -> services.coupons.lookUp(code.token()).isDone();
            case RECEIPT -> services.history.byToken(code.token()).isDone() || services.deposits.byToken(code.token()).isPresent();
            case GIFT -> services.rewards.lookUp(code.token()).isDone();
            case FRIEND -> services.referrals.bySlip(code.token()).isPresent();
            case ANSWER -> services.surveys.bySlip(code.token()).isDone();
            case PARTNER -> services.exchange.look(code.text()).isDone();
        };
    }
}
