package jaidee.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is taken off a price by hand: so many baht, or so many percent of it.
public sealed interface Reduction {
    Pattern SHAPE = Pattern.compile("(\\d{1,9}(?:\\.\\d{0,2})?|\\.\\d{1,2})(%?)");
    int ALL = 10_000;

    record Amount(Money amount) implements Reduction {
        @Override
        public Money of(Money price) {
            return amount.min(price);
        }

        @Override
        public boolean sensible() {
            return amount.isPositive();
        }

        @Override
        public String written() {
            return amount.toString();
        }
    }

    /// @param basisPoints 1,250 is 12.5 %
    record Percent(int basisPoints) implements Reduction {
        @Override
        public Money of(Money price) {
            return price.percent(inPercent());
        }

        @Override
        public boolean sensible() {
            return basisPoints > 0 && basisPoints <= ALL;
        }

        public BigDecimal inPercent() {
            return BigDecimal.valueOf(basisPoints, 2);
        }

        @Override
        public String written() {
            return inPercent().stripTrailingZeros().toPlainString() + "%";
        }
    }

    /// What comes off `price`, half a satang upwards, never more than the price itself.
    Money of(Money price);

    /// More than nothing, and not more than all.
    boolean sensible();

    /// `10%` or `50.00`; `read` understands it again.
    String written();

    /// `10%`, `12.5 %`, `50`, `1,000.50`, `๑๐%`; empty for anything else. The amount may still be out of sense.
    static Optional<Reduction> read(String typed) {
        Matcher parts = SHAPE.matcher(Typed.plain(typed).replaceAll("[ ,]", ""));
        if (!parts.matches()) return Optional.empty();
        BigDecimal number = new BigDecimal(parts.group(1).startsWith(".") ? "0" + parts.group(1) : parts.group(1));
        boolean percent = !parts.group(2).isEmpty();
        if (percent && number.compareTo(BigDecimal.valueOf(ALL)) > 0) return Optional.empty();
        return Optional.of(percent ? new Percent(number.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).intValueExact())
                : new Amount(Money.baht(number)));
    }
}
