/** The program itself: database, backups, requests, the token for metrics, events, alerts, the log. */
@NullMarked
package livetrading.ui.system;

import org.jspecify.annotations.NullMarked;
