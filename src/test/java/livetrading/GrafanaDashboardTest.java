package livetrading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Grafana needs to take a dashboard over; that its metrics exist is compared with a scrape elsewhere. */
class GrafanaDashboardTest {

    private static final List<String> SHOWN = List.of(
            "Equity",
            "Cycle age",
            "Positions",
            "Orders in an hour",
            "Refusals in an hour",
            "Locks",
            "Alerts undelivered",
            "Backup age",
            "Database and disk",
            "Memory");

    private final JsonNode dashboard = JsonMapper.shared()
            .readTree(Path.of("scripts", "grafana-dashboard.json").toFile());

    @Test
    void itsPanelsAskADataSourceThatTheUserChooses() {
        assertThat(dashboard.at("/uid").asString()).isEqualTo("livetrading");
        assertThat(dashboard.at("/schemaVersion").asInt()).isGreaterThanOrEqualTo(36);
        assertThat(dashboard.at("/templating/list").findValuesAsString("type")).contains("datasource", "query");
        assertThat(panels()).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.at("/datasource/uid").asString()).isEqualTo("${datasource}");
            assertThat(panel.at("/targets"))
                    .isNotEmpty()
                    .allSatisfy(
                            target -> assertThat(target.at("/expr").asString()).contains("job=\"$job\""));
        });
    }

    @Test
    void itShowsWhatMatters() {
        assertThat(panels().stream().map(panel -> panel.at("/title").asString()))
                .containsAll(SHOWN);
    }

    @Test
    void noPanelLiesOnAnother() {
        var taken = new HashSet<List<Integer>>();
        for (JsonNode panel : panels()) {
            JsonNode place = panel.at("/gridPos");
            for (int x = 0; x < place.at("/w").asInt(); x++) {
                for (int y = 0; y < place.at("/h").asInt(); y++) {
                    assertThat(taken.add(List.of(
                                    place.at("/x").asInt() + x, place.at("/y").asInt() + y)))
                            .as(panel.at("/title").asString())
                            .isTrue();
                }
            }
            assertThat(place.at("/x").asInt() + place.at("/w").asInt()).isLessThanOrEqualTo(24);
        }
    }

    private List<JsonNode> panels() {
        return StreamSupport.stream(dashboard.at("/panels").spliterator(), false)
                .toList();
    }
}
