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

    /** Gives a value that the option takes and that is not its default; nothing if it is not known how one looks. */
    static Optional<Sample> unlikeDefault(OptionValue value, List<String> words) {
        return candidates(value, words)
                .filter(candidate -> isWithin(candidate, value.range()))
                .filter(candidate -> !value.range().defaultValue().equals(Optional.of(candidate)))
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

    private static Stream<Literal> candidates(OptionValue value, List<String> words) {
        List<Literal> known = Stream.of(
                        value.range().defaultValue(),
                        value.range().min(),
                        value.range().max())
                .flatMap(Optional::stream)
                .toList();
        Stream<Literal> near = known.stream()
                .flatMap(literal -> Stream.of(1, -1).flatMap(direction -> next(value, literal, direction).stream()));
        return switch (value.type()) {
            case STRING -> Stream.of(new Literal.Text("some text"));
            case INT, LONG -> Stream.concat(near, Stream.of(new Literal.Whole(7)));
            case DOUBLE -> Stream.concat(near, Stream.of(new Literal.Decimal(7.5)));
            case DURATION -> Stream.concat(near, Stream.of(new Literal.Time(Duration.ofMillis(7))));
            case BOOLEAN -> Stream.of(new Literal.Flag(true), new Literal.Flag(false));
            case ENUM -> words.stream().map(Literal.Choice::new);
            // How elements are told apart is the runtime's affair, so there is one.
            case LIST -> Stream.of(new Literal.Texts(List.of("element")));
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
            case STRING, BOOLEAN, ENUM, LIST -> Optional.empty();
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
        if (literal instanceof Literal.Text text) {
            return text.value();
        }
        if (literal instanceof Literal.Whole whole) {
            return Long.toString(whole.value());
        }
        if (literal instanceof Literal.Decimal decimal) {
            return Double.toString(decimal.value());
        }
        if (literal instanceof Literal.Flag flag) {
            return Boolean.toString(flag.value());
        }
        if (literal instanceof Literal.Time time) {
            return time.value().toMillis() + " ms";
        }
        return literal instanceof Literal.Choice choice
                ? choice.value()
                : ((Literal.Texts) literal).value().get(0);
    }
}
