package jaidee.bench;

import jaidee.checkout.Basket;
import jaidee.checkout.Quote;
import jaidee.checkout.Till;
import jaidee.kernel.OwnerId;
import jaidee.loyalty.EarnRule;
import jaidee.loyalty.Programme;
import jaidee.loyalty.RandomRules;
import jaidee.rewards.Coupon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A basket of ten items priced whole, asked of the database as at the counter, by 200 rules of earning and with 50 coupons
/// on it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class EarnBench {
    private static final int RULES = 200, COUPONS = 50, ITEMS = 10;

    private Till till;
    private Basket basket;

    @Setup(Level.Trial)
    public void fill() {
        till = new Till();
        OwnerId owner = till.owner("สมหญิง");
        var items = till.catalogue.all().stream().filter(item -> item.price().isPositive()).toList();
        RandomRules random = new RandomRules(new Random(5), items, Till.TODAY);
        List<EarnRule> rules = new ArrayList<>();
        for (int i = 1; i <= RULES; i++) rules.add(random.rule(i));
        // one that shuts everything out would make it too easy
        rules.removeIf(rule -> rule.gives() instanceof EarnRule.Gives.Nothing);
        while (rules.size() < RULES) rules.add(EarnRule.perSpending("S" + rules.size(), random.rule(1).name(), 2000));
        Programme draft = till.programme.newest().withEarn(rules);
        till.programme.save(draft, Till.TODAY, "", till.allowed()).get();
        basket = Basket.open(owner);
        for (int i = 0; i < ITEMS; i++) basket = basket.with(items.get(i * 3 % items.size()), 1 + i % 3, Optional.empty());
        for (int i = 0; i < COUPONS; i++) {
            Coupon coupon = till.coupon("FREE-NAIL", owner);
            basket = basket.with(coupon.id());
        }
        Quote quote = till.checkout.quote(basket);
        if (quote.coupons().size() != COUPONS || !quote.points().isPositive()) throw new IllegalStateException(quote.coupons().size() + " coupons, " + quote.points());
    }

    @TearDown(Level.Trial)
    public void close() {
        till.close();
    }

    @Benchmark
    public Quote basketWith200RulesAnd50Coupons() {
        return till.checkout.quote(basket);
    }
}
