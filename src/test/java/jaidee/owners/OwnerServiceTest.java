package jaidee.owners;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnerServiceTest {
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anOwnerIsEnrolledWithPhonesConsentsAndPets() {
        OwnerDetails details = Desk.nicknamed(Desk.details("สมหญิง", "ใจงาม", "081 234 5678", "02-123-4567 ต่อ 101"), "หญิง");
        EnrolRequest request = new EnrolRequest(details, Map.of(ConsentPurpose.REMINDER, true, ConsentPurpose.MARKETING, false),
                List.of(PetDetails.of("โมจิ", Species.DOG), PetDetails.of("ถุงเงิน", Species.CAT)));

        Enrolled enrolled = desk.transactions.attempt(ctx -> desk.owners.enrolWithin(ctx, request, desk.mint)).get();

        OwnerProfile profile = desk.profiles.of(enrolled.owner()).orElseThrow();
        assertThat(profile.owner().details()).isEqualTo(details);
        assertThat(profile.owner().memberNo()).isEqualTo("M-00001");
        assertThat(profile.pets()).extracting(card -> card.pet().hn()).containsExactly("HN69-0001", "HN69-0002");
        assertThat(profile.consents().ofAll(ConsentPurpose.REMINDER).orElseThrow().given()).isTrue();
        assertThat(profile.consents().ofAll(ConsentPurpose.MARKETING).orElseThrow().given()).isFalse();
        assertThat(profile.notAsked()).containsExactly(ConsentPurpose.PHOTO, ConsentPurpose.PARTNER);
    }

    @Test
    void aFaultyPetUndoesTheWholeEnrolment() {
        Outcome<Enrolled> outcome = desk.enrol(Desk.details("สมหญิง", "ใจงาม"), PetDetails.of("โมจิ", Species.DOG),
                PetDetails.of("  ", Species.CAT));

        assertThat(outcome.refusal()).contains(new OwnersRefusal.NameMissing("petName"));
        assertThat(desk.transactions.<Integer>read(ctx -> ctx.fetchCount(OWNER) + ctx.fetchCount(PET) + ctx.fetchCount(AUDIT_ENTRY))).isZero();
    }

    @Test
    void numbersAreCountedOn() {
        desk.somying();
        assertThat(desk.somying().memberNo()).isEqualTo("M-00002");
    }

    @Test
    void numbersFromAnImportedListAreSteppedOver() {
        desk.somying();
        OwnerId second = desk.somying().owner();
        desk.transactions.write(ctx -> ctx.update(OWNER).set(OWNER.MEMBER_NO, "M-00003").where(OWNER.ID.eq(second.value())).execute());
        desk.transactions.write(ctx -> ctx.update(OWNER).set(OWNER.MEMBER_NO, "M-99999").where(OWNER.ID.ne(second.value())).execute());
        assertThat(desk.somying().memberNo()).isEqualTo("M-00004");
    }

    @Test
    void brokenThaiIsPutRight() {
        Enrolled enrolled = desk.enrol(Desk.details("  นํ้า\u200bฝน ", "เเก้วใส")).get();
        assertThat(desk.owner(enrolled.owner()).name()).isEqualTo(OwnerName.of("น้ำฝน", "แก้วใส"));
    }

    @Test
    void emojiInNamesAreKept() {
        Enrolled enrolled = desk.enrol(Desk.details("Nok 🐦", "")).get();
        assertThat(desk.owner(enrolled.owner()).name().first()).isEqualTo("Nok 🐦");
    }

    @Test
    void aNameOf300CharactersIsRefusedBesideItsField() {
        Outcome<Enrolled> outcome = desk.enrol(Desk.details("ก".repeat(300), ""));
        assertThat(outcome.refusal()).contains(new Limits.TooLong("firstName", 300, 200));
    }

    @Test
    void anOwnerWithoutANameIsRefused() {
        assertThat(desk.enrol(Desk.details(" \u200b ", "ใจงาม")).refusal()).contains(new OwnersRefusal.NameMissing("firstName"));
    }

    @Test
    void thePhoneOfAnotherOwnerIsAllowed() {
        desk.somying();
        assertThat(desk.enrol(Desk.details("สมชาย", "ใจงาม", "0812345678")).isDone()).isTrue();
    }

    @Test
    void theSamePhoneTwiceWithOneOwnerIsRefused() {
        assertThat(desk.enrol(Desk.details("สมชาย", "", "0812345678", "+66812345678")).refusal())
                .contains(new OwnersRefusal.SamePhoneTwice("081-234-5678"));
    }

    @Test
    void anEditReplacesDetailsAndPhonesAndIsLogged() {
        OwnerId id = desk.somying().owner();
        Outcome<Owner> edited = desk.owners.edit(id, 1, Desk.details("สมหญิง", "ใจดี", "089-555-0142"), desk.mint);
        assertThat(edited.get().version()).isEqualTo(2);
        assertThat(desk.owner(id)).isEqualTo(edited.get());
        assertThat(edited.get().details().contact().phones()).extracting(phone -> phone.display()).containsExactly("089-555-0142");
        String detail = desk.transactions.read(ctx -> desk.audit.about(ctx, "OWNER", id.value(), 1)).getFirst().detail();
        assertThat(detail).contains("\"name.last\":\"ใจงาม → ใจดี\"");
    }

    @Test
    void anEditOfAnOlderVersionIsRefused() {
        OwnerId id = desk.somying().owner();
        desk.owners.edit(id, 1, Desk.details("สมหญิง", "ใจดี"), desk.mint).get();
        assertThat(desk.owners.edit(id, 1, Desk.details("สมหญิง", "ใจร้าย"), desk.mint).refusal())
                .contains(new OwnersRefusal.ChangedMeanwhile());
        assertThat(desk.owner(id).name().last()).isEqualTo("ใจดี");
    }

    @Test
    void theNewestAnswerToAConsentHolds() {
        OwnerId id = desk.somying().owner();
        desk.owners.consent(id, ConsentPurpose.MARKETING, true, desk.mint).get();
        desk.owners.consent(id, ConsentPurpose.MARKETING, false, desk.mint).get();
        assertThat(desk.profiles.of(id).orElseThrow().consents().ofAll(ConsentPurpose.MARKETING).orElseThrow().given()).isFalse();
    }

    @Test
    void theNewestAnswerThatSpeaksOfAChannelHoldsAndAllAreKept() {
        OwnerId id = desk.somying().owner();
        desk.owners.consent(id, ConsentPurpose.MARKETING, true, desk.mint).get();
        Consents after = desk.owners.consent(id, new ConsentAnswer(ConsentPurpose.MARKETING, Optional.of(Channel.SMS), false, Consent.Through.PHONE),
                desk.mint).get();
        assertThat(after.holding(ConsentPurpose.MARKETING, Channel.SMS).orElseThrow().given()).isFalse();
        assertThat(after.holding(ConsentPurpose.MARKETING, Channel.LINE).orElseThrow().given()).isTrue();
        assertThat(after.apart(ConsentPurpose.MARKETING)).containsExactly(Channel.SMS);
        assertThat(after.history(ConsentPurpose.MARKETING, Optional.of(Channel.SMS))).extracting(Consent::given).containsExactly(false, true);
        assertThat(after.history(ConsentPurpose.MARKETING, Optional.of(Channel.SMS)).getFirst()).satisfies(newest -> {
            assertThat(newest.signed().by()).isEqualTo("มินต์");
            assertThat(newest.notice()).isEqualTo(PrivacyNotice.FIRST);
        });
        Consents all = desk.owners.consent(id, ConsentPurpose.MARKETING, true, desk.mint).get();
        assertThat(all.apart(ConsentPurpose.MARKETING)).isEmpty();
        assertThat(desk.transactions.<List<String>>read(ctx -> ctx.select(AUDIT_ENTRY.ACTION).from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACTION.like("consent.%")).orderBy(AUDIT_ENTRY.ID).fetch(AUDIT_ENTRY.ACTION)))
                .containsExactly("consent.given", "consent.withdrawn", "consent.given");
    }

    @Test
    void aNoteKeepsItsLines() {
        OwnerId id = desk.somying().owner();
        Owner noted = desk.owners.note(id, "มารับตอนเย็น\r\nโทรก่อนเสมอ", desk.mint).get();
        assertThat(noted.details().note()).isEqualTo("มารับตอนเย็น\nโทรก่อนเสมอ");
    }

    @Test
    void aMergedOwnerIsFoundAsTheOneWhoIsLeft() {
        OwnerId left = desk.somying().owner(), merged = desk.enrol(Desk.details("สมหญิง", "")).get().owner();
        desk.transactions.write(ctx -> ctx.update(OWNER).set(OWNER.MERGED_INTO, left.value()).where(OWNER.ID.eq(merged.value())).execute());
        assertThat(desk.owner(merged).id()).isEqualTo(left);
        assertThat(desk.profiles.newest(10)).extracting(OwnerLine::id).containsExactly(left);
    }

    @Test
    void everyoneWhoListensHearsOfAChangeOnceItIsCommitted() {
        List<OwnerId> heard = new ArrayList<>();
        desk.changes.listen(heard::add);
        desk.enrol(Desk.details("", ""));
        assertThat(heard).isEmpty();
        OwnerId id = desk.enrol(Desk.details("สมชาย", "")).get().owner();
        assertThat(heard).contains(id);
    }

    @Test
    void anUnknownOwnerIsRefused() {
        assertThat(desk.owners.edit(new OwnerId(99), 1, Desk.details("ก", ""), desk.mint).refusal())
                .contains(new OwnersRefusal.UnknownOwner());
    }
}
