/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.api.common.typeinfo.Types;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

class JsonRecordSchemaTest {

    private static String read(Record record) throws IOException {
        List<String> elements = new ArrayList<>();
        new JsonRecordSchema<>(new SimpleStringSchema())
                .deserialize(record, "arn", "shard", new ListCollector<>(elements));
        assertThat(elements).hasSize(1);
        return elements.get(0);
    }

    @Test
    void givesFlinksOwnSchemasTheRecordAsJson() throws IOException {
        Record record = Record.builder()
                .eventID("e1")
                .eventName(OperationType.MODIFY)
                .awsRegion("eu-central-1")
                .dynamodb(change -> change.approximateCreationDateTime(Instant.ofEpochSecond(1_700_000_000))
                        .keys(Map.of("id", AttributeValue.fromS("ä\"")))
                        .newImage(Map.of("n", AttributeValue.fromN("12.30")))
                        .oldImage(Map.of("tags", AttributeValue.fromSs(List.of("x"))))
                        .sequenceNumber("300000000000000499659")
                        .sizeBytes(17L)
                        .streamViewType("NEW_AND_OLD_IMAGES"))
                .userIdentity(identity -> identity.type("Service").principalId("dynamodb.amazonaws.com"))
                .build();

        assertThat(read(record))
                .isEqualTo("{\"eventID\":\"e1\",\"eventName\":\"MODIFY\",\"awsRegion\":\"eu-central-1\","
                        + "\"dynamodb\":{\"ApproximateCreationDateTime\":1700000000,"
                        + "\"Keys\":{\"id\":{\"S\":\"ä\\\"\"}},\"NewImage\":{\"n\":{\"N\":\"12.30\"}},"
                        + "\"OldImage\":{\"tags\":{\"SS\":[\"x\"]}},"
                        + "\"SequenceNumber\":\"300000000000000499659\",\"SizeBytes\":17,"
                        + "\"StreamViewType\":\"NEW_AND_OLD_IMAGES\"},"
                        + "\"userIdentity\":{\"PrincipalId\":\"dynamodb.amazonaws.com\",\"Type\":\"Service\"}}");
    }

    @Test
    void leavesOutWhatIsAbsent() throws IOException {
        assertThat(read(Record.builder().build())).isEqualTo("{}");
    }

    @Test
    void producesTheTypeOfFlinksSchema() {
        assertThat(new JsonRecordSchema<>(new SimpleStringSchema()).getProducedType())
                .isEqualTo(Types.STRING);
    }
}
