package jaidee.leaflet;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.loyalty.EarnRule;
import jaidee.loyalty.Programme;
import jaidee.loyalty.ProgrammeBook;
import jaidee.paper.PagePictures;
import jaidee.paper.LeafletPaper;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.partners.PartnerService;
import jaidee.scan.CodeIssuer;
import jaidee.settings.Clinic;
import jaidee.settings.ClinicService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeafletTest {
    private static final Typesetter TYPESETTER = Typesetter.load();
    private static final LocalDate TODAY = Till.TODAY;

    private final Till till = new Till();
    private final LeafletSheets sheets = new LeafletSheets(new ProgrammeBook(till.transactions, till.audit, till.clock()), till.catalogue,
            () -> List.of(new LeafletRules.Prize(new Bilingual("อาบน้ำฟรี 1 ครั้ง", "A free bath"), Points.of(500)),
                    new LeafletRules.Prize(new Bilingual("ปลอกคอ", "A collar"), Points.of(300))),
            new PartnerService(till.transactions, till.audit, new CodeIssuer(), till.clock()),
            new ClinicService(till.transactions, till.audit, till.clock()), () -> TYPESETTER, till.clock());

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void whatHoldsStandsOnOnePageAndIsReadBackExactly() throws IOException {
        for (Language language : Language.values()) {
            Sheet sheet = sheets.sheet(Stock.A5, language);
            assertThat(sheet.pages()).isEqualTo(1);
            String read = text(sheet);
            LeafletPaper paper = LeafletPapers.of(sheets.rules(), clinic(), language);
            for (String line : paper.worth().lines()) assertThat(read).contains(bare(line));
            for (String line : paper.earn().lines()) assertThat(read).contains(bare(line));
            assertThat(read).contains(bare(paper.clinic()), bare(paper.tiers().get(1).name()), bare(paper.rewards().getFirst().name()), bare(paper.phone()));
            keep(sheet, "paper-leaflet-" + language.name().toLowerCase(Locale.ROOT));
        }
        Sheet two = sheets.sheet(Stock.A4, Language.TH);
        assertThat(two.width()).isGreaterThan(two.height());
        keep(two, "paper-leaflet-a4");
    }

    @Test
    void theCheapestRewardComesFirstAndTheRuleForEverybodyBeforeTheOthers() {
        LeafletPaper paper = LeafletPapers.of(sheets.rules(), clinic(), Language.EN);
        assertThat(paper.rewards()).extracting(LeafletPaper.Reward::name).containsExactly("A collar", "A free bath");
        assertThat(paper.earn().lines().getFirst()).contains("20");
    }

    @Test
    void aRuleThatDoesNotHoldTodayIsNotOnIt() {
        LeafletRules rules = sheets.rules();
        Bilingual name = new Bilingual("ฉลองปีใหม่", "New Year");
        EarnRule past = once(name, new EarnRule.Bills(List.of(), List.of(), Optional.empty(), Optional.of(TODAY.minusDays(1)), Money.ZERO));
        EarnRule future = once(name, new EarnRule.Bills(List.of(), List.of(), Optional.of(TODAY.plusDays(1)), Optional.empty(), Money.ZERO));
        EarnRule now = once(name, new EarnRule.Bills(List.of(), List.of(), Optional.of(TODAY), Optional.of(TODAY), Money.ZERO));
        assertThat(with(rules, List.of(past, future)).earn().lines()).isEmpty();
        assertThat(with(rules, List.of(past, future, now)).earn().lines()).singleElement().asString().contains("77", "ฉลองปีใหม่");
        Programme bare = rules.programme().withBirthday(Optional.empty()).withReferral(Optional.empty());
        assertThat(LeafletPapers.of(new LeafletRules(TODAY, bare, List.of(), List.of(), List.of(), List.of()), clinic(), Language.TH).extras().lines()).isEmpty();
    }

    @Test
    void aLongProgrammeKeepsToThePageAndSaysWhomToAsk() throws IOException {
        LeafletRules rules = sheets.rules();
        List<EarnRule> many = new ArrayList<>(rules.programme().earn());
        for (int i = 0; i < 40; i++) many.add(once(new Bilingual("โปรโมชันพิเศษประจำเดือนสำหรับสมาชิกทุกคนครั้งที่ " + i, "Promotion " + i),
                new EarnRule.Bills(List.of(), List.of(), Optional.of(TODAY), Optional.empty(), Money.baht(1_000))));
        List<LeafletRules.Prize> prizes = IntStream.range(0, 40).mapToObj(i -> new LeafletRules.Prize(new Bilingual("ของรางวัลชิ้นที่ " + i, "Prize " + i), Points.of(100 + i))).toList();
        LeafletPaper paper = LeafletPapers.of(new LeafletRules(TODAY, rules.programme().withEarn(many), rules.items(), rules.categories(), prizes,
                IntStream.range(0, 12).mapToObj(i -> "ร้านพันธมิตร " + i).toList()), clinic(), Language.TH);
        Sheet sheet = TYPESETTER.leaflet(paper, Stock.A5);
        keep(sheet, "paper-leaflet-long");
        assertThat(sheet.pages()).isEqualTo(1);
        assertThat(text(sheet)).contains(bare(paper.rest()), bare(paper.earn().lines().getFirst()), bare(paper.tiers().getLast().name()));
    }

    private LeafletPaper with(LeafletRules rules, List<EarnRule> earn) {
        return LeafletPapers.of(new LeafletRules(TODAY, rules.programme().withEarn(earn), rules.items(), rules.categories(), List.of(), List.of()), clinic(), Language.TH);
    }

    private static EarnRule once(Bilingual name, EarnRule.Bills bills) {
        return new EarnRule("X" + name.en().hashCode(), name, new EarnRule.Gives.Once(Points.of(77)), EarnRule.Lines.ALL, bills);
    }

    private Clinic clinic() {
        return new ClinicService(till.transactions, till.audit, till.clock()).clinic().orElseThrow();
    }

    /// Without what lines and columns put between words.
    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String text(Sheet sheet) throws IOException {
        try (PDDocument document = Loader.loadPDF(sheet.pdf())) {
            return bare(new PDFTextStripper().getText(document));
        }
    }

    private static void keep(Sheet sheet, String name) throws IOException {
        Path file = Files.createDirectories(Path.of("target", "screenshots")).resolve(name + ".png");
        try (PagePictures pages = PagePictures.of(sheet)) {
            ImageIO.write(pages.render(0, 110), "png", file.toFile());
        }
    }
}
