package jaidee.messages;

import static jaidee.owners.ConsentPurpose.MARKETING;
import static jaidee.owners.ConsentPurpose.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.DayList;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import jaidee.messages.ContactFacts.Answer;
import jaidee.messages.ContactFacts.Past;
import jaidee.messages.MayContact.Allowed;
import jaidee.messages.MayContact.Ask;
import jaidee.messages.MayContact.Held;
import jaidee.messages.MayContact.Verdict;
import jaidee.owners.Channel;
import jaidee.owners.ConsentPurpose;
import jaidee.owners.Contact;
import jaidee.owners.OwnerName;
import jaidee.owners.PostalAddress;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MayContactTest {
    /// A Monday.
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final SendingHours HOURS = new SendingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), LocalTime.of(10, 0), LocalTime.of(18, 0),
            DayList.kept("12-05 12-10 2026-11-25"));
    private static final ContactTerms TERMS = new ContactTerms(Money.satang(50), HOURS, 7, 4, 4, 14);
    private static final Contact REACHABLE = new Contact(List.of(PhoneNumber.parse("02-123-4567").get(), PhoneNumber.parse("081-234-5678").get()),
            "somying", "", new PostalAddress("9/9", "", "", "กรุงเทพมหานคร", "10230"), Language.TH, Optional.empty());

    private final List<Answer> answers = new ArrayList<>();
    private final List<Past> past = new ArrayList<>();
    private Contact contact = REACHABLE;
    private boolean gone;
    private LocalDate died;

    @Test
    void aClientWhoWasNeverAskedIsRemindedButGetsNoNews() {
        assertThat(reminder(Channel.SMS)).isEqualTo(new Allowed(noon()));
        assertThat(news()).isEqualTo(new Held(new HeldReason.NeverAsked(MARKETING)));
        answer(MARKETING, null, true);
        assertThat(news()).isEqualTo(new Allowed(noon()));
    }

    @Test
    void theNewestAnswerHoldsOfThisChannelOrOfAll() {
        answer(REMINDER, Channel.SMS, false);
        assertThat(reminder(Channel.SMS)).isEqualTo(new Held(new HeldReason.Withdrawn(REMINDER, DAY.minusYears(1))));
        assertThat(reminder(Channel.LINE)).isInstanceOf(Allowed.class);
        answer(REMINDER, null, false);
        assertThat(reminder(Channel.LINE)).isInstanceOf(Held.class);
        answer(REMINDER, Channel.LINE, true);
        assertThat(reminder(Channel.LINE)).isInstanceOf(Allowed.class);
        assertThat(reminder(Channel.SMS)).isInstanceOf(Held.class);
    }

    @Test
    void oneMessageADayOfWhateverKindAndChannel() {
        past.add(new Past(DAY, MARKETING, Channel.LINE, false));
        assertThat(reminder(Channel.SMS)).isEqualTo(new Held(new HeldReason.OneADay(DAY, Channel.LINE)));
        past.set(0, new Past(DAY, REMINDER, Channel.SMS, true));
        assertThat(reminder(Channel.SMS)).isEqualTo(new Held(new HeldReason.Reserved(DAY)));
        past.set(0, new Past(DAY.minusDays(1), REMINDER, Channel.SMS, false));
        assertThat(reminder(Channel.SMS)).isInstanceOf(Allowed.class);
    }

    /// Days ago of what was sent before, and the day news are allowed again (0: today).
    @ParameterizedTest
    @CsvSource({"7,0", "6,1", "1,6", "7 14 21 28,2", "7 14 21 30,0", "8 15 22 29,1", "31 40 50 60,0"})
    void newsKeepTheirDistance(String before, int again) {
        answer(MARKETING, null, true);
        for (String days : before.split(" ")) past.add(new Past(DAY.minusDays(Integer.parseInt(days)), MARKETING, Channel.SMS, false));
        assertThat(news()).isEqualTo(again == 0 ? new Allowed(noon()) : new Held(new HeldReason.MarketingCap(DAY.plusDays(again))));
        assertThat(reminder(Channel.SMS)).isInstanceOf(Allowed.class);
    }

    @Test
    void nobodyGetsNewsSoonAfterAPetDied() {
        answer(MARKETING, null, true);
        died = DAY.minusDays(13);
        assertThat(news()).isEqualTo(new Held(new HeldReason.Mourning(DAY.plusDays(1))));
        assertThat(reminder(Channel.SMS)).isInstanceOf(Allowed.class);
        died = DAY.minusDays(14);
        assertThat(news()).isInstanceOf(Allowed.class);
    }

    @Test
    void aChannelNeedsAnAddress() {
        contact = Contact.of(PhoneNumber.parse("02-123-4567").get());
        for (Channel channel : List.of(Channel.SMS, Channel.LINE, Channel.EMAIL, Channel.POST))
            assertThat(reminder(channel)).isEqualTo(new Held(new HeldReason.NoAddress(channel)));
        contact = REACHABLE;
        assertThat(facts().address(Channel.SMS)).contains("+66812345678");
    }

    @Test
    void anOwnerWhoIsGoneIsNeverWrittenTo() {
        gone = true;
        assertThat(reminder(Channel.SMS)).isEqualTo(new Held(new HeldReason.OwnerGone()));
    }

    /// When it is asked, whether pasted text may go, and from when it may.
    @ParameterizedTest
    @CsvSource({"2026-11-23T08:59,2026-11-23T09:00", "2026-11-23T09:00,", "2026-11-23T19:59,", "2026-11-23T20:00,2026-11-24T09:00",
            "2026-11-22T09:30,2026-11-22T10:00", "2026-11-22T18:00,2026-11-23T09:00", "2026-11-25T09:00,2026-11-25T10:00",
            "2026-12-04T21:00,2026-12-05T10:00", "2026-12-10T17:59,", "2026-11-20T20:00,2026-11-21T10:00"})
    void nothingIsPastedInQuietHours(LocalDateTime at, LocalDateTime from) {
        Ask paste = new Ask(REMINDER, Channel.LINE, at.toLocalDate(), at, false);
        assertThat(MayContact.now(facts(), paste, TERMS)).isEqualTo(from == null ? new Allowed(at) : new Held(new HeldReason.QuietHours(from)));
    }

    @Test
    void aFileMayBeMadeBeforeTheHoursOfTheDayAndSaysWhenItMayGo() {
        LocalDateTime night = DAY.atTime(0, 30), late = DAY.atTime(20, 0);
        assertThat(MayContact.now(facts(), new Ask(REMINDER, Channel.SMS, DAY, night, true), TERMS)).isEqualTo(new Allowed(DAY.atTime(9, 0)));
        assertThat(MayContact.now(facts(), new Ask(REMINDER, Channel.SMS, DAY, late, true), TERMS))
                .isEqualTo(new Held(new HeldReason.QuietHours(DAY.plusDays(1).atTime(9, 0))));
        assertThat(MayContact.now(facts(), new Ask(REMINDER, Channel.POST, DAY, late, true), TERMS)).isEqualTo(new Allowed(late));
    }

    @Test
    void holidaysAreReadAsTheDeskWritesThemAndKeptAsIso() {
        DayList read = DayList.typed("5/12, 21/2/70 21/2/2570; 13.4", DAY).orElseThrow();
        assertThat(read.written()).isEqualTo("04-13 12-05 2027-02-21");
        assertThat(read.shown()).isEqualTo("13/4, 5/12, 21/02/2570");
        assertThat(DayList.typed(read.shown(), DAY)).contains(read);
        assertThat(DayList.kept(read.written())).isEqualTo(read);
        assertThat(DayList.typed(" ", DAY)).contains(DayList.NONE);
        assertThat(DayList.typed("5/13", DAY)).isEmpty();
        assertThat(DayList.typed("สงกรานต์", DAY)).isEmpty();
        assertThat(DayList.typed(DayList.kept(ContactTerms.HOLIDAYS.standard()).shown(), DAY).orElseThrow().written())
                .isEqualTo(ContactTerms.HOLIDAYS.standard());
    }

    @Test
    void hoursThatEndBeforeTheyBeginAreTold() {
        assertThat(ContactTerms.neverOpen(Map.of(ContactTerms.FROM, 1200L, ContactTerms.UNTIL, 540L, ContactTerms.HOLIDAY_FROM, 600L,
                ContactTerms.HOLIDAY_UNTIL, 601L))).containsExactly(ContactTerms.UNTIL);
    }

    private void answer(ConsentPurpose purpose, Channel channel, boolean given) {
        answers.add(new Answer(purpose, Optional.ofNullable(channel), given, DAY.minusYears(1)));
    }

    private ContactFacts facts() {
        return new ContactFacts(new OwnerId(1), OwnerName.of("สมหญิง", "ใจงาม"), contact, gone, answers, past, Optional.ofNullable(died));
    }

    private Verdict reminder(Channel channel) {
        return MayContact.now(facts(), new Ask(REMINDER, channel, DAY, noon(), false), TERMS);
    }

    private Verdict news() {
        return MayContact.now(facts(), new Ask(MARKETING, Channel.SMS, DAY, noon(), false), TERMS);
    }

    private static LocalDateTime noon() {
        return DAY.atTime(12, 0);
    }
}
