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
import org.apache.flink.configuration.MemorySize;
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
        Option<Integer> renamed = SIZE.withOldKeys("old-size").withFallbackKeys("others-size");

        assertThat(OptionReader.of(Map.of("others-size", "2")).read(renamed))
                .isEqualTo(new Setting<>(2, "others-size"));
        assertThat(OptionReader.of(Map.of("others-size", "2", "old-size", "3")).read(renamed))
                .isEqualTo(new Setting<>(3, "old-size"));
        assertThat(OptionReader.of(Map.of("old-size", "3", "size", "4")).read(renamed))
                .isEqualTo(new Setting<>(4, "size"));
    }

    @Test
    void tellsUsersOfOldKeysAndDeprecatedOptionsWhatToWrite() {
        OptionReader reader = OptionReader.of(Map.of("sink.old-size", "3", "sink.pause", "1 s", "others-size", "2"));
        OptionReader below = reader.below("sink");
        below.read(SIZE.withOldKeys("old-size").withFallbackKeys("others-size"));
        below.read(PAUSE.asDeprecated("rest", "It goes in 2.0."));
        below.read(PASSWORD.asDeprecated("", "Nobody needs it."));
        reader.take(SIZE.asDeprecated("", ""), 5, "setSize(...)");
        reader.take(SIZE.asDeprecated("", ""), null, "setOther(...)");
        reader.read(SIZE.withFallbackKeys("others-size"));

        assertThat(reader.hints())
                .containsExactly(
                        "'sink.old-size' is the old name of 'sink.size'. Write the new one.",
                        "sink.pause is deprecated. Use sink.rest instead. It goes in 2.0.",
                        "setSize(...) is deprecated.");
        reader.finish("Hints alone are no problem, so this");
    }

    @Test
    void asksForOptionsThatMustBeThere() {
        OptionReader reader = OptionReader.of(Map.of("pause", "soon"));
        reader.readRequired(PASSWORD);
        reader.readRequired(PAUSE);
        reader.takeRequired(PASSWORD, " ", "setPassword(...)");
        reader.takeRequired(SIZE, 26, "setSize(...)");

        assertThatThrownBy(() -> reader.finish("It"))
                .hasMessage("It cannot be built:"
                        + "\n  - 'password' is missing. Set it."
                        + "\n  - 'pause' must be a duration such as 200 ms or 5 s, 1 ms or more, but is 'soon'."
                        + "\n  - setPassword(...) is missing. Call it with a value before build()."
                        + "\n  - setSize(...) must be a whole number from 1 to 25, but is '26'.");
    }

    @Test
    void asksForOptionsThatOthersMakeNecessaryAndRefusesThoseThatExcludeEachOther() {
        OptionReader reader = OptionReader.ofSetters();
        Setting<Colour> colour = new Setting<>(Colour.GREEN, "colour");
        Setting<String> none = new Setting<>(null, "shade");
        Setting<String> some = new Setting<>("x", "setTone(...)");

        reader.requireIf(none, colour, Colour.DARK_RED);
        reader.requireIf(some, colour, Colour.GREEN);
        reader.requireIf(none, new Setting<Colour>(null, "colour"), Colour.GREEN);
        reader.refuseBoth(none, some);
        reader.finish("Nothing is wrong, so this");
        reader.requireIf(none, colour, Colour.DARK_RED, Colour.GREEN);
        reader.refuseBoth(some, new Setting<>(1, "tint"));

        assertThatThrownBy(() -> reader.finish("It"))
                .hasMessage("It cannot be built:"
                        + "\n  - shade is missing. It is needed where colour is GREEN. Set it."
                        + "\n  - setTone(...) and tint exclude each other. Set one of them only.");
    }

    @Test
    void readsTextsOfSomeFormClassesAmountsOfMemoryAndMaps() {
        OptionReader reader = OptionReader.of(
                Map.of("code", "ab-1", "class", "com.example.Mine$Inner", "size", "16 mb", "labels", "a:b, c : d:e ,"));

        assertThat(reader.read(Option.of("code", OptionType.stringMatching("[a-z]+-[0-9]", "x-1")))
                        .value())
                .isEqualTo("ab-1");
        assertThat(reader.read(Option.of("class", OptionType.className())).value())
                .isEqualTo("com.example.Mine$Inner");
        assertThat(reader.read(Option.of("size", OptionType.memoryBetween(MemorySize.ZERO, MemorySize.MAX_VALUE)))
                        .value())
                .isEqualTo(MemorySize.ofMebiBytes(16));
        assertThat(reader.read(Option.of("labels", OptionType.map())).value())
                .containsExactly(Map.entry("a", "b"), Map.entry("c", "d:e"));
        reader.finish("All of it is well formed, so this");
    }

    @Test
    void saysWhatTextsClassesAmountsOfMemoryAndMapsLookLike() {
        OptionReader reader =
                OptionReader.of(Map.of("code", "AB", "class", "my provider", "size", "1 kb", "labels", "a:b,c"));
        reader.read(Option.of("code", OptionType.stringMatching("[a-z]+-[0-9]", "x-1")));
        reader.read(Option.of("class", OptionType.className()));
        reader.read(Option.of("size", OptionType.memoryBetween(MemorySize.parse("2 kb"), MemorySize.MAX_VALUE)));
        reader.read(Option.of("labels", OptionType.map()));

        assertThatThrownBy(() -> reader.finish("It"))
                .hasMessage("It cannot be built:"
                        + "\n  - 'code' must be text such as 'x-1', which matches [a-z]+-[0-9], but is 'AB'."
                        + "\n  - 'class' must be the full name of a class, but is 'my provider'."
                        + "\n  - 'size' must be an amount of memory such as 64 kb or 16 mb, 2 kb or more, but is '1 kb'."
                        + "\n  - 'labels' must be name:text with ',' between two of them, but is 'a:b,c'.");
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
