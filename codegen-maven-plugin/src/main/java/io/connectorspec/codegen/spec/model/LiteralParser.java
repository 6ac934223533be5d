/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of a spec, once their type is known. */
public final class LiteralParser {

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,18})");
    private static final Pattern DECIMAL =
            Pattern.compile("-?(0|[1-9][0-9]{0,18})(\\.[0-9]{1,18})?([eE]-?[0-9]{1,3})?");
    private static final Pattern DURATION = Pattern.compile("(0|[1-9][0-9]{0,14}) ?(ms|s|min|h|d)");
    private static final Pattern SIZE = Pattern.compile("(0|[1-9][0-9]{0,14}) ?(b|kb|mb|gb|tb)");
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]*");

    private LiteralParser() {}

    /**
     * Reads a value.
     *
     * @throws InvalidTextException if it is not a value of this type
     */
    public static Literal parse(RawValue raw, ValueType type) {
        if (raw.form() != form(type)) {
            throw refused(raw, type);
        }
        return switch (type) {
            case STRING -> new Literal.Text(raw.texts().get(0));
            case INT -> new Literal.Whole(whole(raw, type, Integer.MIN_VALUE, Integer.MAX_VALUE));
            case LONG -> new Literal.Whole(whole(raw, type, Long.MIN_VALUE, Long.MAX_VALUE));
            case DOUBLE -> new Literal.Decimal(decimal(raw));
            case BOOLEAN -> new Literal.Flag(flag(raw));
            case MEMORY_SIZE -> new Literal.Size(bytes(raw));
            case DURATION -> new Literal.Time(duration(raw));
            case ENUM -> new Literal.Choice(matched(raw, type, WORD).group());
            case LIST -> new Literal.Texts(List.copyOf(raw.texts()));
            case MAP -> new Literal.Pairs(raw.names(), raw.texts());
            case CLASS -> new Literal.Text(className(raw));
        };
    }

    private static RawValue.Form form(ValueType type) {
        return switch (type) {
            case LIST -> RawValue.Form.LIST;
            case MAP -> RawValue.Form.MAP;
            case STRING, INT, LONG, DOUBLE, BOOLEAN, MEMORY_SIZE, DURATION, ENUM, CLASS -> RawValue.Form.TEXT;
        };
    }

    private static String className(RawValue raw) {
        try {
            return QualifiedClass.parse(raw.shown()).toString();
        } catch (InvalidTextException noClass) {
            throw refused(raw, ValueType.CLASS);
        }
    }

    private static long bytes(RawValue raw) {
        Matcher matcher = matched(raw, ValueType.MEMORY_SIZE, SIZE);
        int kilos = List.of("b", "kb", "mb", "gb", "tb").indexOf(matcher.group(2));
        try {
            return Math.multiplyExact(Long.parseLong(matcher.group(1)), 1L << 10 * kilos);
        } catch (ArithmeticException tooLarge) {
            throw refused(raw, ValueType.MEMORY_SIZE);
        }
    }

    private static long whole(RawValue raw, ValueType type, long min, long max) {
        String text = matched(raw, type, WHOLE).group();
        try {
            long value = Long.parseLong(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException tooLarge) {
            throw refused(raw, type);
        }
        throw refused(raw, type);
    }

    private static double decimal(RawValue raw) {
        double value =
                Double.parseDouble(matched(raw, ValueType.DOUBLE, DECIMAL).group());
        if (Double.isInfinite(value)) {
            throw refused(raw, ValueType.DOUBLE);
        }
        return value;
    }

    private static boolean flag(RawValue raw) {
        return switch (raw.shown()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(raw, ValueType.BOOLEAN);
        };
    }

    private static Duration duration(RawValue raw) {
        Matcher matcher = matched(raw, ValueType.DURATION, DURATION);
        long amount = Long.parseLong(matcher.group(1));
        try {
            Duration duration = switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                case "min" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofDays(amount);
            };
            duration.toMillis(); // throws if milliseconds, in which Flink counts, cannot hold it
            return duration;
        } catch (ArithmeticException tooLong) {
            throw refused(raw, ValueType.DURATION);
        }
    }

    private static Matcher matched(RawValue raw, ValueType type, Pattern pattern) {
        Matcher matcher = pattern.matcher(raw.shown());
        if (!matcher.matches()) {
            throw refused(raw, type);
        }
        return matcher;
    }

    private static InvalidTextException refused(RawValue raw, ValueType type) {
        return new InvalidTextException(
                "'" + raw.shown() + "' is not a value of type " + type.word() + ".", "Write " + type.expected() + ".");
    }
}
