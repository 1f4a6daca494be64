package jaidee.refunds;

import jaidee.catalogue.ServiceGroup;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.loyalty.EarnPolicy;
import java.math.BigInteger;
import java.util.Optional;

/// A line of a bill as a refund finds it.
///
/// @param taxed    value added tax was in its price
/// @param refunded of its quantity, before
public record SoldLine(long id, int position, Bilingual name, Goods goods, int quantity, Money gross, Money net, boolean taxed, Earns earns,
                       int refunded) {
    /// What it was and for whom.
    ///
    /// @param petName empty when it was for no pet in particular
    public record Goods(ItemId item, String category, Optional<PetId> pet, String petName, Optional<String> species) {
    }

    /// How it earned its points.
    ///
    /// @param byPoints the part of it that points paid
    public record Earns(ServiceGroup group, Points each, boolean onSpend, Money byPoints) {
    }

    /// The line as it would have earned with `units` alone. What points paid for gave the points of its service all the same.
    EarnPolicy.Line earning(int units) {
        return new EarnPolicy.Line(goods.item(), goods.category(), earns.group(), goods.pet(), goods.species(), units, earns.each(),
                left(quantity - refunded - units), earns.byPoints(), earns.onSpend());
    }

    public int remaining() {
        return quantity - refunded;
    }

    /// What the first `units` of the line come to, half a satang upwards; all of them come to the line exactly. Whatever
    /// comes back is the difference of two of these, so that parts always add up.
    Money netOf(int units) {
        BigInteger twice = BigInteger.valueOf(net.satang()).multiply(BigInteger.valueOf(2L * units)).add(BigInteger.valueOf(quantity));
        return Money.satang(twice.divide(BigInteger.valueOf(2L * quantity)).longValueExact());
    }

    /// What comes back for `units` more.
    public Money back(int units) {
        return netOf(refunded + units).minus(netOf(refunded));
    }

    /// What is left of it once `units` more have come back.
    Money left(int units) {
        return net.minus(netOf(refunded + units));
    }
}
