package livetrading.ui.format;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import livetrading.market.MarketCalendar;

/**
 * What the person in front of a screen chose. It lies in cookies of the browser, because a page has to know it
 * before it
 * writes its first number, and because it is the browser's matter and not the account's.
 *
 * @param zone in which times are shown
 * @param areAmountsHidden whether amounts of money and of shares are dots, for screens that others can see
 */
public record Preferences(ZoneId zone, boolean areAmountsHidden) {

    /** Name of the cookie with the id of the time zone. */
    public static final String ZONE_COOKIE = "times";

    /** Name of the cookie that hides amounts when its value is {@value #HIDE}. */
    public static final String AMOUNTS_COOKIE = "amounts";

    public static final String HIDE = "hidden";

    public static final Preferences STANDARD = new Preferences(MarketCalendar.NEW_YORK, false);

    /** @param cookies values by name; missing or unknown ones are taken from {@link #STANDARD} */
    public static Preferences of(Map<String, String> cookies) {
        return new Preferences(zone(cookies.getOrDefault(ZONE_COOKIE, "")), HIDE.equals(cookies.get(AMOUNTS_COOKIE)));
    }

    private static ZoneId zone(String id) {
        try {
            // ids hold slashes, which browsers and scripts treat differently in cookies
            return id.isEmpty() ? STANDARD.zone() : ZoneId.of(id.replace("%2F", "/"));
        } catch (DateTimeException e) {
            return STANDARD.zone();
        }
    }

    /** Those of the page that is being worked on; the standard outside of a page. */
    public static Preferences current() {
        UI ui = UI.getCurrent();
        Preferences chosen = ui == null ? null : ComponentUtil.getData(ui, Preferences.class);
        return chosen == null ? STANDARD : chosen;
    }

    /** Makes these the preferences of a page. */
    public void applyTo(UI ui) {
        ComponentUtil.setData(ui, Preferences.class, this);
    }

    /** For instance {@code New York}, {@code UTC} or {@code Europe/Berlin}. */
    public String zoneName() {
        return zone.equals(MarketCalendar.NEW_YORK) ? "New York" : isUtc() ? "UTC" : zone.getId();
    }

    public boolean isUtc() {
        return zone.getRules().equals(ZoneOffset.UTC.getRules());
    }
}
