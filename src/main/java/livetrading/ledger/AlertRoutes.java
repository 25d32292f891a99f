package livetrading.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How each kind of alert is told over each channel. */
@Transactional(readOnly = true)
public interface AlertRoutes extends Repository<AlertRoute, Long> {

    List<AlertRoute> findByChannel(String channel);

    /** All kinds of which one chooses, as chosen or as usual. */
    default Map<AlertKind, AlertHow> of(String channel) {
        Map<AlertKind, AlertHow> routes = new EnumMap<>(AlertKind.class);
        AlertKind.routed().forEach(kind -> routes.put(kind, kind.usual()));
        findByChannel(channel).forEach(route -> routes.replace(route.kind(), route.how()));
        return routes;
    }

    @Transactional
    default void choose(AlertKind kind, String channel, AlertHow how) {
        if (change(kind, channel, how) == 0) {
            save(new AlertRoute(kind, channel, how));
        }
    }

    /** All of them or none. */
    @Transactional
    default void choose(Map<AlertKind, AlertHow> routes, String channel) {
        routes.forEach((kind, how) -> choose(kind, channel, how));
    }

    @Modifying
    @Transactional
    @Query("update AlertRoute r set r.how = :how where r.kind = :kind and r.channel = :channel")
    int change(AlertKind kind, String channel, AlertHow how);

    @Transactional
    AlertRoute save(AlertRoute route);
}
