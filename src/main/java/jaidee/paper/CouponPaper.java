package jaidee.paper;

import java.util.List;
import java.util.Optional;

/// All that stands on a coupon, in the wanted language; an empty text is left out. No name of the owner: a coupon may be
/// given away.
///
/// @param kind what this paper is, as "คูปองส่วนลด"
/// @param benefit the headline, as "ลด 20 %"
/// @param title what it is for, as "อาบน้ำตัดขน"
/// @param lastDay the whole sentence, as "ใช้ได้ถึง 31 ธันวาคม 2569"
/// @param code the content of the QR code
/// @param readableCode the code in groups, to be read aloud and typed
/// @param notCash as "ไม่สามารถแลกเปลี่ยนเป็นเงินสดได้"
/// @param copyMark "สำเนา" on a reprint, else empty
/// @param text a line of the clinic’s own
/// @param picture a JPEG; on rolls in black and white dots
public record CouponPaper(String clinicName, String clinicPhone, String kind, String benefit, String title,
                          List<String> conditions, String lastDay, String code, String readableCode, String notCash,
                          String copyMark, String text, CouponColour colour, Optional<byte[]> picture) {
    public CouponPaper {
        conditions = List.copyOf(conditions);
    }

    /// In the usual colour, without a line or picture of the clinic’s own.
    public CouponPaper(String clinicName, String clinicPhone, String kind, String benefit, String title, List<String> conditions,
                       String lastDay, String code, String readableCode, String notCash, String copyMark) {
        this(clinicName, clinicPhone, kind, benefit, title, conditions, lastDay, code, readableCode, notCash, copyMark, "",
                CouponColour.TEAL, Optional.empty());
    }
}
