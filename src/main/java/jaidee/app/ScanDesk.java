package jaidee.app;

import jaidee.cards.CardHolder;
import jaidee.kernel.CouponId;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Refusal;
import jaidee.owners.SearchHit;
import jaidee.scan.ScanCode;
import jaidee.scan.ScanSounds;
import jaidee.scan.ScanSource;
import jaidee.scan.Scanned;
import jaidee.scan.ScannedText;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/// What happens when something is scanned, wherever one is in the window. A member card calls its owner to the counter
/// when the counter is open and opens the profile elsewhere (a partner's voucher takes it for its own owner); a coupon goes on the bill or opens; a receipt opens; a
/// barcode goes on the bill; a chip number opens the pet. Everything else gets a sentence.
///
/// A panel that is open either gives way or wants its answer first: nothing happens to a bill behind the panel that takes
/// the money for it.
final class ScanDesk {
    /// Who knows the codes; asked off the FX thread.
    record Books(Function<ScanCode, Outcome<CardHolder>> cards, Function<ScanCode, Outcome<CouponId>> coupons,
                 Function<ScanCode, Outcome<Route>> receipts, Function<String, List<SearchHit>> chips,
                 Function<String, Boolean> sells) {
    }

    private final Books books;
    private final Kit kit;
    private final ScanSounds sounds;
    private final Consumer<String> ringUp;

    /// @param ringUp puts the item of a barcode on the bill
    ScanDesk(Books books, Kit kit, ScanSounds sounds, Consumer<String> ringUp) {
        this.books = books;
        this.kit = kit;
        this.sounds = sounds;
        this.ringUp = ringUp;
    }

    void scanned(ScannedText text) {
        switch (text.meaning()) {
            case Scanned.Ours(var code) -> ours(code);
            case Scanned.Product product -> barcode(product.spellings(), product.message());
            case Scanned.Microchip(var digits) -> chip(digits);
            case Scanned.Foreign foreign -> barcode(List.of(foreign.text()), foreign.message());
            case Scanned other -> refused(other.message());
        }
    }

    /// Whether a text that arrived in a field can only have come from a scanner: a code of the clinic, a payment code, a
    /// link, the number of a chip, or a barcode on the price list. A phone number typed in a hurry is none of these. (The
    /// field for chip numbers takes its own before this is asked, see `ScannedInto`.)
    boolean isCertain(ScannedText text) {
        return switch (text.meaning()) {
            case Scanned.Ours ours -> true;
            case Scanned.Damaged damaged -> true;
            case Scanned.PaymentQr payment -> true;
            case Scanned.Product product -> product.spellings().stream().anyMatch(books.sells()::apply);
            case Scanned.Microchip chip -> true;
            case Scanned.Foreign foreign -> text.readings().stream().anyMatch(ScanDesk::isLink) || books.sells().apply(foreign.text());
        };
    }

    private static boolean isLink(String text) {
        return text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
    }

    /// Codes found in a picture, or why there is none.
    void read(Outcome<List<ScannedText>> codes) {
        codes.handle(all -> {
            if (all.size() == 1) scanned(all.getFirst());
            else refused(Message.of("shell.scan.several", all.size()));
        }, this::refused);
    }

    private void ours(ScanCode code) {
        switch (code.kind()) {
            case MEMBER -> look(() -> books.cards().apply(code), this::member);
            case COUPON -> look(() -> books.coupons().apply(code), coupon ->
                    kit.navigator().open(atCounter() ? new Route.UseCoupon(coupon) : new Route.CouponView(coupon)));
            case RECEIPT, GIFT, FRIEND, ANSWER -> look(() -> books.receipts().apply(code), kit.navigator()::open);
            case PARTNER -> take(() -> kit.navigator().open(new Route.PartnerVoucher(code.text(), ownerHere())));
        }
    }

    /// Whose page is open, or who is served.
    private Optional<OwnerId> ownerHere() {
        return switch (kit.navigator().routeProperty().get()) {
            case Route.Serve(var owner) -> Optional.of(owner);
            case Route.ServeCarer(var owner, var _) -> Optional.of(owner);
            case Route.OwnerProfile(var owner) -> Optional.of(owner);
            case Route.PointsOf(var owner) -> Optional.of(owner);
            case Route.PartnerPoints(var owner) -> Optional.of(owner);
            case Route.PartnerVoucher(var _, var owner) -> owner;
            case null, default -> Optional.empty();
        };
    }

    private void member(CardHolder holder) {
        OwnerId owner = holder.owner();
        if (kit.navigator().routeProperty().get() instanceof Route.PartnerVoucher(var code, var _)) {
            kit.navigator().open(new Route.PartnerVoucher(code, Optional.of(owner)));
            return;
        }
        Route serving = holder.carer().<Route>map(carer -> new Route.ServeCarer(owner, carer)).orElse(new Route.Serve(owner));
        kit.navigator().open(atCounter() ? serving : new Route.OwnerProfile(owner));
    }

    private void barcode(List<String> spellings, Message otherwise) {
        kit.background().run(() -> spellings.stream().filter(books.sells()::apply).findFirst()).onSuccess(known -> {
            if (known.isEmpty()) {
                unknown(spellings.getFirst(), otherwise);
                return;
            }
            take(() -> {
                kit.navigator().open(new Route.Checkout());
                ringUp.accept(known.get());
            });
        });
    }

    // at the counter somebody can say at once what it is
    private void unknown(String barcode, Message otherwise) {
        if (!atCounter() || !(new ScannedText(barcode, ScanSource.KEYBOARD).meaning() instanceof Scanned.Product)) refused(otherwise);
        else {
            sounds.refused();
            ringUp.accept(barcode);
        }
    }

    private void chip(String digits) {
        kit.background().run(() -> books.chips().apply(digits)).onSuccess(hits -> {
            Optional<PetId> pet = hits.stream().findFirst().flatMap(SearchHit::pet);
            if (pet.isEmpty()) {
                refused(new Scanned.Microchip(digits).message());
                return;
            }
            take(() -> kit.navigator().open(new Route.PetProfile(pet.get())));
        });
    }

    private <T> void look(Callable<Outcome<T>> books, Consumer<T> found) {
        kit.background().run(books).onSuccess(outcome -> outcome.handle(value -> take(() -> found.accept(value)), this::refused));
    }

    private void take(Runnable deed) {
        if (!kit.dialogs().makeWay()) {
            refused(Message.of("shell.scan.panel_open"));
            return;
        }
        sounds.accepted();
        deed.run();
    }

    private void refused(Refusal why) {
        refused(why.message());
    }

    private void refused(Message why) {
        sounds.refused();
        kit.notices().refused(why);
    }

    private boolean atCounter() {
        Route here = kit.navigator().routeProperty().get();
        return here != null && here.place().equals(new Route.Checkout());
    }
}
