package jaidee.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount of Thai baht, kept as a whole number of satang (1 baht = 100 satang). Exact: arithmetic that would
/// overflow throws `ArithmeticException`, nothing is ever a fraction of a satang.
public record Money(long satang) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    public static Money satang(long satang) {
        return satang == 0 ? ZERO : new Money(satang);
    }

    public static Money baht(long baht) {
        return satang(Math.multiplyExact(baht, 100L));
    }

    /// The amount in baht with at most two decimals.
    ///
    /// @throws ArithmeticException when `baht` has a part smaller than a satang
    public static Money baht(BigDecimal baht) {
        return satang(baht.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact());
    }

    public Money plus(Money other) {
        return satang(Math.addExact(satang, other.satang));
    }

    public Money minus(Money other) {
        return satang(Math.subtractExact(satang, other.satang));
    }

    public Money times(long factor) {
        return satang(Math.multiplyExact(satang, factor));
    }

    public Money negated() {
        return satang(Math.negateExact(satang));
    }

    /// `percent` hundredths of this amount, half a satang away from zero.
    public Money percent(BigDecimal percent) {
        return satang(BigDecimal.valueOf(satang).multiply(percent).movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return satang == 0;
    }

    public boolean isPositive() {
        return satang > 0;
    }

    public boolean isNegative() {
        return satang < 0;
    }

    public BigDecimal inBaht() {
        return BigDecimal.valueOf(satang, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(satang, other.satang);
    }

    /// As said in a sentence or on a coupon: `1,605`, and with satang only when there are some.
    public String brief() {
        return satang % 100 == 0 ? toString().substring(0, toString().length() - 3) : toString();
    }

    /// As written at the desk: `1,605.00`, no currency sign.
    @Override
    public String toString() {
        long whole = Math.abs(satang / 100), part = Math.abs(satang % 100);
        return (satang < 0 ? "-" : "") + String.format(java.util.Locale.ROOT, "%,d.%02d", whole, part);
    }
}
