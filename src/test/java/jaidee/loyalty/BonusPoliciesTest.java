package jaidee.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jaidee.kernel.Money;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BonusPoliciesTest {
    @TestFactory
    Stream<DynamicTest> recommendingTheClinic() {
        return PointsCases.each("REFERRAL", (json, input, expected) -> {
            JsonObject p = json.getAsJsonObject();
            ReferralPolicy policy = new ReferralPolicy(Money.satang(p.get("minBill").getAsLong()), p.get("days").getAsInt(), points(p, "referrer"),
                    points(p, "referee"), p.get("maxPerYear").getAsInt());
            Map<String, Integer> rewarded = new HashMap<>();
            List<String> rewards = new ArrayList<>();
            for (JsonElement element : input.getAsJsonObject().getAsJsonArray("referrals")) {
                JsonObject r = element.getAsJsonObject();
                String year = r.get("referrerPhone").getAsString() + day(r, "billDate").getYear();
                ReferralPolicy.Reward reward = policy.reward(new ReferralPolicy.FirstBill(r.get("referrerPhone").equals(r.get("refereePhone")),
                        day(r, "signup"), day(r, "billDate"), Money.satang(r.get("firstBill").getAsLong()), rewarded.getOrDefault(year, 0)));
                if (reward.referrer().isPositive()) rewarded.merge(year, 1, Integer::sum);
                rewards.add("[%d,%d,\"%s\"]".formatted(reward.referrer().value(), reward.referee().value(), reward.result()));
            }
            assertThat(rewards).isEqualTo(expected.getAsJsonArray().asList().stream().map(JsonElement::toString).toList());
        });
    }

    @Test
    void beyondTheYearsCapOnlyTheFriendIsRewarded() {
        ReferralPolicy policy = new ReferralPolicy(Money.baht(300), 90, Points.of(100), Points.of(50), 2);
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThat(policy.reward(new ReferralPolicy.FirstBill(false, day, day, Money.baht(300), 2)))
                .isEqualTo(new ReferralPolicy.Reward(Points.ZERO, Points.of(50), ReferralPolicy.Result.CAP));
    }

    @TestFactory
    Stream<DynamicTest> birthdaysOfPets() {
        return PointsCases.each("BIRTHDAY", (json, input, expected) -> {
            BirthdayPolicy policy = new BirthdayPolicy(points(json.getAsJsonObject(), "pts"), json.getAsJsonObject().get("maxPets").getAsInt());
            List<BirthdayPolicy.Pet> pets = new ArrayList<>();
            JsonArray told = input.getAsJsonObject().getAsJsonArray("pets");
            for (int i = 0; i < told.size(); i++)
                pets.add(new BirthdayPolicy.Pet(new PetId(i), Optional.of(day(told.get(i).getAsJsonObject(), "birth")), true));
            Map<Integer, Set<PetId>> honoured = new HashMap<>();
            JsonArray visits = input.getAsJsonObject().getAsJsonArray("visits");
            for (int i = 0; i < visits.size(); i++) {
                LocalDate day = day(visits.get(i).getAsJsonObject(), "d");
                Set<PetId> before = honoured.computeIfAbsent(day.getYear(), y -> new HashSet<>());
                List<PetId> now = policy.honours(pets, before, day);
                before.addAll(now);
                JsonArray wanted = expected.getAsJsonArray().get(i).getAsJsonArray();
                assertThat(now.stream().map(id -> told.get((int) id.value()).getAsJsonObject().get("name")))
                        .containsExactlyElementsOf(wanted.get(1).getAsJsonArray().asList());
                assertThat(policy.worth(now.size())).isEqualTo(Points.of(wanted.get(2).getAsLong()));
            }
        });
    }

    @Test
    void noBirthdayForOneThatDiedIsUnknownOrWasBornThisYear() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        List<BirthdayPolicy.Pet> pets = List.of(new BirthdayPolicy.Pet(new PetId(1), Optional.of(LocalDate.of(2020, 11, 1)), false),
                new BirthdayPolicy.Pet(new PetId(2), Optional.empty(), true), new BirthdayPolicy.Pet(new PetId(3), Optional.of(LocalDate.of(2026, 11, 1)), true));
        assertThat(new BirthdayPolicy(Points.of(100), 3).honours(pets, Set.of(), day)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> missions() {
        return PointsCases.each("MISSION", (json, input, expected) -> {
            JsonObject p = json.getAsJsonObject();
            MissionPolicy policy = new MissionPolicy(p.get("need").getAsInt(), p.get("windowDays").getAsInt(), Money.satang(p.get("minNet").getAsLong()), points(p, "pts"));
            List<MissionPolicy.Bill> bills = new ArrayList<>();
            for (JsonElement visit : input.getAsJsonObject().getAsJsonArray("visits"))
                bills.add(new MissionPolicy.Bill(day(visit.getAsJsonObject(), "d"), Money.satang(visit.getAsJsonObject().get("net").getAsLong())));
            MissionPolicy.Progress progress = policy.progress(bills, day(input.getAsJsonObject(), "asOf"));
            JsonObject wanted = expected.getAsJsonObject();
            assertThat(progress.doneOn().isPresent()).isEqualTo(wanted.get("done").getAsBoolean());
            if (wanted.has("on")) assertThat(progress.doneOn()).contains(day(wanted, "on"));
            if (wanted.has("progress")) assertThat(progress.progress()).isEqualTo(wanted.get("progress").getAsInt());
            assertThat(progress.doneOn().isPresent() ? policy.points() : Points.ZERO).isEqualTo(points(wanted, "pts"));
        });
    }

    private static Points points(JsonObject json, String name) {
        return Points.of(json.get(name).getAsLong());
    }

    private static LocalDate day(JsonObject json, String name) {
        return LocalDate.parse(json.get(name).getAsString());
    }
}
