package jaidee.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Pieces below one another, shared out over pages: none is torn, what heads the next stays with it, and where a table goes
/// on its head stands again.
final class Pieces {
    /// @param withNext never the last on a page
    /// @param head     stands above it where it is the first on a page
    /// @param least    room below which it begins a page, in millimetres
    private record Piece(Flow flow, boolean withNext, Optional<Flow> head, double least) {
    }

    private final List<Piece> pieces = new ArrayList<>();

    void add(Flow flow) {
        pieces.add(new Piece(flow, false, Optional.empty(), 0));
    }

    /// Stays on the page of what comes next.
    void heading(Flow flow) {
        pieces.add(new Piece(flow, true, Optional.empty(), 0));
    }

    /// A heading that begins a new page where less room than this is left.
    void chapter(Flow flow, double least) {
        pieces.add(new Piece(flow, true, Optional.empty(), least));
    }

    /// A row of a table.
    void row(Flow flow, Flow head, boolean withNext) {
        pieces.add(new Piece(flow, withNext, Optional.of(head), 0));
    }

    /// @param first room on the first page, in millimetres
    /// @param next  room on the others
    List<List<Flow>> pages(double first, double next) {
        List<List<Flow>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        double room = first;
        for (int from = 0; from < pieces.size(); ) {
            int to = from + 1;
            while (to < pieces.size() && pieces.get(to - 1).withNext()) to++;
            List<Piece> together = pieces.subList(from, to);
            // longer than a page: what can stay together does
            if (height(together) > next) together = pieces.subList(from, from + 1);
            if (Math.max(height(together), together.getFirst().least()) > room && !pages.getLast().isEmpty()) {
                pages.add(new ArrayList<>());
                room = next;
                Optional<Flow> head = together.getFirst().head();
                if (head.isPresent()) room = put(head.get(), pages.getLast(), room);
            }
            for (Piece piece : together) room = put(piece.flow(), pages.getLast(), room);
            from += together.size();
        }
        return pages;
    }

    /// Of all of them below one another, in millimetres.
    double height() {
        return height(pieces);
    }

    private static double put(Flow flow, List<Flow> page, double room) {
        page.add(flow);
        return room - flow.height();
    }

    private static double height(List<Piece> together) {
        return together.stream().mapToDouble(piece -> piece.flow().height()).sum();
    }
}
