/** The broker's REST interface, its faults and the stand-in's own controls, over real HTTP. */
@NullMarked
package livetrading.standin.http;

import org.jspecify.annotations.NullMarked;
