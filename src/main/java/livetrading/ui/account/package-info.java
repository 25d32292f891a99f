/** Tables and actions of the account that several screens show: positions, trades, decisions, the way of an order. */
@NullMarked
package livetrading.ui.account;

import org.jspecify.annotations.NullMarked;
