package livetrading.standin.core;

public enum OrderClass implements Wired {
    SIMPLE,
    BRACKET,
    OCO,
    OTO
}
