package livetrading;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** axe-core: looks on a page for what keeps people with a screen reader, a keyboard or weak eyes from using it. */
final class Axe {

    /** The banner that Vaadin Charts shows without a licence is not ours to change. */
    private static final String RUN = """
            async rules => {
              const found = await axe.run(
                  { exclude: [['vaadin-commercial-banner']] },
                  { resultTypes: ['violations'], ...(rules.length && { runOnly: { type: 'rule', values: rules } }) });
              return found.violations
                  .filter(one => one.impact === 'serious' || one.impact === 'critical')
                  .flatMap(one => one.nodes.map(node => `${one.impact} ${one.id}: ${node.target.flat().join(' >> ')}`
                      + ` ${node.html.slice(0, 200)} ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''}`));
            }""";

    /** Of the rules that are in force, those that look at colours; all others see the same in every colour. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private final String script = script();

    /** What is seriously or critically wrong, one line for each element. */
    List<String> violations(Page page) {
        return violations(page, List.of());
    }

    /** The same of the colours alone, for a page in other colours that is otherwise the one that was looked at. */
    List<String> violationsOfColours(Page page) {
        return violations(page, OF_COLOURS);
    }

    private List<String> violations(Page page, List<String> rules) {
        page.evaluate("script => { if (!window.axe) (0, eval)(script); }", script);
        return ((List<?>) page.evaluate(RUN, rules))
                .stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream file = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
