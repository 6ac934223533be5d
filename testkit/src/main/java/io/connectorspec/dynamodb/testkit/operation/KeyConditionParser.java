/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import io.connectorspec.dynamodb.testkit.operation.KeyCondition.Comparison;
import io.connectorspec.dynamodb.testkit.operation.KeyCondition.Term;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import io.connectorspec.dynamodb.testkit.value.ItemValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a key condition expression: terms joined by {@code AND}, each a comparison, a {@code BETWEEN} or a
 * {@code begins_with}, with or without parentheses around it.
 */
final class KeyConditionParser {
    private static final int MAX_TERMS = 2;

    /** As it is sent, before placeholders are replaced. Source: developer guide, "Quotas", section on expressions. */
    private static final int MAX_BYTES = 4096;

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(<=|>=|<>|[=<>(),]|[#:][A-Za-z0-9_]+|[A-Za-z][A-Za-z0-9_]*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("#?[A-Za-z0-9_]+");
    private static final Map<String, Comparison> OPERATORS = Map.of(
            "=", Comparison.EQUAL,
            "<", Comparison.LESS,
            "<=", Comparison.LESS_OR_EQUAL,
            ">", Comparison.GREATER,
            ">=", Comparison.GREATER_OR_EQUAL);
    private static final Map<Comparison, Comparison> SEEN_FROM_THE_VALUE = Map.of(
            Comparison.EQUAL, Comparison.EQUAL,
            Comparison.LESS, Comparison.GREATER,
            Comparison.LESS_OR_EQUAL, Comparison.GREATER_OR_EQUAL,
            Comparison.GREATER, Comparison.LESS,
            Comparison.GREATER_OR_EQUAL, Comparison.LESS_OR_EQUAL);

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
        int bytes = expression.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw KeyCondition.invalid(
                    "Expression size has exceeded the maximum allowed size; expression size: " + bytes);
        }
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

    /** Reads operands joined by AND; true if there was one, and that in parentheses. */
    private boolean terms(List<Term> terms) {
        int operands = 0;
        boolean inParentheses;
        do {
            inParentheses = takeIf("(");
            if (!inParentheses) {
                terms.add(term());
            } else if (terms(terms)) {
                throw KeyCondition.invalid("The expression has redundant parentheses;");
            } else {
                take(")");
            }
            operands++;
            if (terms.size() > MAX_TERMS) {
                throw KeyCondition.invalid("Conditions can be of length 1 or 2 only");
            }
        } while (takeIf("AND"));
        return inParentheses && operands == 1;
    }

    private Term term() {
        if (takeIf("begins_with")) {
            take("(");
            String attribute = attribute();
            take(",");
            ItemValue prefix = value("begins_with", type -> type == ItemType.S || type == ItemType.B);
            take(")");
            return new Term(attribute, Comparison.BEGINS_WITH, List.of(prefix));
        }
        if (peek().startsWith(":")) {
            String placeholder = token();
            String operator = token();
            Comparison comparison = SEEN_FROM_THE_VALUE.get(comparison(operator));
            ItemValue value = value(placeholder, operator);
            return new Term(attribute(), comparison, List.of(value));
        }
        String attribute = attribute();
        if (takeIf("BETWEEN")) {
            ItemValue low = value("BETWEEN", ItemType::mayBeKey);
            take("AND");
            return new Term(attribute, Comparison.BETWEEN, List.of(low, value("BETWEEN", ItemType::mayBeKey)));
        }
        String operator = token();
        return new Term(attribute, comparison(operator), List.of(value(token(), operator)));
    }

    private Comparison comparison(String operator) {
        Comparison comparison = OPERATORS.get(operator);
        if (comparison == null) {
            throw syntaxError();
        }
        return comparison;
    }

    private ItemValue value(String placeholder, String operator) {
        return value(placeholder, operator, type -> operator.equals("=") || type.mayBeKey());
    }

    private ItemValue value(String function, Predicate<ItemType> accepted) {
        return value(token(), function, accepted);
    }

    /** The value of a placeholder. A type that no key could make fit is told before the table is looked for. */
    private ItemValue value(String placeholder, String operator, Predicate<ItemType> accepted) {
        if (!placeholder.startsWith(":")) {
            throw syntaxError();
        }
        ItemValue value = placeholders.value(placeholder);
        if (!accepted.test(value.type())) {
            throw KeyCondition.invalid("Incorrect operand type for operator or function; operator or function: "
                    + operator + ", operand type: " + value.type());
        }
        return value;
    }

    private String attribute() {
        String token = token();
        if (!ATTRIBUTE.matcher(token).matches()) {
            throw syntaxError();
        }
        if (token.startsWith("#")) {
            return placeholders.name(token);
        }
        if (ReservedWords.contain(token)) {
            throw KeyCondition.invalid("Attribute name is a reserved keyword; reserved keyword: " + token);
        }
        return token;
    }

    private String token() {
        if (next == tokens.size()) {
            throw syntaxError();
        }
        return tokens.get(next++);
    }

    /** The next token; empty at the end. */
    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private boolean takeIf(String word) {
        boolean there = peek().equalsIgnoreCase(word);
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
