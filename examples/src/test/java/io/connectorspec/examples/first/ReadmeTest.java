/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.first;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README shows is what is compiled and run here. */
class ReadmeTest {

    /** The AWS SDK's own way to point every client elsewhere, so that the job itself stays as it is shown. */
    private static final String SDK_ENDPOINT = "aws.endpointUrl";

    @AfterEach
    void forgetTheEndpoint() {
        System.clearProperty(SDK_ENDPOINT);
    }

    @ParameterizedTest
    @CsvSource({
        "java, src/main/java/io/connectorspec/examples/first/FirstJob.java",
        "yaml, src/main/connector-spec/orders.yaml"
    })
    void showsTheFileAsItIs(String language, String file) throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        String source = Files.readString(Path.of(file));
        String withoutLicense = source.startsWith("/*") ? source.substring(source.indexOf("*/") + 3) : source;

        assertThat(readme).contains("```" + language + "\n" + withoutLicense + "```\n");
    }

    @Test
    void theFirstJobWritesItsTable() throws Exception {
        try (DynamoDbEndpoint endpoint = DynamoDbEndpoint.start()) {
            endpoint.createTable(TableDefinition.withKey("my-dynamodb-table", "key", ItemType.S));
            System.setProperty(SDK_ENDPOINT, endpoint.uri().toString());

            FirstJob.main(new String[0]);

            assertThat(endpoint.table("my-dynamodb-table").items())
                    .containsExactlyInAnyOrder(
                            Item.of("key", "apple").with("length", 5),
                            Item.of("key", "banana").with("length", 6),
                            Item.of("key", "cherry").with("length", 6));
        }
    }
}
