package livetrading;

import com.microsoft.playwright.Page;
import java.util.List;

/** Finds on a page what is cut off, collides, or lies under the banner at its foot. */
final class PageLayout {

    private static final String PROBLEMS = """
            () => {
              const problems = [];
              const all = (selector) => [...document.querySelectorAll(selector)].filter(
                (part) => part.checkVisibility({ visibilityProperty: true }) && part.getClientRects().length);
              const words = (part) => `'${part.textContent.trim().slice(0, 60)}'`;
              const isWider = (part) => part.scrollWidth > part.clientWidth + 1;

              [document.documentElement, ...all('main')].filter((part) => part.scrollWidth > part.clientWidth).forEach(
                (part) => problems.push(`${part.tagName} is ${part.scrollWidth} wide in ${part.clientWidth}`));

              all('vaadin-grid-cell-content, .figure-name, .figure-value, .market-words').filter(isWider).forEach(
                (part) => problems.push(`${words(part)} is ${part.scrollWidth} wide in ${part.clientWidth}`));

              // those that are read like a map may be wider than the screen
              all('vaadin-grid:not(.heat-map, .monthly)').filter((grid) => grid.matches('[overflow~=end]')).forEach(
                (grid) => problems.push(`the table ${grid.ariaLabel} is wider than its place`));

              all('main a + a').filter((link) => {
                const before = [...link.previousElementSibling.getClientRects()].at(-1);
                const first = link.getClientRects()[0];
                return link.previousSibling === link.previousElementSibling && before
                  && Math.abs(first.top - before.top) < 4 && Math.abs(first.left - before.right) < 4;
              }).forEach((link) => problems.push(`the link ${words(link)} touches the one before it`));

              // too few digits beside a chart
              all('vaadin-chart').flatMap((chart) => [...chart.shadowRoot.querySelectorAll('.highcharts-yaxis-labels')])
                .map((axis) => [...axis.querySelectorAll('text')].map((label) => label.textContent))
                .filter((labels) => new Set(labels).size < labels.length)
                .forEach((labels) => problems.push(`beside a chart stand ${labels}`));

              // the banner belongs to the body, in a tree of its own
              const last = all('main > *').at(-1);
              last?.scrollIntoView({ block: 'end' });
              const end = last?.getBoundingClientRect();
              if (end && document.elementFromPoint(end.left + end.width / 2, end.bottom - 2) === document.body) {
                problems.push('the end of the page lies under the banner');
              }
              return problems;
            }""";

    private PageLayout() {}

    static List<String> problems(Page page) {
        return ((List<?>) page.evaluate(PROBLEMS)).stream().map(String::valueOf).toList();
    }
}
