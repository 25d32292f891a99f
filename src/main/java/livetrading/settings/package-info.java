/**
 * What can be configured. {@link livetrading.settings.Setting} has each setting once: its column, title, unit, kind, range,
 * default and help. The check, the form, the history's wording, the row in the database and the defaults of the command
 * line come from it; {@link livetrading.settings.TradingSettings} is what the program works with.
 */
@NullMarked
package livetrading.settings;

import org.jspecify.annotations.NullMarked;
