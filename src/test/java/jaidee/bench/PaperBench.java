package jaidee.bench;

import jaidee.checkout.Basket;
import jaidee.checkout.ReceiptPapers;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.documents.IssuedDocument;
import jaidee.documents.PaperForm;
import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.settings.Clinic;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// From the books to the finished PDF of a receipt.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
public class PaperBench {
    private static final Clinic CLINIC = new Clinic("โรงพยาบาลสัตว์ใจดี", "Jaidee Animal Hospital", "88/12 ถ.สุขุมวิท ซ.11 กรุงเทพฯ 10110",
            "+6621234567", Optional.of("0105550000007"), "00000", true, Optional.empty(), false, Instant.EPOCH);

    @Param({"4", "40"})
    public int lines;

    private Till till;
    private Typesetter typesetter;
    private SaleReceipt receipt;
    private IssuedDocument document;

    @Setup(Level.Trial)
    public void open() {
        till = new Till(true);
        typesetter = Typesetter.load();
        OwnerId owner = till.owner("สมหญิง");
        Basket basket = Basket.open(owner);
        String[] items = {"VAC-8IN1", "GROOM-S", "FOOD-RX", "NAIL"};
        for (int i = 0; i < lines; i += items.length) {
            PetId pet = till.pet(owner, "โมจิ " + i, "DOG"); // the same item for the same pet would be one line
            for (String item : items) basket = basket.with(till.item(item), 1, Optional.of(pet));
        }
        receipt = till.sold(basket);
        document = till.transactions.read(ctx -> till.documents.of(ctx, receipt.id()).getFirst());
    }

    @TearDown(Level.Trial)
    public void close() {
        till.close();
    }

    /// On the 80 mm roll.
    @Benchmark
    public Sheet receiptOnRoll() {
        return set(Stock.ROLL_80);
    }

    @Benchmark
    public Sheet receiptOnA4() {
        return set(Stock.A4);
    }

    private Sheet set(Stock stock) {
        return typesetter.document(ReceiptPapers.of(receipt, PaperForm.of(document, false, CLINIC, Language.TH)), stock);
    }
}
