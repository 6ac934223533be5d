/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DemoTest {

    private static final OrderHistory HISTORY = new OrderHistory(7, 50);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine demo = Demo.commandLine();
        demo.setOut(new PrintWriter(out));
        demo.setErr(new PrintWriter(err));
        return demo.execute(arguments);
    }

    @Test
    void findsEveryItemOfBothTablesAsItShouldBeAfterAKillOfEachJob() {
        assertThat(run("--writes", "3000", "--seed", "7")).as(err.toString()).isZero();

        assertThat(out.toString())
                .contains("all is right")
                .contains("yes, every item of both tables is as it should be")
                .containsPattern("restarts +1 while writing, 1 while copying")
                .containsPattern("changes +[0-9,]+ read: [1-9][0-9,]* INSERT, [1-9][0-9,]* MODIFY, [1-9][0-9,]* REMOVE")
                .containsPattern("shards +([3-9]|[1-9][0-9]+) read");
    }

    @ParameterizedTest
    @CsvSource({
        "--writes,   0,        '--writes must be 1 or more, but is 0.'",
        "--table,    x,        '--table must have 3 to 250 letters, digits'",
        "--endpoint, 'a host', '--endpoint must be an address with scheme and host, such as http://127.0.0.1:8000'",
        "--sink,     orders,   'Unknown options: ''--sink'''"
    })
    void saysWhatIsWrongWithAnArgument(String option, String value, String message) {
        assertThat(run(option, value)).isEqualTo(2);

        assertThat(err.toString()).contains(message).contains("Usage: demo");
    }

    @Test
    void theSameNumberGivesTheSameWrite() {
        assertThat(new OrderHistory(7, 50).write(33)).isEqualTo(HISTORY.write(33));
        assertThat(new OrderHistory(8, 50).write(33)).isNotEqualTo(HISTORY.write(33));
    }

    @Test
    void noticesAnItemThatIsMissingWrongOrTwiceThere() {
        ExpectedTable expected = ExpectedTable.after(HISTORY, 500);
        Map<String, AttributeValue> item = item(expected);
        Map<String, AttributeValue> wrong = new HashMap<>(item);
        wrong.put("version", AttributeValue.fromN("-1"));
        int others = expected.size() - 1;

        assertThat(differences(expected, List.of(item)))
                .singleElement(STRING)
                .startsWith("missing: " + others + " items");
        assertThat(differences(expected, List.of(item, item)))
                .hasSize(2)
                .first(STRING)
                .startsWith("wrong: customer-");
        assertThat(differences(expected, List.of(wrong)))
                .hasSize(2)
                .first(STRING)
                .startsWith("wrong: customer-");
    }

    @Test
    void acceptsAnotherSpellingOfNumbers() {
        ExpectedTable expected = ExpectedTable.after(HISTORY, 1);
        Map<String, AttributeValue> item = new HashMap<>(item(expected));
        item.computeIfPresent("version", (name, value) -> AttributeValue.fromN(value.n() + ".0"));

        assertThat(differences(expected, List.of(item))).isEmpty();
    }

    private static List<String> differences(ExpectedTable expected, List<Map<String, AttributeValue>> found) {
        ExpectedTable.Comparison comparison = expected.comparison();
        found.forEach(comparison::found);
        return comparison.differences();
    }

    private static Map<String, AttributeValue> item(ExpectedTable table) {
        return table.anyItem().orElseThrow();
    }
}
