package jaidee.app;

import jaidee.backup.ui.BackupsModel;
import jaidee.backup.ui.BackupsView;
import jaidee.backup.ui.Encryption;
import jaidee.logbook.ui.LogModel;
import jaidee.logbook.ui.LogView;
import jaidee.paper.ui.PaperDesk;
import jaidee.staff.Approvals;
import jaidee.staff.ui.OnDuty;
import jaidee.staff.ui.StaffModel;
import jaidee.staff.ui.StaffView;
import jaidee.transfer.ui.OpenCopyModel;
import jaidee.transfer.ui.TransferModel;
import jaidee.transfer.ui.TransferView;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/// How the clinic is set up and kept safe, as the window has it: pages under one strip of tabs.
final class SettingsDesk {
    private final Services services;
    private final Kit kit;
    private final OnDuty onDuty;
    private final Approvals approvals;
    private final BackupDesk desk;
    private final PaperDesk papers;
    private final Supplier<Screen> settings;
    private final Supplier<Screen> privacy;

    /// @param settings the page of all cards
    /// @param privacy  the page of what owners ask about their data
    SettingsDesk(Services services, Kit kit, OnDuty onDuty, Approvals approvals, BackupDesk desk, PaperDesk papers, Supplier<Screen> settings,
                 Supplier<Screen> privacy) {
        this.services = services;
        this.onDuty = onDuty;
        this.approvals = approvals;
        this.kit = kit;
        this.desk = desk;
        this.papers = papers;
        this.settings = settings;
        this.privacy = privacy;
    }

    /// Of these pages the strip is made, in this order.
    private List<PageTabs.Page> pages() {
        return List.of(new PageTabs.Page(new Route.Settings(), "shell.place.settings", Feather.SETTINGS),
                new PageTabs.Page(new Route.Staff(), "staff.page", Feather.USERS),
                new PageTabs.Page(new Route.Log(), "log.page", Feather.LIST),
                new PageTabs.Page(new Route.Privacy(), "privacy.page", Feather.SHIELD),
                new PageTabs.Page(new Route.Backups(), "backup.page", Feather.SAVE),
                new PageTabs.Page(new Route.Transfer(), "transfer.page", Feather.UPLOAD));
    }

    /// The screen of a route of the settings; empty for any other.
    Optional<Screen> screen(Route route) {
        return Optional.ofNullable(switch (route) {
            case Route.Settings() -> page(route, settings);
            case Route.Staff() -> page(route, this::staff);
            case Route.Log() -> page(route, this::log);
            case Route.Privacy() -> page(route, privacy);
            case Route.Backups() -> page(route, this::backups);
            case Route.Transfer() -> page(route, this::transfer);
            default -> null;
        });
    }

    private Screen staff() {
        return new StaffView(new StaffModel(services.staff, services.roles, approvals, onDuty, kit.background(), kit.notices()), onDuty, kit);
    }

    private Screen log() {
        return new LogView(new LogModel(services.logBook, services.logExport, approvals, kit.background(), kit.notices(), kit.texts()::language, kit.clock()), kit);
    }

    private Screen backups() {
        return new BackupsView(new BackupsModel(services.backups, approvals, kit.background(), kit.notices(), desk::look), desk::leaveToRestore,
                new Encryption(services.recoveryKeys.isLocked(), desk::leaveToLock, () -> desk.printKey(services.recoveryKeys, papers)), kit);
    }

    private Screen transfer() {
        return new TransferView(new TransferModel(services.imports, approvals, kit.background(), kit.notices(), kit.texts()),
                new OpenCopyModel(services.openCopies, approvals, kit.background(), kit.notices()), kit);
    }

    private Screen page(Route route, Supplier<Screen> screen) {
        return new PageTabs(route, screen.get(), pages(), List.of(), kit);
    }
}
