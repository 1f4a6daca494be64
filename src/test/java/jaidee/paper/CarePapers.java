package jaidee.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Papers about care as the features would fill them.
final class CarePapers {
    private static final String CLINIC = "โรงพยาบาลสัตว์ใจดี";
    private static final ListPaper AROUND = new ListPaper(CLINIC, "รายการถึงกำหนด", "วันอาทิตย์ที่ 22 พฤศจิกายน 2569", "เจ้าของ 3 คน · สัตว์เลี้ยง 5 ตัว",
            "ไม่มีรายการถึงกำหนด", "หน้า", "พิมพ์โดย มินต์ 22 พ.ย. 2569 09:12 · มีข้อมูลส่วนบุคคล ใช้แล้วทำลาย");

    private CarePapers() {
    }

    static BookPaper book(int rows, Optional<byte[]> photo) {
        return new BookPaper(List.of(CLINIC, "โทร. 02-123-4567"), "บันทึกการให้วัคซีน", "โมจิ", List.of(fact("ชนิด", "สุนัข"), fact("พันธุ์", "ปอมเมอเรเนียน"),
                fact("เพศ", "เมีย (ทำหมันแล้ว)"), fact("สี", "ขาวครีม"), fact("วันเกิด", "3 มี.ค. 2566"), fact("เลขทะเบียน", "กทม. 69-004512"),
                fact("ไมโครชิป", "764 001 234 567 890"), fact("HN", "HN69-0001"), fact("เจ้าของ", "คุณฐิติมา น้ำทิพย์")), photo,
                List.of("วันที่", "วัคซีน", "ล็อต / หมดอายุ", "สัตวแพทย์", "นัดครั้งต่อไป"), IntStream.range(0, rows).mapToObj(CarePapers::given).toList(),
                "นัดครั้งต่อไป", List.of(new BookPaper.Due("พิษสุนัขบ้า", "3 มิ.ย. 2570", false), new BookPaper.Due("วัคซีนรวม (ไข้หัด ตับอักเสบ พาร์โว)", "20 พ.ย. 2569", true)),
                "หน้า", "พิมพ์โดย มินต์ 22 พ.ย. 2569 14:32");
    }

    private static BookPaper.Row given(int i) {
        return i % 4 == 1 ? new BookPaper.Row("02/05/2566", "วัคซีนป้องกันพิษสุนัขบ้า", "", "ฉีดที่อื่น: คลินิกบ้านสวน", List.of(), List.of(), "02/05/2567")
                : new BookPaper.Row("20/11/2568", "วัคซีนรวม 8 โรค ครั้งที่ " + (i + 1), "ไข้หัด พาร์โว ตับอักเสบ เลปโต", "", List.of("A" + (1000 + i) + "x", "หมดอายุ 31/12/2570"),
                List.of("สพ.ญ. ปิยะนุช น้ำใส", "เลขที่ 01-1234/2550"), "20/11/2569");
    }

    private static BookPaper.Fact fact(String label, String value) {
        return new BookPaper.Fact(label, value);
    }

    static CertificatePaper certificate(String owner, String address, String copy) {
        return new CertificatePaper(List.of(CLINIC, "Jaidee Animal Hospital", "88/12 ถ.สุขุมวิท ซ.11 แขวงคลองเตยเหนือ เขตวัฒนา กทม. 10110", "02-123-4567"),
                pair("ใบรับรองการฉีดวัคซีนป้องกันโรคพิษสุนัขบ้า", "Rabies Vaccination Certificate"),
                pair("ตามพระราชบัญญัติโรคพิษสุนัขบ้า พ.ศ. 2535", "under the Rabies Act, B.E. 2535 (1992)"), entry("เลขที่", "No.", "RV69-00001"),
                entry("วันที่ออก", "Issued", "22 พ.ย. 2569"), copy, pair("เจ้าของสัตว์", "Owner"),
                List.of(wide("ชื่อ", "Name", owner), wide("ที่อยู่", "Address", address), entry("โทรศัพท์", "Phone", "081-234-5678")), pair("สัตว์", "Animal"),
                List.of(entry("ชื่อ", "Name", "โมจิ"), entry("ชนิด", "Species", "สุนัข / Dog"), entry("พันธุ์", "Breed", "ปอมเมอเรเนียน"),
                        entry("เพศ", "Sex", "เมีย (ทำหมันแล้ว)"), entry("อายุ", "Age", "3 ปี 8 เดือน"), entry("สี", "Colour", "ขาวครีม"),
                        entry("ไมโครชิป", "Microchip", "764 001 234 567 890"), entry("เลขเครื่องหมายประจำตัว", "Tag no.", "")), pair("การฉีดวัคซีน", "Vaccination"),
                List.of(wide("วัคซีน", "Vaccine", "วัคซีนป้องกันพิษสุนัขบ้า"), entry("ผู้ผลิต / ยี่ห้อ", "Maker / Brand", "Nobivac Rabies"),
                        entry("เลขที่ผลิต", "Lot", "RB2569-11"), entry("หมดอายุ", "Expiry", "31 ธ.ค. 2570"), entry("วันที่ฉีด", "Given on", "22 พ.ย. 2569"),
                        wide("ใช้ได้ถึง", "Valid until", "22 พ.ย. 2570")),
                pair("ขอรับรองว่าสัตว์ตามรายละเอียดข้างต้นได้รับการฉีดวัคซีนป้องกันโรคพิษสุนัขบ้าแล้ว", "This certifies that the animal described has been vaccinated against rabies."),
                pair("ลงชื่อสัตวแพทย์", "Veterinarian"), List.of("สพ.ญ. ปิยะนุช น้ำใส", "01-1234/2550"), "พิมพ์โดย มินต์ 22 พ.ย. 2569 14:32");
    }

    private static CertificatePaper.Pair pair(String th, String en) {
        return new CertificatePaper.Pair(th, en);
    }

    private static CertificatePaper.Entry entry(String th, String en, String value) {
        return new CertificatePaper.Entry(pair(th, en), value, false);
    }

    private static CertificatePaper.Entry wide(String th, String en, String value) {
        return new CertificatePaper.Entry(pair(th, en), value, true);
    }

    static DueListPaper dueList(int owners, int pets) {
        return new DueListPaper(AROUND, List.of("เจ้าของ", "สัตว์เลี้ยง", "ถึงกำหนด", "วันครบกำหนด", "ติดต่อแล้ว"), IntStream.range(0, owners).mapToObj(o ->
                new DueListPaper.Household("คุณฐิติมา น้ำทิพย์ที่ " + (o + 1), List.of("081-234-5678", "02-123-4567 ต่อ 11"), IntStream.range(0, pets).mapToObj(p ->
                        new DueListPaper.Line("น้องโมจิ " + (o + 1) + "." + (p + 1), p % 2 == 0 ? "วัคซีนป้องกันพิษสุนัขบ้า" : "ถ่ายพยาธิและหยดกันเห็บหมัด", "10 พ.ย. 2569",
                                p % 2 == 0 ? "เลย 12 วัน" : "", p % 2 == 0, p % 2 == 0 ? "ไม่รับสาย 20 พ.ย. (2 ครั้ง)" : "")).toList())).toList());
    }

    static CallSheetPaper callSheet(int owners, int pets) {
        return new CallSheetPaper(AROUND, List.of("นัดแล้ว", "ไม่รับสาย", "ให้โทรกลับ", "ฉีดที่อื่นแล้ว", "ไม่ต้องการ", "เบอร์ผิด"), "หมายเหตุ / วันนัด",
                IntStream.range(0, owners).mapToObj(o -> new CallSheetPaper.Call("คุณฐิติมา น้ำทิพย์ที่ " + (o + 1), "081-234-5678", List.of("02-123-4567 ต่อ 11"),
                        o == 0 ? List.of("มีเรื่องร้องเรียนที่ยังไม่ปิด") : List.of(), IntStream.range(0, pets).mapToObj(p -> new CallSheetPaper.Pet("น้องโมจิ " + (o + 1) + "." + (p + 1) + " (สุนัข)", "พิษสุนัขบ้า 10 พ.ย. 2569 · เลย 12 วัน")).toList(),
                        "สวัสดี โทรจากโรงพยาบาลสัตว์ใจดี น้องโมจิถึงกำหนดวัคซีนป้องกันพิษสุนัขบ้าแล้ว สะดวกพาน้องมาวันไหน เราจะจองคิวให้",
                        List.of("ไม่รับสาย 20 พ.ย. 2569 10:12 มินต์", "ส่ง LINE 13 พ.ย. 2569 09:30 มินต์"))).toList());
    }

    static AddressPaper address(String name) {
        return new AddressPaper("กรุณาส่ง", name, List.of("99/9 หมู่บ้านสุขใจ ซอยลาดพร้าว 101", "แขวงคลองจั่น เขตบางกะปิ", "กรุงเทพมหานคร"), "10240");
    }

    static PostcardPaper postcard(String name, String text) {
        return new PostcardPaper(CLINIC, "88/12 ถ.สุขุมวิท ซ.11 แขวงคลองเตยเหนือ เขตวัฒนา กทม. 10110", "โทร. 02-123-4567", "ติดแสตมป์", address(name), text);
    }

    static final String GREETING = "สวัสดีคุณฐิติมา\n\nถึงเวลาที่น้องโมจิควรกลับมาหาเราอีกครั้งแล้ว\nโทรนัดล่วงหน้าได้ทุกวัน 9:00–20:00 น. แล้วพบกันนะ";

    /// Every paper with ordinary contents.
    static Stream<Sheet> all() {
        Typesetter set = PaperFixture.TYPESETTER;
        return Stream.of(set.book(book(5, Optional.of(jpeg())), Stock.A5), set.book(book(5, Optional.empty()), Stock.A6),
                set.certificate(certificate("คุณฐิติมา น้ำทิพย์", ADDRESS, ""), Stock.A5), set.certificate(certificate("คุณฐิติมา น้ำทิพย์", ADDRESS, "สำเนา / COPY"), Stock.A4),
                set.dueList(dueList(9, 2)), set.callSheet(callSheet(6, 2)), set.postcards("ไปรษณียบัตร", cards(3), Stock.A6),
                set.postcards("ไปรษณียบัตร", cards(5), Stock.A4), set.labels("ป้ายที่อยู่", addresses(30), LabelForm.THREE_BY_EIGHT, 4),
                set.labels("ป้ายที่อยู่", addresses(30), LabelForm.THREE_BY_EIGHT_APART, 0), set.labels("ป้ายที่อยู่", addresses(20), LabelForm.TWO_BY_SEVEN, 3));
    }

    static final String ADDRESS = "99/9 หมู่บ้านสุขใจ ซอยลาดพร้าว 101 แขวงคลองจั่น เขตบางกะปิ กรุงเทพมหานคร 10240";

    static List<PostcardPaper> cards(int count) {
        return IntStream.range(0, count).mapToObj(i -> postcard("คุณฐิติมา น้ำทิพย์ที่ " + (i + 1), GREETING)).toList();
    }

    static List<AddressPaper> addresses(int count) {
        return IntStream.range(0, count).mapToObj(i -> address("คุณฐิติมา น้ำทิพย์ที่ " + (i + 1))).toList();
    }

    static byte[] jpeg() {
        BufferedImage picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(new Color(0xC9, 0x8A, 0x4B));
        brush.fillOval(60, 10, 280, 280);
        brush.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
