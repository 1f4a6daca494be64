package jaidee.loyalty;

/// Percent off everything of one category of the price list.
///
/// @param category code of its heading
public record CategoryPercent(String category, int percent) {
}
