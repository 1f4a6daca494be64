package jaidee.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ExpiryAndRedeemTest {
    @TestFactory
    Stream<DynamicTest> everyWorkedDayOfExpiry() {
        return PointsCases.each("EXPIRY", (policy, input, expected) -> {
            LocalDate earned = LocalDate.parse(input.getAsJsonObject().get("earned").getAsString());
            assertThat(PointsCases.expiry(policy.getAsJsonObject()).expiresOn(earned))
                    .contains(LocalDate.parse(expected.getAsJsonObject().get("expiresOn").getAsString()));
        });
    }

    @TestFactory
    Stream<DynamicTest> pointsPayAtMostTheirPartOfABill() {
        return PointsCases.each("REDEEM_CAP", (policy, input, expected) -> {
            RedeemTerms terms = PointsCases.redeem(policy.getAsJsonObject());
            JsonObject bill = input.getAsJsonObject();
            Points most = terms.most(Money.satang(bill.get("bill").getAsLong()), Points.of(bill.get("balance").getAsLong()));
            assertThat(most).isEqualTo(Points.of(expected.getAsJsonObject().get("maxPoints").getAsLong()));
            assertThat(terms.worth(most)).isEqualTo(Money.satang(expected.getAsJsonObject().get("discountSatang").getAsLong()));
        });
    }
}
