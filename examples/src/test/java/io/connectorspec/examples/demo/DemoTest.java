/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
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
    void findsEveryItemAsItShouldBeAfterAKill() {
        assertThat(run("--writes", "3000", "--seed", "7")).as(err.toString()).isZero();

        assertThat(out.toString())
                .contains("all is right")
                .contains("yes, every item is as it should be")
                .containsPattern("restarts +1\\b");
    }

    @ParameterizedTest
    @CsvSource({
        "--writes,   0,        '--writes must be 1 or more, but is 0.'",
        "--table,    x,        '--table must have 3 to 255 letters, digits'",
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
        Map<String, AttributeValue> item = item(ExpectedTable.after(HISTORY, 500));
        Map<String, AttributeValue> wrong = new HashMap<>(item);
        wrong.put("version", AttributeValue.fromN("-1"));

        ExpectedTable table = ExpectedTable.after(HISTORY, 500);
        int all = table.size();
        assertThat(table.take(item)).isTrue();
        assertThat(table.take(item)).isFalse();
        assertThat(table.size()).isEqualTo(all - 1);
        assertThat(table.anyLeft()).isPresent();
        assertThat(ExpectedTable.after(HISTORY, 500).take(wrong)).isFalse();
    }

    @Test
    void acceptsAnotherSpellingOfNumbers() {
        Map<String, AttributeValue> item = new HashMap<>(item(ExpectedTable.after(HISTORY, 500)));
        item.computeIfPresent("version", (name, value) -> AttributeValue.fromN(value.n() + ".0"));

        assertThat(ExpectedTable.after(HISTORY, 500).take(item)).isTrue();
    }

    private static Map<String, AttributeValue> item(ExpectedTable table) {
        return table.anyLeft().orElseThrow();
    }
}
