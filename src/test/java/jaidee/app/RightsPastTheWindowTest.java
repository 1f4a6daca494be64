package jaidee.app;

import static jaidee.db.tables.Tables.OWN_ROLE_RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.Database;
import jaidee.kernel.StaffId;
import jaidee.settings.ClinicDetails;
import jaidee.staff.Authority;
import jaidee.staff.FirstStart;
import jaidee.staff.Right;
import jaidee.staff.Role;
import jaidee.staff.StaffMember;
import jaidee.staff.StaffRefusal;
import jaidee.ui.TestKit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each deed is done past the window by people who may not. A new deed has to find its place here.
class RightsPastTheWindowTest {
    /// What only tells that something happened, or proves by itself who does it.
    private static final List<String> NOTES = List.of("CardService.printed[", "CertificateService.bookPrinted[", "CertificateService.printed[",
            "Counter.triedAgain[", "CouponService.printed[", "CouponService.triedAgain[", "HeldBaskets.keepOpen[", "PrintLog.printed[",
            "SettingsService.set[Setting,Object,Function]", "SettingsService.setAll[Map,Function]", "StaffService.signIn[", "StaffService.find[", "StaffService.changeOwnPin[");
    /// What everybody may do who works here.
    private static final List<String> EVERYBODY = List.of("CaseBook.add[", "CaseBook.answer[", "CaseBook.assign[", "CaseBook.close[", "CaseBook.note[",
            "CaseBook.reopen[", "CaseBook.theme[", "HeldBaskets.", "StandardService.callOff[", "StandardService.end[",
            "StandardService.reopen[", "SurveyBook.answer[", "SurveyBook.openCase[", "SurveyBook.slip[", "StaffService.approve[");

    @TempDir
    Path folder;
    private final Database database = Database.inMemory();
    private final Services services = new Services(database, TestKit.CLOCK);
    private final StaffMember manager = services.setup.open(new FirstStart(
            new ClinicDetails("คลินิกใจดี", "Jaidee", "กรุงเทพฯ", "021234567", "", false, ""), "ปิยะนุช", "2581")).get().manager();
    private final Authority by = Authority.of(manager.id());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoLeftDoesNothingPastTheWindow() {
        StaffId left = services.staff.add(by, "ลาออก", Role.MANAGER, "", "").get().id();
        services.staff.change(by, new StaffMember(left, "ลาออก", Role.MANAGER, false, Optional.empty(), false)).get();
        Map<String, Object> done = new TreeMap<>();
        deeds().all().forEach((name, deed) -> {
            if (NOTES.stream().anyMatch(name::startsWith)) return;
            Object came = deed.as(left);
            if (!(came instanceof StaffRefusal.NotHere)) done.put(name, came);
        });
        assertThat(done).isEmpty();
    }

    @Test
    void eachDeedAsksForItsRightPastTheWindow() {
        StaffId nobody = newcomer(EnumSet.of(Right.SELL));
        database.transactions().write(ctx -> ctx.deleteFrom(OWN_ROLE_RIGHT).execute());
        Map<String, DeedsPastTheWindow.Deed> deeds = deeds().all();
        Map<String, Right> asked = new TreeMap<>();
        Map<String, Object> everybody = new TreeMap<>();
        deeds.forEach((name, deed) -> {
            if (NOTES.stream().anyMatch(name::startsWith) || EVERYBODY.stream().anyMatch(name::startsWith)) return;
            Object came = deed.as(nobody);
            if (came instanceof StaffRefusal.Missing missing) asked.put(name, missing.right());
            else everybody.put(name, came);
        });
        assertThat(everybody).isEmpty();
        assertThat(asked).containsAllEntriesOf(known());
        asked.keySet().removeAll(known().keySet());
        new TreeSet<>(asked.values()).forEach(right -> refusedWithout(right, asked, deeds));
        EnumSet.copyOf(known().values()).forEach(right -> refusedWithout(right, known(), deeds));
    }

    /// Whoever has all other rights may not either.
    private void refusedWithout(Right right, Map<String, Right> asked, Map<String, DeedsPastTheWindow.Deed> deeds) {
        StaffId allBut = newcomer(EnumSet.complementOf(EnumSet.of(right)));
        asked.forEach((name, needed) -> {
            if (needed == right) assertThat(deeds.get(name).as(allBut)).as("%s without %s", name, right).isEqualTo(new StaffRefusal.Missing("ใหม่", right));
        });
    }

    private DeedsPastTheWindow deeds() {
        return new DeedsPastTheWindow(services, folder);
    }

    private StaffId newcomer(EnumSet<Right> rights) {
        Role role = services.roles.add(Role.Kind.RECEPTION, "บทบาท " + services.roles.all().size(), rights, by).get();
        return services.staff.add(by, "ใหม่", role, "", "").get().id();
    }

    private static Map<String, Right> known() {
        Map<String, Right> known = new TreeMap<>();
        try (Scanner lines = new Scanner(RightsPastTheWindowTest.class.getResourceAsStream("rights.txt"), StandardCharsets.UTF_8)) {
            while (lines.hasNextLine()) {
                String[] line = lines.nextLine().split(" ");
                known.put(line[1], Right.valueOf(line[0]));
            }
        }
        return known;
    }
}
