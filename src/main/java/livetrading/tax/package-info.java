/**
 * What is owed to the tax office follows from: lots, realised gains and wash sales of shares by US law, and their Form
 * 8949. It is no tax advice.
 */
@NullMarked
package livetrading.tax;

import org.jspecify.annotations.NullMarked;
