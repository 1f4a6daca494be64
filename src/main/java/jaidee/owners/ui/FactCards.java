package jaidee.owners.ui;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.owners.OwnerProfile;
import jaidee.owners.Pet;
import jaidee.owners.PetCard;
import jaidee.owners.ProfileFacts;
import jaidee.ui.Card;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.time.temporal.ChronoUnit;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What the other features know about an owner, as small cards; those that know nothing are left out.
final class FactCards {
    private static final int BIRTHDAY_DAYS = 30;
    private static final int VISITS = 5;
    private static final int ITEMS = 3;

    private final Kit kit;
    private final Texts now;
    private final LocalDate today;

    FactCards(Kit kit, LocalDate today) {
        this.kit = kit;
        this.now = kit.texts().now();
        this.today = today;
    }

    /// Points on a card of the tier's colour, with what lapses next and what is missing to the next tier.
    Optional<Node> tier(ProfileFacts facts) {
        if (facts.tier().isEmpty() && facts.points().isEmpty()) return Optional.empty();
        VBox card = new VBox(2);
        card.getStyleClass().addAll("tier-card", "tier-" + facts.tier().map(ProfileFacts.Tier::colour).orElse("none").toLowerCase(Locale.ROOT));
        facts.tier().ifPresent(tier -> card.getChildren().add(styled(now.get("owners.profile.tier", tier.name().in(now.language())), "tier-name")));
        facts.points().ifPresent(balance -> {
            HBox row = new HBox(8, styled(balance.points().toString(), "tier-points"), styled(now.get("owners.profile.points"), "tier-unit"));
            row.setAlignment(Pos.BASELINE_LEFT);
            card.getChildren().add(row);
            balance.expiringOn().filter(_ -> balance.expiring().isPositive()).ifPresent(day -> card.getChildren().add(expiring(balance, day)));
        });
        facts.tier().ifPresent(tier -> progress(card, tier));
        return Optional.of(card);
    }

    /// From sixty days before in small print, from thirty as something to look at, in the last week in red.
    private Node expiring(ProfileFacts.Balance balance, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        String words = now.get("owners.profile.expiring", balance.expiring(), day);
        if (days > 30) return wrapped(words, "tier-note");
        Pill left = new Pill(now.get("owners.profile.expiring_days", days), days <= 7 ? Tone.DANGER : Tone.LOOK).with(Feather.CLOCK);
        return new VBox(4, wrapped(words, "tier-note"), left);
    }

    private void progress(VBox card, ProfileFacts.Tier tier) {
        tier.share().ifPresent(share -> {
            ProgressBar bar = new ProgressBar(share);
            bar.getStyleClass().add("tier-bar");
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(now.get("owners.profile.tier_way", Math.round(share * 100)));
            VBox.setMargin(bar, new Insets(8, 0, 4, 0));
            card.getChildren().add(bar);
        });
        tier.toTheNext().ifPresent(words -> card.getChildren().add(wrapped(now.get(words), "tier-note")));
        if (tier.toRenew().isPresent()) card.getChildren().add(wrapped(now.get(tier.toRenew().get()), "tier-note"));
        else tier.validUntil().ifPresent(day -> card.getChildren().add(wrapped(now.get("owners.profile.tier_until", day), "tier-note")));
    }

    Optional<Node> deposit(OwnerProfile profile) {
        return profile.facts().deposit().map(balance -> {
            Card card = new Card(kit.texts(), "owners.profile.deposit");
            card.add(row(Feather.ARCHIVE, balance + " " + now.get("money.baht"), "", () -> kit.navigator().open(new Route.Deposits(profile.owner().id()))));
            return card;
        });
    }

    /// What to act on: other features' warnings, and birthdays near.
    Optional<Node> attention(OwnerProfile profile) {
        List<Node> lines = new ArrayList<>();
        for (Message message : profile.facts().attention()) lines.add(line(Feather.ALERT_CIRCLE, now.get(message), "attention"));
        for (PetCard card : profile.pets()) birthday(card.pet()).ifPresent(words -> lines.add(line(Feather.GIFT, words, "birthday")));
        return lines.isEmpty() ? Optional.empty() : Optional.of(new VBox(6, lines.toArray(Node[]::new)));
    }

    private Optional<String> birthday(Pet pet) {
        return pet.nextBirthday(today).filter(day -> !day.isAfter(today.plusDays(BIRTHDAY_DAYS))).map(day -> {
            int years = day.getYear() - pet.details().birth().orElseThrow().day().getYear();
            return day.equals(today) ? now.get("owners.profile.birthday_today", pet.name(), years)
                    : now.get("owners.profile.birthday", pet.name(), years, day);
        });
    }

    Optional<Node> coupons(ProfileFacts facts) {
        if (facts.coupons().isEmpty()) return Optional.empty();
        Card card = new Card(kit.texts(), "owners.profile.coupons");
        for (ProfileFacts.Coupon coupon : facts.coupons()) {
            String until = coupon.lastDay().map(day -> now.get("owners.profile.until", day)).orElse("");
            card.add(row(Feather.TAG, coupon.name().in(now.language()), until, () -> kit.navigator().open(new Route.CouponView(coupon.id()))));
        }
        return Optional.of(card);
    }

    Optional<Node> visits(ProfileFacts facts) {
        if (facts.visits().isEmpty()) return Optional.empty();
        Card card = new Card(kit.texts(), "owners.profile.visits");
        for (ProfileFacts.Visit visit : facts.visits().stream().limit(VISITS).toList()) {
            String what = visit.what().stream().limit(ITEMS).map(each -> each.in(now.language())).collect(Collectors.joining(", "));
            Runnable open = visit.sale().<Runnable>map(sale -> () -> kit.navigator().open(new Route.ReceiptView(sale))).orElse(null);
            card.add(row(Feather.CALENDAR, Days.shortText(visit.day(), now.language()) + " · " + visit.paid(), what, open));
        }
        if (!facts.usual().isEmpty()) card.add(wrapped(now.get("owners.profile.usual", facts.usual().stream()
                .limit(ITEMS).map((Bilingual each) -> each.in(now.language())).collect(Collectors.joining(", "))), "muted"));
        return Optional.of(card);
    }

    /// @param open `null` when there is nothing to open
    private Node row(Ikon ikon, String first, String second, Runnable open) {
        Label top = new Label(first);
        VBox words = new VBox(top);
        words.setAlignment(Pos.CENTER_LEFT);
        if (!second.isEmpty()) {
            Label below = new Label(second);
            below.getStyleClass().addAll("small", "muted");
            words.getChildren().add(below);
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox face = new HBox(10, Icons.of(ikon), words);
        face.setAlignment(Pos.CENTER_LEFT);
        if (open == null) return face;
        Button button = new Button(null, face);
        button.getStyleClass().add("row-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(first + " " + second);
        button.setOnAction(_ -> open.run());
        return button;
    }

    static Label line(Ikon ikon, String words, String style) {
        Label line = wrapped(words, style);
        line.setGraphic(Icons.of(ikon));
        line.setGraphicTextGap(8);
        return line;
    }

    private static Label wrapped(String words, String style) {
        Label label = styled(words, style);
        label.setWrapText(true);
        return label;
    }

    private static Label styled(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        return label;
    }
}
