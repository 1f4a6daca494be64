package jaidee.paper;

import java.util.List;

/// A question to be answered at home, in the wanted language. It names nobody.
///
/// @param kind         what this paper is, as "ขอความเห็นสั้น ๆ"
/// @param circle       what to do with the scores, as "วงกลมคะแนนที่ตรงใจ"
/// @param ends         what the least and the greatest score mean, as "0 = ไม่แนะนำเลย   10 = แนะนำแน่นอน"
/// @param words        what the empty lines are for
/// @param back         where it is to be given back
/// @param code         the content of the QR code
/// @param readableCode the code in groups, to be read aloud and typed
public record QuestionPaper(String clinicName, String clinicPhone, String kind, String question, List<String> scores, String circle, String ends,
                            String words, String back, String code, String readableCode) {
    public QuestionPaper {
        scores = List.copyOf(scores);
    }
}
