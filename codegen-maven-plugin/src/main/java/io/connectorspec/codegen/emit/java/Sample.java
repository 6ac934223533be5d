/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import io.connectorspec.codegen.spec.model.Literal;
import io.connectorspec.codegen.spec.resolve.OptionValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value that a test gives to an option.
 *
 * @param literal the value
 * @param text the value as a user writes it
 */
record Sample(Literal literal, String text) {

    private static final Duration STEP = Duration.ofMillis(1);

    /** Makes a sample, written as the spec would write it. */
    static Sample of(Literal literal) {
        return new Sample(literal, written(literal));
    }

    /** Gives a value that the option takes and that is not its default; nothing if there is none. */
    static Optional<Sample> unlikeDefault(OptionValue value, List<String> words) {
        return unlike(value.range().defaultValue().stream().toList(), value, words);
    }

    /** Gives a value that the option takes and that is none of some; nothing if there is none. */
    static Optional<Sample> unlike(List<Literal> others, OptionValue value, List<String> words) {
        return candidates(value, words)
                .filter(candidate -> isWithin(candidate, value.range()))
                .filter(candidate -> !others.contains(candidate))
                .findFirst()
                .map(Sample::of);
    }

    /** Gives the bounds themselves. */
    static List<Sample> atBounds(OptionValue value) {
        return Stream.of(value.range().min(), value.range().max())
                .flatMap(Optional::stream)
                .map(Sample::of)
                .toList();
    }

    /** Gives the nearest values beyond the bounds, as far as the type has any. */
    static List<Sample> beyondBounds(OptionValue value) {
        List<Sample> beyond = new ArrayList<>();
        value.range().min().flatMap(min -> next(value, min, -1)).map(Sample::of).ifPresent(beyond::add);
        value.range().max().flatMap(max -> next(value, max, 1)).map(Sample::of).ifPresent(beyond::add);
        return beyond;
    }

    /** Gives the nearest value above or below, if the option takes it. */
    Optional<Sample> neighbour(OptionValue value, int direction) {
        return next(value, literal, direction)
                .filter(found -> isWithin(found, value.range()))
                .map(Sample::of);
    }

    /** Gives values that an option with an order takes: default, bounds, and what is near to them. */
    static Stream<Sample> all(OptionValue value) {
        return Stream.concat(known(value), candidates(value, List.of()))
                .filter(literal -> isWithin(literal, value.range()))
                .map(Sample::of);
    }

    /** Gives values that two options of one type both take. */
    static Stream<Sample> ofBoth(OptionValue one, OptionValue other) {
        return Stream.concat(
                all(one).filter(sample -> isWithin(sample.literal(), other.range())),
                all(other).filter(sample -> isWithin(sample.literal(), one.range())));
    }

    private static Stream<Literal> known(OptionValue value) {
        return Stream.of(
                        value.range().defaultValue(),
                        value.range().min(),
                        value.range().max())
                .flatMap(Optional::stream);
    }

    private static Stream<Literal> candidates(OptionValue value, List<String> words) {
        Stream<Literal> near = known(value)
                .flatMap(literal -> Stream.of(1, -1).flatMap(direction -> next(value, literal, direction).stream()));
        return switch (value.type()) {
            case STRING ->
                Stream.of(new Literal.Text(
                        value.range().form().map(OptionValue.TextForm::example).orElse("some text")));
            case CLASS -> Stream.of(new Literal.Text("com.example.SomeClass"));
            case INT, LONG -> Stream.concat(near, Stream.of(new Literal.Whole(7)));
            case DOUBLE -> Stream.concat(near, Stream.of(new Literal.Decimal(7.5)));
            case MEMORY_SIZE -> Stream.concat(near, Stream.of(new Literal.Size(7)));
            case DURATION -> Stream.concat(near, Stream.of(new Literal.Time(Duration.ofMillis(7))));
            case BOOLEAN -> Stream.of(new Literal.Flag(true), new Literal.Flag(false));
            case ENUM -> words.stream().map(Literal.Choice::new);
            // What stands between two elements is the runtime's affair, so there is only one.
            case LIST -> Stream.of(new Literal.Texts(List.of("element")));
            case MAP -> Stream.of(new Literal.Pairs(List.of("name"), List.of("element")));
        };
    }

    private static Optional<Literal> next(OptionValue value, Literal literal, int direction) {
        return switch (value.type()) {
            case INT -> next((Literal.Whole) literal, direction, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> next((Literal.Whole) literal, direction, Long.MIN_VALUE, Long.MAX_VALUE);
            case DOUBLE -> Optional.of(new Literal.Decimal(((Literal.Decimal) literal).value() + direction * 0.5));
            case DURATION ->
                Optional.of(((Literal.Time) literal).value().plus(STEP.multipliedBy(direction)))
                        .filter(duration -> !duration.isNegative())
                        .map(Literal.Time::new);
            case MEMORY_SIZE ->
                Optional.of(new Literal.Size(((Literal.Size) literal).bytes() + direction))
                        .filter(size -> size.bytes() >= 0)
                        .map(Literal.class::cast);
            case STRING, BOOLEAN, ENUM, LIST, MAP, CLASS -> Optional.empty();
        };
    }

    private static Optional<Literal> next(Literal.Whole literal, int direction, long min, long max) {
        long edge = direction < 0 ? min : max;
        return literal.value() == edge ? Optional.empty() : Optional.of(new Literal.Whole(literal.value() + direction));
    }

    private static boolean isWithin(Literal literal, OptionValue.Range range) {
        return range.min().filter(min -> Literal.compare(literal, min) < 0).isEmpty()
                && range.max().filter(max -> Literal.compare(literal, max) > 0).isEmpty();
    }

    private static String written(Literal literal) {
        if (literal instanceof Literal.Texts texts) {
            return texts.value().get(0);
        }
        return literal instanceof Literal.Pairs pairs
                ? pairs.names().get(0) + ":" + pairs.texts().get(0)
                : ValueText.shown(literal);
    }
}
