package jaidee.checkout;

import jaidee.settings.Setting;

/// What a clinic can set about its bills.
public final class CheckoutSettings {
    /// Medicine taken home belongs to the treatment and is taxed; otherwise it is sold as goods, exempt.
    public static final Setting<Boolean> MEDICINE_TAXED = Setting.flag("bill.medicine-taxed", true);
    /// Cash bills are rounded down to whole multiples of so many satang; 0: not at all.
    public static final Setting<Long> CASH_STEP = Setting.number("bill.cash-step-satang", 0, 0, 100);

    private CheckoutSettings() {
    }
}
