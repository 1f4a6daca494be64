package jaidee.paper;

/// All that stands on a member card. Nothing of it says whose card it is: a lost card gives nobody away.
///
/// @param title as "บัตรสมาชิก"
/// @param hint as "แสดงบัตรนี้ทุกครั้งเพื่อสะสมแต้ม"
/// @param token the content of the QR code
/// @param readableToken the token in groups, to be read aloud and typed
public record CardPaper(String clinicName, String clinicPhone, String title, String hint, String token, String readableToken) {
}
