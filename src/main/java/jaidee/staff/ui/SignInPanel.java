package jaidee.staff.ui;

import jaidee.kernel.Message;
import jaidee.staff.StaffMember;
import jaidee.staff.StaffService;
import jaidee.ui.Kit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Changes who is at the desk: choose the name, type the PIN, Enter.
public final class SignInPanel {
    private final StaffService staff;
    private final Kit kit;
    private Supplier<Optional<Message>> sentence = Optional::empty;

    public SignInPanel(StaffService staff, Kit kit) {
        this.staff = staff;
        this.kit = kit;
    }

    /// Shows a sentence below the PIN if there is one, asked for in the background: a clinic to practise in tells it.
    public SignInPanel telling(Supplier<Optional<Message>> asked) {
        sentence = asked;
        return this;
    }

    /// There is no way past it but a right PIN; the desk stays locked until then.
    ///
    /// @param someone who can sign in; at least one
    public void openLocked(List<StaffMember> someone, Consumer<StaffMember> signedIn) {
        new PinPanel<>(kit, Message.of("signin.locked"), Message.of("signin.enter"), staff::signIn)
                .telling(sentence).staying().open(() -> someone, signedIn, () -> {
                });
    }

    /// Who can sign in. Off the FX thread.
    public List<StaffMember> present() {
        return staff.all().stream().filter(who -> who.active() && who.hasPin()).toList();
    }

    /// Opens once the names are there; `signedIn` is told who it is now. Given up, `givenUp` is told.
    public void open(Consumer<StaffMember> signedIn, Runnable givenUp) {
        new PinPanel<>(kit, Message.of("signin.title"), Message.of("signin.enter"), staff::signIn)
                .telling(sentence)
                .open(this::present, signedIn, givenUp);
    }
}
