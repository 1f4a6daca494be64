package jaidee.partners.ui;

import jaidee.kernel.Message;
import jaidee.partners.Exchange;
import jaidee.partners.Voucher;
import jaidee.partners.Way;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import java.time.LocalDate;

/// How vouchers are told on screen.
final class VoucherWords {
    private VoucherWords() {
    }

    /// What has become of it, in a sentence.
    static Message state(Voucher voucher) {
        return voucher.voided().map(ended -> Message.of("partners.state.voided", ended.at(), ended.reason()))
                .or(() -> voucher.used().map(used -> Message.of("partners.state.used." + voucher.way(), used.at(), used.owner(), used.by())))
                .orElseGet(() -> Message.of("partners.state.open." + voucher.way(), voucher.lastDay()));
    }

    static Pill pill(UiTexts texts, Voucher voucher, LocalDate today) {
        if (voucher.voided().isPresent()) return new Pill(texts.of("partners.pill.voided"), Tone.DANGER);
        if (voucher.used().isPresent()) return new Pill(texts.of(voucher.way() == Way.OUT ? "partners.pill.back" : "partners.pill.used"), Tone.DONE);
        return today.isAfter(voucher.lastDay()) ? new Pill(texts.of("partners.pill.late"), Tone.LOOK) : new Pill(texts.of("partners.pill.open"), Tone.PLAIN);
    }

    /// `100 → 50`, from where it leaves to where it goes.
    static String block(Way way, Exchange block) {
        return way == Way.OUT ? block.ours() + " → " + block.theirs() : block.theirs() + " → " + block.ours();
    }

    static String block(Voucher voucher) {
        return block(voucher.way(), new Exchange(voucher.ours(), voucher.theirs(), voucher.value()));
    }
}
