package jaidee.paper;

/// A numbered voucher for points, in the wanted language; an empty text is left out. No name of the owner: it passes through
/// other hands.
///
/// @param kind     what this paper is
/// @param benefit  the headline, as "50 แต้ม"
/// @param where    to whom it is handed in, a whole sentence
/// @param from     who gave it, a whole sentence
/// @param number   as "เลขที่ 000123"
/// @param lastDay  the whole sentence, as "ใช้ได้ถึง 31 ธันวาคม 2569"
/// @param code     the content of the QR code
/// @param readableCode the code in groups, to be typed
/// @param copyMark "สำเนา" on a reprint, else empty
public record VoucherPaper(String clinicName, String clinicPhone, String kind, String benefit, String where, String from, String number,
                           String lastDay, String code, String readableCode, String once, String copyMark) {
}
