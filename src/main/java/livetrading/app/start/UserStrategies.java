package livetrading.app.start;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import livetrading.app.storage.DataFolder;
import livetrading.engine.OwnStrategyNews;
import livetrading.ledger.ScriptVersions;
import livetrading.ledger.TrustedJar;
import livetrading.ledger.TrustedJars;
import livetrading.library.ProvidedStrategies;
import livetrading.library.StrategyJars;
import livetrading.plugin.PluginJars;
import livetrading.strategy.StrategyCatalog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where strategies of users come from beside the database. */
@Configuration(proxyBeanMethods = false)
class UserStrategies {

    @Bean
    StrategyJars strategyJars(
            DataFolder folder, TrustedJars trusted, ScriptVersions scripts, OwnStrategyNews news, Clock clock) {
        String version = Optional.ofNullable(UserStrategies.class.getPackage().getImplementationVersion())
                .orElse("development");
        Map<String, TrustedJar> rows =
                trusted.findAll().stream().collect(Collectors.toMap(TrustedJar::sha256, Function.identity()));
        var jars = new PluginJars(
                rows::containsKey,
                sha256 -> Optional.ofNullable(rows.get(sha256))
                        .flatMap(TrustedJar::checkedBy)
                        .filter(version::equals)
                        .isPresent(),
                id -> StrategyCatalog.find(id).isPresent()
                        || scripts.findAllByOrderByScriptAscVersionAsc().stream()
                                .anyMatch(script -> script.script().equals(id)),
                new JarCheck());
        return new StrategyJars(folder.strategies(), jars, trusted, news, clock, version);
    }

    @Bean
    ProvidedStrategies providedStrategies(StrategyJars jars) {
        return new ProvidedStrategies(jars.strategies());
    }
}
