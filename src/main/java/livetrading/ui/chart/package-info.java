/** All charts, so that another library could take the place of Vaadin Charts here. */
@NullMarked
package livetrading.ui.chart;

import org.jspecify.annotations.NullMarked;
