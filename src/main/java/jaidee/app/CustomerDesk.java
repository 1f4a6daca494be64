package jaidee.app;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Window;
import jaidee.checkout.ui.CheckoutViewModel;
import jaidee.checkout.ui.CustomerScreen;
import jaidee.checkout.ui.CustomerScreenModel;
import jaidee.checkout.ui.ShortQuestion;
import jaidee.kernel.Language;
import jaidee.kernel.Texts;
import jaidee.settings.Clinic;
import jaidee.settings.Setting;
import jaidee.settings.SettingsService;
import jaidee.staff.StaffMember;
import jaidee.staff.ui.OnDuty;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.UiTexts;

/// The customer's screen as the desk has it: on or off, in which language, both kept for the next day.
final class CustomerDesk {
    /// Which language the customer reads.
    enum Reads {
        PROGRAM, TH, EN;

        String word() {
            return "customer.reads." + name().toLowerCase(Locale.ROOT);
        }

        private Language language(Language ofProgram) {
            return this == PROGRAM ? ofProgram : Language.valueOf(name());
        }
    }

    private static final Setting<Boolean> ON = Setting.flag("customer-screen.on", false);
    private static final Setting<Reads> READS = Setting.choice("customer-screen.language", Reads.PROGRAM);

    private final CustomerWindow window;
    private final ObjectProperty<Reads> reads = new SimpleObjectProperty<>();
    private final ObjectProperty<Clinic> clinic = new SimpleObjectProperty<>();

    CustomerDesk(CheckoutViewModel bill, Monitors monitors, Window desk, Services services, OnDuty onDuty, ShortQuestion question, Kit kit) {
        SettingsService settings = services.settings;
        reads.set(settings.value(READS));
        UiTexts texts = new UiTexts(kit.texts().language());
        Runnable language = () -> texts.languageProperty().set(reads.get().language(kit.texts().language()));
        reads.subscribe(language);
        kit.texts().languageProperty().subscribe(language);
        CustomerScreen screen = new CustomerScreen(new CustomerScreenModel(bill), texts,
                texts.with(now -> clinic.get() == null ? "" : named(clinic.get(), now), clinic), question, kit.background());
        window = new CustomerWindow(monitors, desk, screen, kit);
        window.shownProperty().subscribe(shown -> {
            if (shown) kit.background().run(services.clinics::clinic).onSuccess(found -> found.ifPresent(clinic::set));
        });
        window.resume(settings.value(ON));
        window.wantedProperty().addListener((property, before, wanted) ->
                keep(settings, onDuty, ON, wanted, kit));
        reads.addListener((property, before, chosen) ->
                keep(settings, onDuty, READS, chosen, kit));
    }

    private static String named(Clinic clinic, Texts now) {
        String name = clinic.name(now.language());
        return clinic.sample() ? now.get("practice.word") + " · " + name : name;
    }

    // the window can be closed before anybody has signed in
    private static <T> void keep(SettingsService settings, OnDuty onDuty, Setting<T> setting, T value, Kit kit) {
        StaffMember member = onDuty.memberProperty().get();
        kit.background().write(() -> settings.set(member == null ? null : member.id(), setting, value));
    }

    Deed toggle() {
        return Deed.of("customer.window.toggle", "Ctrl+F12", window::toggle);
    }

    CustomerWindow window() {
        return window;
    }

    ObjectProperty<Reads> readsProperty() {
        return reads;
    }

    void close() {
        window.close();
    }
}
