package livetrading.review;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Random;
import livetrading.broker.Broker;
import livetrading.broker.BrokerOrder;
import livetrading.engine.Simulation;
import livetrading.engine.Venue;
import livetrading.portfolio.Fill;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The simulated market with a broker whose fills cost more or less than modelled by some basis points. */
final class WorseFills implements BeanPostProcessor {

    private final double basisPoints;
    private final double noise;

    /**
     * @param basisPoints by which purchases are dearer on average; orders to sell come in pairs with them
     * @param noise standard deviation of the same
     */
    WorseFills(double basisPoints, double noise) {
        this.basisPoints = basisPoints;
        this.noise = noise;
    }

    private interface Change {
        @Nullable
        Object of(Method method, @Nullable Object result);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Venue venue && venue.mode() == Mode.SIMULATED
                ? proxy(
                        venue,
                        (method, result) -> result instanceof Broker broker ? worse(broker) : result,
                        Venue.class,
                        Simulation.class)
                : bean;
    }

    private Object worse(Broker broker) {
        return proxy(
                broker,
                (method, result) -> method.getName().equals("order") && result instanceof Optional<?> found
                        ? found.map(order -> worse((BrokerOrder) order))
                        : result,
                Broker.class);
    }

    private BrokerOrder worse(BrokerOrder order) {
        boolean buys = order.clientOrderId().value().contains("-buy-");
        return new BrokerOrder(
                order.clientOrderId(),
                order.brokerOrderId(),
                order.state(),
                order.fills().stream().map(fill -> worse(fill, buys)).toList());
    }

    /** The same fill is always as much worse. */
    private Fill worse(Fill fill, boolean buys) {
        double worse = basisPoints + noise * new Random(fill.executionId().hashCode()).nextGaussian();
        BigDecimal factor = BigDecimal.valueOf(1 + (buys ? worse : -worse) / 10_000);
        return new Fill(
                fill.executionId(),
                fill.quantity(),
                fill.price().multiply(factor).setScale(4, RoundingMode.HALF_EVEN),
                fill.fees(),
                fill.at());
    }

    private static Object proxy(Object of, Change change, Class<?>... types) {
        return Proxy.newProxyInstance(WorseFills.class.getClassLoader(), types, (self, method, arguments) -> {
            try {
                return change.of(method, method.invoke(of, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        });
    }
}
