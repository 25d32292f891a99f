package livetrading.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import livetrading.ledger.Activity;
import livetrading.ledger.ActivityKind;

/**
 * What a broker has booked in a period without a trade, in US dollars.
 *
 * @param deposits at least 0
 * @param withdrawals at most 0
 * @param dividends after what was withheld of them
 * @param interest what was paid less what was charged
 * @param fees below 0 where they were charged
 * @param others of types that are none of these, by the broker's word
 */
public record BookedMoney(
        BigDecimal deposits,
        BigDecimal withdrawals,
        BigDecimal dividends,
        BigDecimal interest,
        BigDecimal fees,
        Map<String, BigDecimal> others) {

    static BookedMoney of(List<Activity> activities) {
        return new BookedMoney(
                sum(activities, ActivityKind.FLOW, 1),
                sum(activities, ActivityKind.FLOW, -1),
                sum(activities, ActivityKind.DIVIDEND),
                sum(activities, ActivityKind.INTEREST),
                sum(activities, ActivityKind.FEE),
                others(activities));
    }

    private static BigDecimal sum(List<Activity> activities, ActivityKind kind) {
        return sum(activities, kind, 1).add(sum(activities, kind, -1));
    }

    /** @param sign of the amounts that are added up */
    private static BigDecimal sum(List<Activity> activities, ActivityKind kind, int sign) {
        return activities.stream()
                .filter(one -> one.kind() == kind && one.amount().signum() == sign)
                .map(Activity::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, BigDecimal> others(List<Activity> activities) {
        Map<String, BigDecimal> others = new TreeMap<>();
        activities.stream()
                .filter(one -> one.kind() == ActivityKind.OTHER)
                .forEach(one -> others.merge(one.type(), one.amount(), BigDecimal::add));
        return others;
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return deposits.signum() == 0
                && withdrawals.signum() == 0
                && dividends.signum() == 0
                && interest.signum() == 0
                && fees.signum() == 0
                && others.isEmpty();
    }
}
