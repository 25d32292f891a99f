package livetrading.engine;

import java.util.List;
import java.util.Optional;
import livetrading.portfolio.Mode;
import org.springframework.stereotype.Component;

/** The venues that this program has. */
@Component
public class Venues {

    private final List<Venue> venues;

    Venues(List<Venue> venues) {
        this.venues = venues;
    }

    public Optional<Venue> of(Mode mode) {
        return venues.stream().filter(venue -> venue.mode() == mode).findFirst();
    }
}
