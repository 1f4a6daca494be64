package jaidee.checkout;

import jaidee.kernel.Money;

/// A bill by value added tax, rounded once for the whole document, half a satang upwards, never by line.
///
/// @param base   taxed part without the tax
/// @param exempt part that is not taxed
/// @param total  what the bill comes to
public record VatSums(int basisPoints, Money base, Money vat, Money exempt, Money total) {
    /// @param taxable sum of taxed lines after all discounts, tax included if `terms` say so
    public static VatSums of(Money taxable, Money exempt, VatTerms terms) {
        long rate = terms.basisPoints();
        if (terms.inclusive()) {
            Money vat = share(taxable, rate, 10_000 + rate);
            return new VatSums(terms.basisPoints(), taxable.minus(vat), vat, exempt, taxable.plus(exempt));
        }
        Money vat = share(taxable, rate, 10_000);
        return new VatSums(terms.basisPoints(), taxable, vat, exempt, taxable.plus(vat).plus(exempt));
    }

    private static Money share(Money amount, long rate, long whole) {
        long twice = Math.multiplyExact(Math.multiplyExact(amount.satang(), rate), 2L);
        return Money.satang(Math.floorDiv(twice + whole, 2 * whole));
    }
}
