/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

class OptionReaderTest {

    private static final Option<Integer> SIZE =
            Option.of("size", OptionType.intBetween(1, 25)).withDefault(10);
    private static final Option<Duration> PAUSE =
            Option.of("pause", OptionType.durationBetween(Duration.ofMillis(1), Duration.ofMillis(Long.MAX_VALUE)));
    private static final Option<String> PASSWORD =
            Option.of("password", OptionType.string()).asSecret();

    enum Colour {
        DARK_RED,
        GREEN
    }

    @Test
    void givesTheDefaultAndTheKeyWhereNothingIsWritten() {
        Setting<Integer> size = OptionReader.of(Map.of()).below("sink").read(SIZE);

        assertThat(size).isEqualTo(new Setting<>(10, "sink.size"));
    }

    @Test
    void readsABareNumberAsMilliseconds() {
        OptionReader reader = OptionReader.of(Map.of("pause", "1500"));

        assertThat(reader.read(PAUSE).value()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void readsEnumsInAnySpelling() {
        Option<Colour> colour = Option.of("colour", OptionType.enumeration(Colour.class));

        assertThat(OptionReader.of(Map.of("colour", " dark-red ")).read(colour).value())
                .isEqualTo(Colour.DARK_RED);
    }

    @Test
    void readsOlderKeysOnlyWhereTheNewOneIsMissing() {
        Option<Integer> renamed = SIZE.withFallbackKeys("old-size");

        assertThat(OptionReader.of(Map.of("old-size", "3")).read(renamed)).isEqualTo(new Setting<>(3, "old-size"));
        assertThat(OptionReader.of(Map.of("old-size", "3", "size", "4")).read(renamed))
                .isEqualTo(new Setting<>(4, "size"));
    }

    @Test
    void countsPropertiesThatAreNoTextAndThoseOfTheDefaults() {
        Properties defaults = new Properties();
        defaults.setProperty("pause", "5 s");
        Properties properties = new Properties(defaults);
        properties.put("size", 7);

        OptionReader reader = OptionReader.of(properties);

        assertThat(reader.read(SIZE).value()).isEqualTo(7);
        assertThat(reader.read(PAUSE).value()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void readsTypedOptionsOfAFlinkConfiguration() {
        Option<Colour> colour = Option.of("colour", OptionType.enumeration(Colour.class));
        Configuration configuration = new Configuration();
        configuration.set(ConfigOptions.key("colour").enumType(Colour.class).noDefaultValue(), Colour.DARK_RED);
        configuration.set(ConfigOptions.key("pause").durationType().noDefaultValue(), Duration.ofMillis(1500));

        OptionReader reader = OptionReader.ofSetters().over(configuration);

        assertThat(reader.read(colour).value()).isEqualTo(Colour.DARK_RED);
        assertThat(reader.read(PAUSE).value()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void tellsWhetherAKeyOrOneBelowItWasWritten() {
        OptionReader reader = OptionReader.of(Map.of("role.provider.basic.id", "x", "roles", "y"));

        assertThat(reader.has("role.provider")).isTrue();
        assertThat(reader.below("role").has("provider")).isTrue();
        assertThat(reader.has("role.prov")).isFalse();
    }

    @Test
    void listsEveryProblemAtOnceByTheNameThatTheUserWrote() {
        OptionReader reader = OptionReader.of(Map.of("size", "26", "pause", "soon"));
        reader.read(SIZE);
        reader.below("").read(PAUSE);
        reader.take(SIZE, 0, "setSize(...)");
        reader.takeRequired(" ", "setName(...)");

        assertThatThrownBy(() -> reader.finish("The sink"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("The sink cannot be built:"
                        + "\n  - 'size' must be a whole number from 1 to 25, but is '26'."
                        + "\n  - 'pause' must be a duration such as 200 ms or 5 s, 1 ms or more, but is 'soon'."
                        + "\n  - setSize(...) must be a whole number from 1 to 25, but is '0'."
                        + "\n  - setName(...) is missing. Call it with a value before build().");
    }

    @Test
    void comparesSettingsThatDependOnEachOther() {
        OptionReader reader = OptionReader.ofSetters();
        Setting<Integer> five = new Setting<>(5, "setFive(...)");
        Setting<Integer> six = new Setting<>(6, "setSix(...)");

        reader.requireLarger(six, five);
        reader.requireAtLeast(five, five);
        reader.finish("Nothing");
        reader.requireLarger(five, five);
        reader.requireAtLeast(five, six);

        assertThatThrownBy(() -> reader.finish("It"))
                .hasMessageContaining("setFive(...) must be larger than setFive(...), but 5 is not larger than 5.")
                .hasMessageContaining("setFive(...) must not be smaller than setSix(...), but 5 is smaller than 6.");
    }

    @Test
    void neverShowsASecret() {
        Option<Integer> secretNumber =
                Option.of("pin", OptionType.intBetween(0, 9)).asSecret();
        OptionReader reader = OptionReader.of(Map.of("password", "canary", "pin", "canary"));
        Setting<String> password = reader.read(PASSWORD);
        reader.read(secretNumber);

        assertThat(password.toString()).isEqualTo("password (set)");
        assertThatThrownBy(() -> reader.finish("It"))
                .hasMessageContaining("'pin' must be a whole number from 0 to 9.")
                .hasMessageNotContaining("canary");
    }

    @Test
    void saysWhyASettingIsNeeded() {
        Setting<String> missing = new Setting<>(null, "aws.region");

        assertThatThrownBy(() -> missing.require("to find the table"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("'aws.region' is not set, and it is needed to find the table. Set it.");
    }

    @Test
    void readsListsWithoutBlankValues() {
        Option<List<String>> names = Option.of("names", OptionType.list());

        assertThat(OptionReader.of(Map.of("names", "a; b ;;c")).read(names).value())
                .containsExactly("a", "b", "c");
    }
}
