package jaidee.paper;

import jaidee.kernel.Language;
import jaidee.paper.MonthPaper.Against;
import jaidee.paper.MonthPaper.Column;
import jaidee.paper.MonthPaper.Turn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Months of an invented clinic: an ordinary one, one with nothing in it, and one with too much of everything.
final class MonthFixture {
    private static final MonthPaper.Words WORDS = new MonthPaper.Words("หน้า", "ก่อนอ่านตัวเลข", "เดือนนี้ไม่มีรายการ", "ลูกศรทึบ: ดีขึ้น",
            "ลูกศรโปร่ง: แย่ลง", "ตัวเลข", "เดือนนี้", "เดือนก่อน", "ปีก่อน", "เป้า");
    static final String LONG = "คุณสมหญิงผู้มีชื่อยาวมากจนไม่มีใครจำได้ทั้งหมดในครั้งเดียวที่อ่าน".repeat(4).substring(0, 200);

    private MonthFixture() {
    }

    static MonthPaper ordinary() {
        return paper("โรงพยาบาลสัตว์ใจดี", List.of("เดือนนี้มีคำตอบแบบสอบถามเพียง 7 คำตอบ ตัวเลขจึงยังบอกอะไรได้ไม่มาก"), List.of(
                chapter("รายได้", 3, 6, "1,234.50"), chapter("ลูกค้า", 6, 18, "34,500.00"), chapter("โปรแกรมสมาชิก", 4, 4, "25.00")), "412,300.00");
    }

    static MonthPaper crowded() {
        List<MonthPaper.Chapter> chapters = IntStream.range(0, 7).mapToObj(i -> chapter("หมวด " + LONG, 14, 60, "-123,456,789.00")).toList();
        return paper(LONG, IntStream.range(0, 14).mapToObj(i -> "ควรรู้ข้อที่ " + i + " " + LONG).toList(), chapters, "-1,123,456,789.00");
    }

    static MonthPaper empty() {
        ChartPaper none = new ChartPaper.Columns("รายได้แต่ละวัน", "", "บาท", List.of("1", "2"), new ChartPaper.Series("เดือนนี้", List.of(Optional.of(BigDecimal.ZERO), Optional.empty())), Optional.empty(), -1);
        MonthPaper.Tile dash = new MonthPaper.Tile("รายได้", "–", "", "ยอดหลังหักส่วนลด", Against.NONE, Against.NONE, new Against("", "", false, Turn.SAME));
        MonthPaper.Chapter chapter = new MonthPaper.Chapter("รายได้", "", List.of(dash), List.of(none, new ChartPaper.Ranks("หมวด", "", List.of()), new ChartPaper.Shares("วิธีจ่าย", "", List.of())),
                List.of(new MonthPaper.Table("รายได้แต่ละหมวด", "นับจากบิล", Optional.empty(), List.of(new Column("หมวด", false), new Column("บาท", true)), List.of(), List.of())));
        return new MonthPaper(frame("คลินิก"), List.of(dash), List.of(none), List.of(), List.of(chapter));
    }

    private static MonthPaper.Frame frame(String clinic) {
        return new MonthPaper.Frame(Language.TH, clinic, "รายงานประจำเดือน", "พฤศจิกายน 2569", "นับถึงวันที่ 22 พ.ย. 2569 เดือนนี้ยังไม่จบ", "พิมพ์เมื่อ 22 พ.ย. 2569 14:32", WORDS);
    }

    private static MonthPaper paper(String clinic, List<String> warnings, List<MonthPaper.Chapter> chapters, String amount) {
        return new MonthPaper(frame(clinic), IntStream.range(0, 12).mapToObj(i -> tile(i, amount)).toList(), List.of(days()), warnings, chapters);
    }

    private static MonthPaper.Tile tile(int i, String amount) {
        Against up = new Against(amount, "+12.5 %", true, Turn.BETTER), down = new Against(amount, "−1,003.1 %", false, Turn.WORSE);
        return new MonthPaper.Tile(i % 2 == 0 ? "รายได้รวมภาษี" : "อัตราการรักษาลูกค้า", amount, i % 2 == 0 ? "บาท" : "%",
                "ยอดที่ลูกค้าจ่ายหลังหักส่วนลด คูปอง และแต้ม รวมภาษีมูลค่าเพิ่ม หักเงินคืนในเดือนที่คืน", up, i % 3 == 0 ? down : Against.NONE,
                i % 4 == 0 ? new Against(amount, i == 0 ? "ถึงเป้า" : "ยังไม่ถึง", i == 0, i == 0 ? Turn.BETTER : Turn.WORSE) : new Against("", "", false, Turn.SAME));
    }

    private static ChartPaper days() {
        List<Optional<BigDecimal>> now = new ArrayList<>(), then = new ArrayList<>();
        for (int day = 1; day <= 30; day++) {
            now.add(day > 22 ? Optional.empty() : Optional.of(BigDecimal.valueOf((day * 37 % 23) * 1.3)));
            then.add(Optional.of(BigDecimal.valueOf((day * 29 % 19) * 1.1 - 1)));
        }
        return new ChartPaper.Columns("รายได้แต่ละวัน", "ยอดของวันหักเงินที่คืนในวันนั้น", "พันบาท", IntStream.rangeClosed(1, 30).mapToObj(String::valueOf).toList(),
                new ChartPaper.Series("พฤศจิกายน 2569", now), Optional.of(new ChartPaper.Series("พฤศจิกายน 2568", then)), -1);
    }

    private static ChartPaper months() {
        return new ChartPaper.Columns("รายได้สิบสามเดือน", "", "พันบาท", IntStream.rangeClosed(1, 13).mapToObj(i -> "ม.ค. 69").toList(),
                new ChartPaper.Series("รายได้", IntStream.rangeClosed(1, 13).mapToObj(i -> Optional.of(BigDecimal.valueOf(300 + i * 71 % 137))).toList()), Optional.empty(), 12);
    }

    private static MonthPaper.Chapter chapter(String title, int figures, int rows, String amount) {
        List<ChartPaper.Part> parts = IntStream.range(0, Math.min(9, rows)).mapToObj(i -> new ChartPaper.Part(i == 1 ? LONG : "วัคซีน " + i, amount, BigDecimal.valueOf(100 - i * 11))).toList();
        List<Column> columns = new ArrayList<>(List.of(new Column("หมวด", false), new Column("ผู้รับผิดชอบ", false)));
        for (String each : List.of("รายได้รวมภาษี", "ภาษีมูลค่าเพิ่ม", "เดือนก่อน", "ปีก่อน", "เปลี่ยนแปลงจากเดือนก่อน")) columns.add(new Column(each, true));
        List<List<String>> cells = IntStream.range(0, rows).mapToObj(i -> List.of(i % 5 == 1 ? LONG : "ฉีดวัคซีน", "หมอวี", amount, amount, amount, amount, "+3.2 %")).toList();
        return new MonthPaper.Chapter(title, "เงินเข้าจากที่ไหน และเปลี่ยนไปอย่างไร", IntStream.range(0, figures).mapToObj(i -> tile(i, amount)).toList(),
                List.of(months(), new ChartPaper.Shares("จ่ายด้วยอะไร", "", parts)),
                List.of(new MonthPaper.Table("รายได้แต่ละหมวด", "นับจากบิลที่จ่ายแล้ว", Optional.of(new ChartPaper.Ranks("", "", parts)), columns, cells, List.of("รวม", "", amount, amount, amount, amount, "")),
                        new MonthPaper.Table("จำนวน", "", Optional.empty(), List.of(new Column("จำนวนบิล", true), new Column("แต้ม", true)), List.of(List.of("1", amount)), List.of())));
    }
}
