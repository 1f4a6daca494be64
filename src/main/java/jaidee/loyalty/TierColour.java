package jaidee.loyalty;

import jaidee.kernel.Message;

/// What a tier looks like, on the screen and on paper. White words can be read on each.
public enum TierColour {
    SILVER("#566575"), BRONZE("#8a4b22"), GOLD("#8a590b"), GREEN("#23693c"), TEAL("#0b6870"), BLUE("#1f5aa6"), VIOLET("#5b2f9e"), ROSE("#a12c5f");

    private final String web;

    TierColour(String web) {
        this.web = web;
    }

    /// As `#8a590b`.
    public String web() {
        return web;
    }

    public Message named() {
        return Message.of("loyalty.tier.colour." + name());
    }

    /// What the tiers that every clinic begins with looked like before they could choose.
    static TierColour usual(String code) {
        return switch (code) {
            case "SILVER" -> SILVER;
            case "GOLD" -> GOLD;
            case "VIP" -> VIOLET;
            default -> TEAL;
        };
    }
}
