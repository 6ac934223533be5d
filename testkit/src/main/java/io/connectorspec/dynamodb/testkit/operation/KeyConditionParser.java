/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import io.connectorspec.dynamodb.testkit.operation.KeyCondition.Comparison;
import io.connectorspec.dynamodb.testkit.operation.KeyCondition.Term;
import io.connectorspec.dynamodb.testkit.value.ItemValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a key condition expression: terms joined by {@code AND}, each a comparison, a {@code BETWEEN} or a
 * {@code begins_with}, with or without parentheses around it.
 */
final class KeyConditionParser {
    private static final int MAX_TERMS = 2;
    private static final Pattern TOKEN = Pattern.compile("\\s*(<=|>=|<>|[=<>(),]|[#:]?[A-Za-z0-9_.-]+)");
    private static final Pattern ATTRIBUTE = Pattern.compile("#?[A-Za-z0-9_.-]+");
    private static final Map<String, Comparison> OPERATORS = Map.of(
            "=", Comparison.EQUAL,
            "<", Comparison.LESS,
            "<=", Comparison.LESS_OR_EQUAL,
            ">", Comparison.GREATER,
            ">=", Comparison.GREATER_OR_EQUAL);

    private final List<String> tokens;
    private final Placeholders placeholders;
    private int next;

    private KeyConditionParser(List<String> tokens, Placeholders placeholders) {
        this.tokens = tokens;
        this.placeholders = placeholders;
    }

    /**
     * Reads an expression.
     *
     * @param placeholders stand for names and values; one that the expression does not use is an error
     * @throws io.connectorspec.dynamodb.testkit.error.ServiceErrorException if the expression cannot be read
     */
    static KeyCondition parse(String expression, Placeholders placeholders) {
        KeyConditionParser parser = new KeyConditionParser(tokens(expression), placeholders);
        List<Term> terms = new ArrayList<>();
        parser.terms(terms);
        if (parser.next < parser.tokens.size()) {
            throw parser.syntaxError();
        }
        long attributes = terms.stream().map(Term::attribute).distinct().count();
        if (attributes < terms.size()) {
            throw KeyCondition.invalid("KeyConditionExpressions must only contain one condition per key");
        }
        placeholders.requireAllUsed();
        return new KeyCondition(List.copyOf(terms));
    }

    private static List<String> tokens(String expression) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(expression);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!expression.substring(end).isBlank() || tokens.isEmpty()) {
            throw KeyCondition.invalid("Syntax error at character " + (end + 1));
        }
        return tokens;
    }

    private void terms(List<Term> terms) {
        do {
            if (peek("(")) {
                next++;
                terms(terms);
                take(")");
            } else {
                terms.add(term());
            }
            if (terms.size() > MAX_TERMS) {
                throw KeyCondition.invalid("Conditions can be of length 1 or 2 only");
            }
        } while (takeIf("AND"));
    }

    private Term term() {
        if (takeIf("begins_with")) {
            take("(");
            String attribute = attribute();
            take(",");
            ItemValue prefix = value();
            take(")");
            return new Term(attribute, Comparison.BEGINS_WITH, List.of(prefix));
        }
        String attribute = attribute();
        if (takeIf("BETWEEN")) {
            ItemValue low = value();
            take("AND");
            return new Term(attribute, Comparison.BETWEEN, List.of(low, value()));
        }
        Comparison comparison = OPERATORS.get(token());
        if (comparison == null) {
            throw syntaxError();
        }
        return new Term(attribute, comparison, List.of(value()));
    }

    private String attribute() {
        String token = token();
        if (!ATTRIBUTE.matcher(token).matches()) {
            throw syntaxError();
        }
        return token.startsWith("#") ? placeholders.name(token) : token;
    }

    private ItemValue value() {
        String token = token();
        if (!token.startsWith(":")) {
            throw syntaxError();
        }
        return placeholders.value(token);
    }

    private String token() {
        if (next == tokens.size()) {
            throw syntaxError();
        }
        return tokens.get(next++);
    }

    private boolean peek(String word) {
        return next < tokens.size() && tokens.get(next).toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT));
    }

    private boolean takeIf(String word) {
        boolean there = peek(word);
        next += there ? 1 : 0;
        return there;
    }

    private void take(String word) {
        if (!takeIf(word)) {
            throw syntaxError();
        }
    }

    private RuntimeException syntaxError() {
        String near = next < tokens.size() ? "near token '" + tokens.get(next) + "'" : "at its end";
        return KeyCondition.invalid("Syntax error " + near);
    }
}
