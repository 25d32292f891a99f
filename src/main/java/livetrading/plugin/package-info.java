/**
 * Strategies that people write in Java. {@link livetrading.plugin.StrategyProvider} is what a jar has to have, {@link
 * livetrading.plugin.Ta4jStrategy} makes a strategy of ours from one of ta4j; these two, {@code strategy}, {@code market}
 * and ta4j are all of the program that the code of a jar can see ({@code SharedClasses}). {@link
 * livetrading.plugin.PluginJars} reads a folder of jars and loads those that are trusted, each from the very bytes whose
 * hash is the trusted one ({@code JarClasses}); {@code JarStrategy} keeps the errors of their code from the program.
 */
@NullMarked
package livetrading.plugin;

import org.jspecify.annotations.NullMarked;
