package jaidee.campaigns;

/// A campaign in the tables.
public record CampaignId(long value) {
}
