package jaidee.paper;

import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// Papers of an invented clinic, as other packages would fill them.
public final class PaperFixture {
    public static final Typesetter TYPESETTER = Typesetter.load();
    static final DocumentPaper.Labels LABELS = new DocumentPaper.Labels("โทร.", "เลขประจำตัวผู้เสียภาษี", "เลขที่", "วันที่", "ผู้รับเงิน",
            "ลูกค้า", "รายการ", "จำนวน", "ราคา/หน่วย", "จำนวนเงิน", "บาท", "รับเงินมา", "เงินทอน", "ได้รับแต้ม", "ใช้แต้ม", "แต้มสะสมทั้งหมด",
            "แต้ม", "หน้า", "มีต่อหน้าถัดไป", "ผู้รับเงิน");
    private static final DocumentPaper.Clinic CLINIC = new DocumentPaper.Clinic("โรงพยาบาลสัตว์ใจดี",
            "88/12 ถ.สุขุมวิท ซ.11 แขวงคลองเตยเหนือ เขตวัฒนา กทม. 10110", "02-123-4567", "0-1055-69012-34-5", "สำนักงานใหญ่");

    private PaperFixture() {
    }

    public static DocumentPaper receipt() {
        return new DocumentPaper(DocumentPaper.Mark.NONE, CLINIC,
                new DocumentPaper.Head("ใบเสร็จรับเงิน/ใบกำกับภาษีอย่างย่อ", "RC-2569/000123", "22 พ.ย. 2569 14:32", "ปิยะนุช น้ำใส",
                        "คุณฐิติมา น้ำทิพย์", "081-xxx-5678", List.of()), Optional.empty(),
                List.of(line("น้องโมจิ", "วัคซีนรวม 8 โรค", 1, 650, ""), line("น้องโมจิ", "วัคซีนป้องกันพิษสุนัขบ้า", 1, 250, "ล็อต RB2569-11"),
                        line("น้องถุงเงิน", "อาบน้ำ ตัดขน (ขนาดเล็ก)", 1, 750, ""),
                        exempt(line("น้องถุงเงิน", "อาหารแมวสูตรไตปลาทู 1.5 กก.", 2, 429, ""))),
                new DocumentPaper.Sums(List.of(new DocumentPaper.Amount("รวมเป็นเงิน", Money.baht(2508)),
                        new DocumentPaper.Amount("ส่วนลดสมาชิกระดับโกลด์ 5 %", Money.satang(-12540)),
                        new DocumentPaper.Amount("คูปองอาบน้ำเดือนเกิดน้องถุงเงิน", Money.baht(-150))), "ยอดชำระ", Money.satang(223260),
                        List.of(new DocumentPaper.Amount("ภาษีมูลค่าเพิ่ม 7 %", Money.satang(14606)))),
                "(สองพันสองร้อยสามสิบสองบาทหกสิบสตางค์)",
                List.of(DocumentPaper.Payment.cash("เงินสด", Money.satang(223260), Money.baht(2300))),
                Optional.of(new DocumentPaper.Earned(List.of(new DocumentPaper.Reason("วัคซีน", Points.of(50)),
                        new DocumentPaper.Reason("ทุก 20 บาทที่ชำระ", Points.of(111))), Points.of(161), Points.ZERO, Points.of(1401))),
                List.of("ราคารวมภาษีมูลค่าเพิ่มแล้ว", "* สินค้ายกเว้นภาษีมูลค่าเพิ่ม"), "JR1-7K3M9QX2TD4", "ขอบคุณที่ไว้วางใจให้เราดูแลน้อง ๆ", LABELS);
    }

    static DocumentPaper.Line line(String pet, String what, long quantity, long baht, String note) {
        return new DocumentPaper.Line(pet, what, BigDecimal.valueOf(quantity), Money.baht(baht), Money.baht(baht * quantity), note, "");
    }

    static DocumentPaper.Line exempt(DocumentPaper.Line line) {
        return new DocumentPaper.Line(line.pet(), line.description(), line.quantity(), line.unitPrice(), line.amount(), line.note(), "*");
    }

    static DocumentPaper copyOf(DocumentPaper paper) {
        return marked(paper, new DocumentPaper.Mark("สำเนา", ""));
    }

    static DocumentPaper voided(DocumentPaper paper) {
        return marked(paper, new DocumentPaper.Mark("", "ยกเลิก"));
    }

    private static DocumentPaper marked(DocumentPaper paper, DocumentPaper.Mark mark) {
        return new DocumentPaper(mark, paper.clinic(), paper.head(), paper.buyer(), paper.lines(), paper.sums(), paper.words(),
                paper.payments(), paper.earned(), paper.notes(), paper.code(), paper.footer(), paper.labels());
    }

    static DocumentPaper named(DocumentPaper paper, String owner, String item) {
        DocumentPaper.Head head = paper.head();
        return new DocumentPaper(paper.mark(), paper.clinic(),
                new DocumentPaper.Head(head.title(), head.number(), head.day(), head.cashier(), owner, head.maskedPhone(), List.of()),
                paper.buyer(), List.of(line("", item, 1, 100, "")), paper.sums(), paper.words(), paper.payments(), paper.earned(),
                paper.notes(), paper.code(), paper.footer(), paper.labels());
    }

    /// Made out to a company with a long name, with `count` lines.
    public static DocumentPaper invoice(int count) {
        DocumentPaper slip = receipt();
        List<DocumentPaper.Line> lines = IntStream.rangeClosed(1, count)
                .mapToObj(i -> line(i % 9 < 5 ? "น้องโมจิ" : "น้องถุงเงิน", "ตรวจสุขภาพและอัลตราซาวด์ช่องท้องครั้งที่ " + i, 1 + i % 3, 450, "")).toList();
        return new DocumentPaper(new DocumentPaper.Mark("ต้นฉบับ", ""), slip.clinic(),
                new DocumentPaper.Head("ใบกำกับภาษี/ใบเสร็จรับเงิน", "TX6911-00007", "22 พ.ย. 2569 14:32", "ปิยะนุช น้ำใส", "", "",
                        List.of(new DocumentPaper.Fact("ยกเลิกและออกแทนฉบับเดิมเลขที่", "AB6911-00123"))),
                Optional.of(new DocumentPaper.Party("บริษัท ทรัพย์ทวีปศุสัตว์ อินเตอร์เนชั่นแนล กรุ๊ป (ประเทศไทย) จำกัด (มหาชน)",
                        "999/99 อาคารเดอะเนเชอรัลพาร์ค ชั้น 17 ถ.พหลโยธิน แขวงสามเสนใน เขตพญาไท กรุงเทพฯ 10400", "0-1055-50000-00-7", "สาขาที่ 00012")),
                lines, new DocumentPaper.Sums(List.of(new DocumentPaper.Amount("รวมเป็นเงิน", Money.baht(2508)),
                        new DocumentPaper.Amount("ส่วนลดสมาชิกระดับโกลด์ 5 %", Money.satang(-12540)), new DocumentPaper.Amount("มูลค่าก่อนภาษี", Money.satang(208654)),
                        new DocumentPaper.Amount("ภาษีมูลค่าเพิ่ม 7%", Money.satang(14606))), "จำนวนเงินรวมทั้งสิ้น", Money.satang(223260), List.of()),
                slip.words(), slip.payments(), slip.earned(), slip.notes(), slip.code(), slip.footer(), slip.labels());
    }

    public static CouponPaper coupon() {
        return new CouponPaper("โรงพยาบาลสัตว์ใจดี", "โทร. 02-123-4567", "คูปองส่วนลด", "ลด 20 %", "อาบน้ำ ตัดขน กรูมมิ่งทุกแพ็กเกจ",
                List.of("ใช้ได้ 1 ครั้ง กับน้องตัวใดก็ได้ของเจ้าของบัตร", "เมื่อมียอดชำระตั้งแต่ 300 บาทขึ้นไป",
                        "ใช้ร่วมกับโปรโมชั่นหรือคูปองอื่นไม่ได้"), "ใช้ได้ถึง 31 ธันวาคม 2569", "JC1-4M8XQ2W9KD7", "4M8X-Q2W9-KD7",
                "ไม่สามารถแลกเปลี่ยนเป็นเงินสดได้", "");
    }

    static CouponPaper couponWith(jaidee.scan.ScanCode code) {
        CouponPaper usual = coupon();
        return new CouponPaper(usual.clinicName(), usual.clinicPhone(), usual.kind(), usual.benefit(), usual.title(), usual.conditions(),
                usual.lastDay(), code.text(), code.readable(), usual.notCash(), "");
    }

    /// With a line, a colour and a picture of the clinic’s own.
    static CouponPaper ownCoupon(CouponColour colour) {
        CouponPaper usual = coupon();
        java.awt.image.BufferedImage picture = new java.awt.image.BufferedImage(320, 200, java.awt.image.BufferedImage.TYPE_INT_RGB);
        java.awt.Graphics2D brush = picture.createGraphics();
        brush.setPaint(new java.awt.GradientPaint(0, 0, java.awt.Color.ORANGE, 320, 200, java.awt.Color.PINK));
        brush.fillRect(0, 0, 320, 200);
        brush.dispose();
        java.io.ByteArrayOutputStream jpeg = new java.io.ByteArrayOutputStream();
        try {
            javax.imageio.ImageIO.write(picture, "jpg", jpeg);
        } catch (java.io.IOException inMemory) {
            throw new java.io.UncheckedIOException(inMemory);
        }
        return new CouponPaper(usual.clinicName(), usual.clinicPhone(), usual.kind(), usual.benefit(), usual.title(), usual.conditions(),
                usual.lastDay(), usual.code(), usual.readableCode(), usual.notCash(), "", "ขอบคุณที่พาน้องมาหาเรา", colour,
                java.util.Optional.of(jpeg.toByteArray()));
    }

    static CouponPaper longCoupon() {
        return new CouponPaper("โรงพยาบาลสัตว์และศูนย์ผ่าตัดกระดูกนครปฐมทองหล่อสาขาที่สอง", "โทร. 02-123-4567", "คูปองของขวัญวันเกิด",
                "ฟรีตรวจสุขภาพประจำปี", "ตรวจเลือด เอ็กซเรย์ช่องอก และอัลตราซาวด์ช่องท้อง 1 รายการ",
                List.of("ใช้ได้เฉพาะวันจันทร์ถึงวันศุกร์ เวลา 09:00–16:00 น. ไม่รวมวันหยุดนักขัตฤกษ์",
                        "กรุณานัดหมายล่วงหน้าอย่างน้อย 3 วัน", "เฉพาะสุนัขและแมวอายุ 7 ปีขึ้นไปที่มีประวัติวัคซีนครบ",
                        "ใช้ร่วมกับโปรโมชั่นหรือคูปองอื่นไม่ได้", "คลินิกขอสงวนสิทธิ์เปลี่ยนแปลงเงื่อนไขโดยไม่ต้องแจ้งล่วงหน้า"),
                "ใช้ได้ถึง 28 กุมภาพันธ์ 2570", "JC1-9ZT4MM0C1XR", "9ZT4-MM0C-1XR", "ไม่สามารถแลกเปลี่ยนเป็นเงินสดได้", "สำเนา");
    }

    public static CardPaper card(int number) {
        String token = "7K3M9QX2TD" + Integer.toString(10 + number, 36).toUpperCase(java.util.Locale.ROOT);
        return new CardPaper("โรงพยาบาลสัตว์ใจดี", "02-123-4567", "บัตรสมาชิก", "แสดงบัตรนี้ทุกครั้งเพื่อสะสมแต้ม", "JM1-" + token,
                token.substring(0, 4) + "-" + token.substring(4, 8) + "-" + token.substring(8));
    }

    static CardPaper longCard() {
        return new CardPaper("โรงพยาบาลสัตว์และศูนย์ผ่าตัดกระดูกนครปฐมทองหล่อสาขาที่สอง", "02-123-4567 ต่อ 11", "บัตรสมาชิก",
                "แสดงบัตรนี้ทุกครั้งเพื่อสะสมแต้ม", "JM1-7K3M9QX2TDZ", "7K3M-9QX2-TDZ");
    }

    /// A page as a printer of so many dots to the inch has it.
    public static byte[] png(Sheet sheet, int page, int dpi) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (PagePictures pages = PagePictures.of(sheet)) {
            ImageIO.write(pages.render(page, dpi), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
