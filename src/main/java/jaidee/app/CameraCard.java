package jaidee.app;

import jaidee.scan.CameraScanner;
import jaidee.scan.ui.CameraChooser;
import jaidee.settings.Setting;
import jaidee.settings.SettingsService;
import jaidee.staff.ui.OnDuty;
import jaidee.ui.Card;
import jaidee.ui.Kit;
import javafx.scene.control.CheckBox;

/// How codes are scanned: the camera, with its live picture, and whether a tone tells that it worked.
final class CameraCard extends Card implements LiveCard {
    static final Setting<String> CAMERA = Setting.text("scan.camera-id", "");
    static final Setting<Boolean> SOUNDS = Setting.flag("scan.sounds-on", true);

    private final CameraChooser chooser;

    CameraCard(CameraScanner scanner, SettingsService settings, OnDuty onDuty, Kit kit) {
        super(kit.texts(), "settings.scan.title");
        this.chooser = new CameraChooser(scanner, kit, settings.value(CAMERA));
        chooser.chosenProperty().addListener((property, before, camera) ->
                kit.background().write(() -> settings.set(onDuty.id(), CAMERA, camera)));
        CheckBox sounds = kit.texts().bind(new CheckBox(), "settings.scan.sounds");
        sounds.setSelected(settings.value(SOUNDS));
        sounds.selectedProperty().addListener((property, before, wanted) ->
                kit.background().write(() -> settings.set(onDuty.id(), SOUNDS, wanted)));
        add(sounds, chooser);
    }

    @Override
    public void opened() {
        chooser.open();
    }

    @Override
    public void closed() {
        chooser.close();
    }
}
