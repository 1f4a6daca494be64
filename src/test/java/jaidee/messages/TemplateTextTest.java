package jaidee.messages;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.PetId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTextTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Bilingual RABIES = new Bilingual("วัคซีนพิษสุนัขบ้า", "rabies vaccine");
    private static final Bilingual COMBINED = new Bilingual("วัคซีนรวม", "combined vaccine");

    @Test
    void oneMessageNamesEveryPetAndEverythingAsOneSaysIt() {
        Matter rabies = Matter.of(new PetId(1), "โมจิ", RABIES, TODAY.plusDays(3));
        Matter cat = Matter.of(new PetId(2), "ถุงเงิน", COMBINED, TODAY.plusDays(3));
        assertThat(said("{pets}", Language.TH, rabies, cat)).isEqualTo("น้องโมจิ (วัคซีนพิษสุนัขบ้า) และน้องถุงเงิน (วัคซีนรวม)");
        assertThat(said("{pets}", Language.EN, rabies, cat)).isEqualTo("โมจิ (rabies vaccine) and ถุงเงิน (combined vaccine)");
        assertThat(said("{pet} {vaccine}", Language.TH, rabies, cat)).isEqualTo("น้องโมจิและน้องถุงเงิน วัคซีนพิษสุนัขบ้าและวัคซีนรวม");
        Matter both = Matter.of(new PetId(1), "โมจิ", COMBINED, TODAY.plusDays(10));
        Matter third = Matter.of(new PetId(3), "Lucky", RABIES, TODAY);
        assertThat(said("{pets}", Language.TH, rabies, both, cat, third))
                .isEqualTo("น้องโมจิ (วัคซีนพิษสุนัขบ้าและวัคซีนรวม), น้องถุงเงิน (วัคซีนรวม) และน้องLucky (วัคซีนพิษสุนัขบ้า)");
        assertThat(said("{due_be}", Language.TH, rabies, both)).isEqualTo("25 พ.ย. - 2 ธ.ค. 2569");
        Matter named = Matter.of(new PetId(1), "โมจิ", new Bilingual("วัคซีนรวมสุนัข (ไข้หัด ตับอักเสบ)", "combined vaccine (distemper)"), TODAY);
        assertThat(said("{pets}", Language.TH, named)).isEqualTo("น้องโมจิ (วัคซีนรวมสุนัข)");
        assertThat(said("{due_be} {days}", Language.EN, rabies)).isEqualTo("25 Nov 2569 3");
    }

    @Test
    void wordsThatStandBeforeAVariableAreNotSaidTwice() {
        Matter moji = Matter.of(new PetId(1), "น้องโมจิ", RABIES, TODAY);
        assertThat(said("คุณ{owner} น้อง{pets}", Language.TH, moji)).isEqualTo("คุณสมหญิง น้องโมจิ (วัคซีนพิษสุนัขบ้า)");
    }

    /// The text, what is missing, what is unknown.
    @ParameterizedTest
    @CsvSource({"สวัสดี {owner} {points},{points},''", "{colour} {owner},'',{colour}", "{owner,'',{", "owner},'',}", "{},'',{}",
            "{OWNER},'',{OWNER}", "{points} {appt_date} {x},{points} {appt_date},{x}", "'   ','',''"})
    void whatCannotBeFilledBlocksTheMessageAndIsNamed(String body, String missing, String unknown) {
        Composed composed = TemplateText.of(body).filled(Map.of(Variable.OWNER, "คุณสมหญิง"));
        assertThat(composed).isInstanceOf(Composed.Blocked.class);
        Composed.Blocked blocked = (Composed.Blocked) composed;
        assertThat(String.join(" ", blocked.missing().stream().map(Variable::written).toList())).isEqualTo(missing);
        assertThat(String.join(" ", blocked.unknown())).isEqualTo(unknown);
    }

    @ParameterizedTest
    @EnumSource(Variable.class)
    void everyVariableIsFoundByItsName(Variable variable) {
        assertThat(TemplateText.of("a" + variable.written() + "b").variables()).containsExactly(variable);
    }

    @Test
    void whatWasDoneToAPetIsNeverNamedAfterwards() {
        Map<Variable, String> values = MatterWords.of(List.of(Matter.of(new PetId(1), "โมจิ", new Bilingual("ทำหมัน", "spay"), TODAY)),
                MessageKind.AFTER_CARE.namesCare(), TODAY, Language.TH);
        assertThat(values).containsEntry(Variable.PETS, "น้องโมจิ").containsEntry(Variable.VACCINE, "");
    }

    @Test
    void theDayOfAnAppointmentIsThereOnlyWhenItIsBooked() {
        Matter booked = new Matter(new PetId(1), "โมจิ", Optional.empty(), TODAY, Optional.of(TODAY.plusDays(2).atTime(10, 30)));
        assertThat(said("{pet} {appt_date} {appt_time}", Language.TH, booked)).isEqualTo("น้องโมจิ 24 พ.ย. 2569 10:30");
        assertThat(MatterWords.of(List.of(Matter.of(new PetId(1), "โมจิ", RABIES, TODAY)), true, TODAY, Language.TH))
                .doesNotContainKeys(Variable.APPT_DATE, Variable.APPT_TIME);
    }

    private static String said(String body, Language language, Matter... matters) {
        Map<Variable, String> values = new EnumMap<>(MatterWords.of(List.of(matters), true, TODAY, language));
        values.put(Variable.OWNER, "คุณสมหญิง");
        return ((Composed.Ready) TemplateText.of(body).filled(values)).body();
    }
}
