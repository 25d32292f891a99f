/** The data folder, the database file in it with its two pools of connections, and what the adapters keep there. */
@NullMarked
package livetrading.app.storage;

import org.jspecify.annotations.NullMarked;
