package jaidee.paper;

enum Weight {
    REGULAR, BOLD
}
