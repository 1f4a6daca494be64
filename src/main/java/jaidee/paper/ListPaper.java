package jaidee.paper;

/// What stands around a list for the desk, on every page of it.
///
/// @param about which days and what it was narrowed to
/// @param sum   how many owners and pets
/// @param empty said where there is nobody on the list
/// @param page  as "หน้า"
/// @param foot  by whom and when it was printed, and that it is to be shredded
public record ListPaper(String clinic, String title, String about, String sum, String empty, String page, String foot) {
}
