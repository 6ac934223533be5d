/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.connector.aws.config.AWSConfigConstants;
import org.apache.flink.connector.aws.config.AWSConfigOptions;
import org.apache.flink.connector.dynamodb.sink.DynamoDbConfigConstants;
import org.apache.flink.connector.dynamodb.source.config.DynamodbStreamsSourceConfigConstants;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users of the Apache connector have in their source code is here, letter by letter. */
class DropInContractTest {

    private static final Pattern KEY = Pattern.compile("(\\w+)\\.(\\w+) -> key \"([^\"]+)\", default (.+)");
    private static final Pattern VALUE = Pattern.compile("(\\w+)\\.(\\w+) = \"?([^\"]*)\"?");
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    private static final List<Class<?>> CONSTANTS = List.of(
            AWSConfigConstants.class,
            AWSConfigOptions.class,
            DynamoDbConfigConstants.class,
            DynamodbStreamsSourceConfigConstants.class);

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = DropInContractTest.class.getResourceAsStream("/contract/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    static List<String> keys() throws IOException {
        return lines("keys.txt");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void hasKeysDefaultsAndValues(String line) throws ReflectiveOperationException {
        Matcher key = KEY.matcher(line);
        if (key.matches()) {
            ConfigOption<?> option = (ConfigOption<?>) constant(key);
            assertThat(option.key()).isEqualTo(key.group(3));
            assertThat(String.valueOf(option.defaultValue())).isEqualTo(key.group(4));
        } else {
            Matcher value = VALUE.matcher(line);
            assertThat(value.matches()).isTrue();
            assertThat(String.valueOf(constant(value))).isEqualTo(value.group(3));
        }
    }

    static Stream<Map.Entry<String, List<String>>> signatures() throws IOException {
        Map<String, List<String>> members = new LinkedHashMap<>();
        String owner = null;
        for (String line : lines("signatures.txt")) {
            if (line.startsWith(" ")) {
                members.get(owner).add(line.strip());
            } else {
                owner = line;
                members.put(owner, new ArrayList<>());
            }
        }
        return members.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void hasEveryPublicMember(Map.Entry<String, List<String>> contract) throws ClassNotFoundException {
        Class<?> type = Class.forName(contract.getKey());
        List<String> members = Stream.of(
                        Arrays.stream(type.getDeclaredFields()).map(Field::toGenericString),
                        Arrays.stream(type.getDeclaredConstructors()).map(Constructor::toGenericString),
                        Arrays.stream(type.getDeclaredMethods()).map(Method::toGenericString))
                .flatMap(member -> member)
                .map(member -> simple(member, type))
                .toList();

        assertThat(Modifier.isPublic(type.getModifiers())).isTrue();
        assertThat(members).containsAll(contract.getValue());
    }

    private static Object constant(Matcher line) throws ReflectiveOperationException {
        for (Class<?> owner : CONSTANTS) {
            if (owner.getSimpleName().equals(line.group(1))) {
                return owner.getField(line.group(2)).get(null);
            }
        }
        throw new AssertionError("There is no class " + line.group(1));
    }

    /** Gives a member as the contract writes it: without packages and without the class before the name. */
    private static String simple(String member, Class<?> type) {
        String named = PACKAGE.matcher(member).replaceAll("").replace('$', '.').replace(",", ", ");
        String owner = PACKAGE.matcher(type.getName()).replaceAll("").replace('$', '.');
        return named.replaceAll(",\\s+", ", ")
                .replace(" final final ", " final ")
                .replaceAll(" " + Pattern.quote(owner) + "\\.(?=\\w+(\\(|$))", " ");
    }
}
