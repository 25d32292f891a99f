/**
 * A broker on this machine that speaks Alpaca's interface over real HTTP and WebSockets, misbehaves on demand, and keeps
 * a journal of what really happened. Several may run at once. In a test:
 *
 * <pre>{@code
 * try (Standin alpaca = Standin.start(7)) {                  // a seed: same seed, same ids; 100,000 dollars
 *     alpaca.clock().moveTo(Instant.parse("2026-11-23T16:00:00Z"));      // stands still until moved
 *     alpaca.tape().price("AAPL", "100");                    // orders that this price meets are executed
 *     alpaca.bars().walk("AAPL", from, to, "100", 3);
 *     alpaca.faults().add(Match.submit().once(), Fault.RESPONSE_LOST);   // booked, and the answer lost
 *     ... new Adapter(alpaca.url(), alpaca.keyId(), alpaca.secretKey()) ...
 *     assertThat(alpaca.journal().postsPerClientOrderId()).containsEntry("mine", 1);
 *     assertThat(alpaca.journal().booked("mine")).isPresent();
 * }
 * }</pre>
 *
 * <p>Trading, market data and both streams are at one address: {@link livetrading.standin.Standin#url()} and
 * {@code streamUrl()}; the paths do not clash. Connections break through {@link
 * livetrading.standin.Standin#network()}: refused, swallowed, reset, silent. To stop a program at an exact point
 * of an order's life hold the request:
 *
 * <pre>{@code
 * FaultRule held = alpaca.faults().add(Match.submit().once(), Fault.HOLD_AFTER);  // or HOLD_BEFORE it is booked
 * held.awaitStrike(Duration.ofSeconds(10));                  // now the order is booked and the answer not yet sent
 * program.kill();
 * held.release();                                            // or drop(), and the broker never had it
 * }</pre>
 *
 * <p>{@link livetrading.standin.faults.RandomFaults} makes bad weather by a seed, for long runs. {@link
 * livetrading.standin.faults.Fault} lists what can go wrong by rule; what the broker or the market does
 * by itself is a method of {@link livetrading.standin.core.BrokerCore} (split, rename, fill, reject, end, an
 * order by hand), of its account (block, deposit), tape (halt), assets or calendar (holiday, early close). Other
 * processes do the same over {@code /_admin/} on {@link livetrading.standin.Standin#adminUrl()};
 * {@code scripts/alpaca-double PORT} runs it by itself.
 */
@NullMarked
package livetrading.standin;

import org.jspecify.annotations.NullMarked;
