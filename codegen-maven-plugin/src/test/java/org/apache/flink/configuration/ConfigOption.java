package org.apache.flink.configuration;

/**
 * Stands in for Flink's class: what generated code says about an option.
 *
 * @param key the key
 * @param type the class of the value
 * @param defaultValue the default, or null
 * @param description the text for people
 */
public record ConfigOption<T>(String key, Class<?> type, T defaultValue, String description) {

    /** Gives the same option with a text. */
    public ConfigOption<T> withDescription(String text) {
        return new ConfigOption<>(key, type, defaultValue, text);
    }
}
