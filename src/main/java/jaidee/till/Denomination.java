package jaidee.till;

import jaidee.kernel.Money;

/// The notes and coins that are counted at a Thai till. Coins below 25 satang are legal tender but do not circulate.
public enum Denomination {
    BAHT_1000(100_000), BAHT_500(50_000), BAHT_100(10_000), BAHT_50(5_000), BAHT_20(2_000),
    BAHT_10(1_000), BAHT_5(500), BAHT_2(200), BAHT_1(100), SATANG_50(50), SATANG_25(25);

    private final Money value;

    Denomination(long satang) {
        this.value = Money.satang(satang);
    }

    public Money value() {
        return value;
    }

    public boolean isNote() {
        return value.compareTo(BAHT_20.value) >= 0;
    }

    /// `1,000`, `0.50`
    public String face() {
        return value.brief();
    }
}
