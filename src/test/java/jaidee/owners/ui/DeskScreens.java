package jaidee.owners.ui;

import jaidee.catalogue.CatalogueSeed;
import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponId;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Points;
import jaidee.owners.AlertKind;
import jaidee.owners.Birth;
import jaidee.owners.Carer;
import jaidee.owners.Contact;
import jaidee.owners.Identity;
import jaidee.owners.Lives;
import jaidee.owners.PastVaccines;
import jaidee.owners.Upbringing;
import jaidee.owners.Desk;
import jaidee.owners.EnrolRequest;
import jaidee.owners.Enroller;
import jaidee.owners.Looks;
import jaidee.owners.Neutered;
import jaidee.owners.OwnerDetails;
import jaidee.owners.OwnerName;
import jaidee.owners.Pet;
import jaidee.owners.PetDetails;
import jaidee.owners.PetHistory;
import jaidee.owners.PetWords;
import jaidee.owners.PostalAddress;
import jaidee.owners.ProfileFacts;
import jaidee.owners.Profiles;
import jaidee.owners.Sex;
import jaidee.owners.SeenPets;
import jaidee.owners.Species;
import jaidee.scan.CameraScanner;
import jaidee.scan.CodeReader;
import jaidee.scan.FrameSource;
import jaidee.scan.PictureCamera;
import jaidee.ui.Background;
import jaidee.ui.Kit;
import jaidee.ui.Notices;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The screens of owners over a clinic in memory, with facts as later features would tell them.
final class DeskScreens implements AutoCloseable {
    final Desk desk = new Desk();
    final SeenPets seen = new SeenPets(desk.transactions);
    final CameraScanner camera;
    final Enroller enroller = (request, by) -> desk.transactions.attempt(ctx -> desk.owners.enrolWithin(ctx, request, by));

    DeskScreens() {
        this(new PictureCamera());
    }

    /// @param source what the camera of the desk sees
    DeskScreens(FrameSource source) {
        camera = new CameraScanner(source, new CodeReader(), System::nanoTime, CameraScanner.Pace.USUAL);
        desk.transactions.write(ctx -> {
            new CatalogueSeed(Desk.CLOCK).bring(ctx);
            return null;
        });
    }

    OwnersDesk on(Background background, Notices notices) {
        Profiles profiles = new Profiles(desk.transactions, List.of(this::facts), List.of(DeskScreens::history));
        return new OwnersDesk(desk.owners, desk.pets, desk.handover, desk.carers, desk.alerts, desk.weights, desk.photos, profiles, desk.duplicates,
                desk.search, new PetWords(desk.transactions), seen,
                new PhotoCamera(camera, () -> ""), enroller, background, notices, Desk.CLOCK, () -> desk.mint);
    }

    OwnersScreens screens(Kit kit) {
        return new OwnersScreens(kit, on(kit.background(), kit.notices()), _ -> List.of(), List.of(), _ -> {
        });
    }

    /// คุณสมหญิง with a dog that bites, a cat that has a birthday on Friday, and a rabbit that passed away.
    OwnerId usual() {
        OwnerDetails details = new OwnerDetails(new OwnerName("คุณ", "สมหญิง", "ใจงาม", "หญิง"),
                new Contact(List.of(phone("081-234-5678"), phone("02-123-4567 ต่อ 101")), "somying.j", "", PostalAddress.NONE,
                        Language.TH, Optional.empty()), "เพื่อนแนะนำ", "มารับน้องหลังหกโมงเย็น โทรก่อนเสมอ");
        OwnerId owner = desk.transactions.attempt(ctx -> desk.owners.enrolWithin(ctx, new EnrolRequest(details, Map.of(), List.of(
                pet("โมจิ", Species.DOG, "ชิสุ", "ขาว-น้ำตาล", Sex.MALE, new Birth(LocalDate.of(2021, 3, 14), true)),
                pet("ถุงเงิน", Species.CAT, "เปอร์เซีย", "เทา", Sex.FEMALE, new Birth(LocalDate.of(2023, 11, 27), false)),
                pet("ปุยฝ้าย", Species.RABBIT, "ฮอลแลนด์ ลอป", "ขาว", Sex.FEMALE, new Birth(LocalDate.of(2019, 1, 1), true)))), desk.mint))
                .get().owner();
        List<PetId> pets = desk.profiles.of(owner).orElseThrow().pets().stream().map(card -> card.pet().id()).toList();
        desk.alerts.add(pets.getFirst(), AlertKind.BEHAVIOUR, "กัด ใส่ตะกร้อ", desk.mint).get();
        desk.alerts.add(pets.getFirst(), AlertKind.ALLERGY, "แพ้เพนิซิลลิน", desk.mint).get();
        int[] grams = {5200, 5400, 5900, 6100, 6050, 6300};
        for (int i = 0; i < grams.length; i++) desk.weights.weigh(pets.getFirst(), Desk.TODAY.minusDays(150L - 29 * i), grams[i], desk.mint).get();
        desk.pets.died(pets.get(2), LocalDate.of(2026, 8, 2), desk.mint).get();
        return owner;
    }

    /// A long Thai name and twelve pets.
    OwnerId crowded() {
        OwnerDetails details = new OwnerDetails(new OwnerName("สัตวแพทย์หญิง", "พิมพ์ชนกวรรณวลัยพรรณราย", "ศรีสุวรรณประเสริฐวัฒนานนท์กุล", "พิ้งค์กี้"),
                new Contact(List.of(phone("089-555-0142"), phone("038-123-456")), "pink.srisuwan", "", PostalAddress.NONE, Language.TH,
                        Optional.empty()), "", "บ้านมีน้องเยอะ ให้เผื่อเวลา ชอบหมอแนน น้องบางตัวกลัวเสียงเครื่องเป่าขน ขอห้องเงียบ");
        String[] names = {"เจ้าปุกปุยหิมะขาวน้อยกลอยใจ", "ทองหยิบ", "ทองหยอด", "ฝอยทอง", "เม็ดขนุน", "จ่ามงกุฎ", "ทองเอก", "เสน่ห์จันทร์",
            "ขนมชั้น", "ถ้วยฟู", "Sir Barkington III", "โอ๊ต"};
        PetDetails[] pets = new PetDetails[names.length];
        for (int i = 0; i < names.length; i++)
            pets[i] = pet(names[i], Species.values()[i % Species.values().length], i % 2 == 0 ? "อเมริกัน พิทบูล เทอร์เรียร์" : "", "",
                    i % 2 == 0 ? Sex.MALE : Sex.FEMALE, new Birth(LocalDate.of(2015 + i % 10, 1 + i, 10), i % 3 == 0));
        OwnerId owner = desk.enrol(details, pets).get().owner();
        desk.profiles.of(owner).orElseThrow().pets().stream().limit(4).forEach(card ->
                desk.alerts.add(card.pet().id(), AlertKind.CONDITION, "โรคไตเรื้อรังระยะที่สอง ให้อาหารเฉพาะ ห้ามให้ยากลุ่มแก้ปวดเอง", desk.mint).get());
        return owner;
    }

    /// The first pet of the crowded house: eight things to beware of, three years of weighings, all numbers, another owner before.
    PetId troubled() {
        PetId pet = desk.search.find("เจ้าปุกปุย", 1).getFirst().pet().orElseThrow();
        String[] texts = {"กัดคนแปลกหน้า ใส่ตะกร้อทุกครั้ง และให้ผู้ช่วยสองคนช่วยกันจับ", "แพ้เพนิซิลลินและเซฟาเลกซิน", "แพ้ไก่ ห้ามให้ขนมไก่",
            "โรคไตเรื้อรังระยะที่สอง ให้อาหารเฉพาะ ห้ามให้ยากลุ่มแก้ปวดเอง", "ลิ้นหัวใจรั่ว ระวังการวางยาสลบ", "พิโมเบนแดน วันละสองครั้ง ก่อนอาหาร", "ยาหยอดตาทุกเช้าเย็น", "กลัวเสียงเครื่องเป่าขน"};
        AlertKind[] kinds = {AlertKind.BEHAVIOUR, AlertKind.ALLERGY, AlertKind.ALLERGY, AlertKind.CONDITION, AlertKind.CONDITION,
            AlertKind.MEDICATION, AlertKind.MEDICATION, AlertKind.OTHER};
        desk.profiles.of(pet).orElseThrow().alerts().forEach(alert -> desk.alerts.end(alert, desk.mint).get());
        for (int i = 0; i < texts.length; i++) desk.alerts.add(pet, kinds[i], texts[i], desk.mint).get();
        for (int i = 0; i < 30; i++) desk.weights.weigh(pet, Desk.TODAY.minusDays(30L * (30 - i)), 28_000 + 300 * i - 40 * (i % 4), desk.mint).get();
        Pet now = desk.pets.find(pet).orElseThrow();
        PetDetails old = now.details();
        desk.pets.edit(pet, now.version(), new PetDetails(old.name(), old.species(), old.sex(), old.neutered(), old.birth(),
                new Looks("อเมริกัน พิทบูล เทอร์เรียร์", "ขาว-น้ำตาล", "ใบหูซ้ายแหว่ง มีแผลเป็นที่ขาหลังขวา"),
                new Identity("764001234567891", Optional.of(LocalDate.of(2025, 3, 1)), "กทม. 69/0012345"),
                new Upbringing(Lives.BOTH, PastVaccines.NEVER), "ชอบให้พูดเบา ๆ"), desk.mint).get();
        OwnerId owner = now.owner();
        desk.handover.handOver(pet, new OwnerId(1), Desk.TODAY, desk.mint).get();
        desk.handover.handOver(pet, owner, Desk.TODAY, desk.mint).get();
        desk.carers.add(owner, new Carer.Details("พี่นก", Optional.of(phone("089-000-1111")), "พี่เลี้ยง", Carer.Rights.USUAL), desk.mint).get();
        return pet;
    }

    private ProfileFacts facts(OwnerId owner) {
        PetId first = desk.pets.find(new PetId(1)).orElseThrow().id();
        return new ProfileFacts(
                Optional.of(new ProfileFacts.Tier("GOLD", new Bilingual("โกลด์", "Gold"), Optional.empty(), Optional.of(Message.of("owners.profile.usual", "VIP")), Optional.of(0.4), Optional.empty())),
                Optional.of(new ProfileFacts.Balance(Points.of(1240), Points.of(120), Optional.of(LocalDate.of(2026, 12, 31)))),
                List.of(new ProfileFacts.Coupon(new CouponId(1), new Bilingual("อาบน้ำตัดขน ลด 150 บาท", "Grooming 150 baht off"), Optional.of(LocalDate.of(2027, 1, 31))),
                        new ProfileFacts.Coupon(new CouponId(2), new Bilingual("วันเกิดน้อง ลด 10%", "Pet birthday 10% off"), Optional.empty())),
                List.of(new ProfileFacts.Due(first, new Bilingual("พิษสุนัขบ้า", "Rabies"), Desk.TODAY.minusDays(12))),
                List.of(new ProfileFacts.Visit(LocalDate.of(2026, 10, 30), Optional.empty(), List.of(new Bilingual("อาบน้ำ ตัดขน (เล็ก)", "Grooming, small"),
                                new Bilingual("ตัดเล็บ", "Nail trim")), Money.baht(750)),
                        new ProfileFacts.Visit(LocalDate.of(2026, 8, 2), Optional.empty(), List.of(new Bilingual("ตรวจรักษาทั่วไป", "Consultation")), Money.baht(1450))),
                List.of(new Bilingual("อาบน้ำ ตัดขน (เล็ก)", "Grooming, small")), List.of(), Optional.of(Money.baht(1200)));
    }

    private static List<PetHistory.Event> history(PetId pet) {
        return List.of(new PetHistory.Event(LocalDate.of(2026, 10, 30), PetHistory.Kind.VISIT, new Bilingual("อาบน้ำ ตัดขน (เล็ก), ตัดเล็บ", "Grooming, nail trim"), Optional.empty()),
                new PetHistory.Event(LocalDate.of(2025, 11, 10), PetHistory.Kind.VACCINATION, new Bilingual("วัคซีนพิษสุนัขบ้า", "Rabies vaccine"), Optional.empty()));
    }

    private static PhoneNumber phone(String typed) {
        return PhoneNumber.parse(typed).get();
    }

    private static PetDetails pet(String name, Species species, String breed, String colour, Sex sex, Birth birth) {
        return new PetDetails(name, species, sex, Neutered.YES, Optional.of(birth), new Looks(breed, colour, ""),
                name.equals("โมจิ") ? "764001234567890" : "", "");
    }

    @Override
    public void close() {
        camera.close();
        desk.close();
    }
}
