/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import static io.connectorspec.dynamodb.sink.WriterUnderTest.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.connectorspec.dynamodb.aws.TestClientSettings;
import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.DynamoDbEndpointExtension;
import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.fault.Ending;
import io.connectorspec.dynamodb.testkit.fault.Fault;
import io.connectorspec.dynamodb.testkit.fault.FaultRule;
import io.connectorspec.dynamodb.testkit.fault.Gate;
import io.connectorspec.dynamodb.testkit.fault.Moment;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import io.connectorspec.dynamodb.testkit.value.ItemValue;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The writer through a real client, against the endpoint with each fault of its script, one at a time. */
@Timeout(60)
class SinkFaultsTest {

    private static final int WRITES = 60;
    private static final int KEYS = 20;
    private static final int MOST_IN_FLIGHT = 2;
    private static final Duration MOMENT = Duration.ofMillis(20);

    /** Faults of reading streams, which no write can meet. */
    private static final Set<String> OF_STREAMS = Set.of("trimmedDataAccess", "expiredIterator");

    /**
     * Faults that strike once only: those that the writer has to wait out, and the one that calls a request bad, as a
     * write that is refused alone is taken for a bad one.
     */
    private static final Set<String> ONCE = Set.of("silence", "damaged", "validationError");

    @RegisterExtension
    static final DynamoDbEndpointExtension EXTENSION = new DynamoDbEndpointExtension();

    private final ThreadedTask task = new ThreadedTask();
    private DynamoDbEndpoint endpoint;
    private Table orders;

    @BeforeEach
    void createTable() {
        endpoint = EXTENSION.endpoint();
        orders = endpoint.createTable(TableDefinition.withKey("orders", "id", ItemType.S));
    }

    @AfterEach
    void stopTimers() {
        task.close();
    }

    static Stream<Arguments> passing() {
        Stream<Arguments> damages =
                Stream.of(Ending.Damage.values()).map(damage -> fault("damaged", Fault.damaged(damage)));
        return Stream.concat(
                damages,
                Stream.of(
                        fault("unprocessed", Fault.unprocessed()),
                        fault("unprocessed", Fault.unprocessed(0, 2)),
                        fault("unprocessedWhere", Fault.unprocessedWhere(action -> action.index() % 2 == 0)),
                        fault("unprocessedItem", Fault.unprocessedItem(Item.of("id", "key 3"))),
                        fault("unprocessedAtRandom", Fault.unprocessedAtRandom(0.5, 7)),
                        fault("provisionedThroughputExceeded", Fault.provisionedThroughputExceeded()),
                        fault("throttling", Fault.throttling()),
                        fault("requestLimitExceeded", Fault.requestLimitExceeded()),
                        fault("limitExceeded", Fault.limitExceeded()),
                        fault("internalServerError", Fault.internalServerError()),
                        fault("internalServerError", Fault.internalServerError(Moment.AFTER_APPLYING)),
                        fault("internalServerErrorAfterPart", Fault.internalServerErrorAfterPart(1, 2)),
                        fault("validationError", Fault.validationError()),
                        fault("serviceUnavailable", Fault.serviceUnavailable()),
                        fault("errorWithoutDetails", Fault.errorWithoutDetails()),
                        fault("expiredToken", Fault.expiredToken()),
                        fault("unrecognizedClient", Fault.unrecognizedClient()),
                        fault("signatureExpired", Fault.signatureExpired()),
                        fault("refused", Fault.refused(429, "Unheard", "too many")),
                        fault("refused", Fault.refused(ServiceError.throttling())),
                        fault("answer", Fault.answer(500, "text/plain", "no JSON")),
                        fault("reset", Fault.reset(Moment.BEFORE_APPLYING)),
                        fault("reset", Fault.reset(Moment.AFTER_APPLYING)),
                        fault("hangUp", Fault.hangUp(Moment.BEFORE_APPLYING)),
                        fault("hangUp", Fault.hangUp(Moment.AFTER_APPLYING)),
                        fault("silence", Fault.silence(Moment.BEFORE_APPLYING)),
                        fault("silence", Fault.silence(Moment.AFTER_APPLYING)),
                        fault("truncatedBody", Fault.truncatedBody()),
                        fault("wrongChecksum", Fault.wrongChecksum()),
                        fault("malformedJson", Fault.malformedJson()),
                        fault("misdated", Fault.misdated(Duration.ofHours(1))),
                        fault(
                                "together",
                                Fault.together(Fault.unprocessed(0), Fault.delay(Moment.AFTER_APPLYING, MOMENT))),
                        fault("delay", Fault.delay(Moment.BEFORE_APPLYING, MOMENT)),
                        fault("delay", Fault.delay(Moment.AFTER_APPLYING, openGate())),
                        fault("delayAtRandom", Fault.delayAtRandom(Moment.BEFORE_APPLYING, MOMENT, 7))));
    }

    static Stream<Arguments> deadly() {
        return Stream.of(
                Arguments.of("accessDenied", Fault.accessDenied(), "dynamodb:BatchWriteItem"),
                Arguments.of("resourceNotFound", Fault.resourceNotFound(), "Create the table"),
                Arguments.of("redirect", Fault.redirect("http://localhost:1/"), "HTTP status 307"));
    }

    private static Arguments fault(String name, Fault fault) {
        return Arguments.of(name, fault, ONCE.contains(name) ? 1 : 2);
    }

    private static Gate openGate() {
        Gate gate = new Gate();
        gate.open();
        return gate;
    }

    @ParameterizedTest(name = "{0} ({index})")
    @MethodSource("passing")
    void lastWriteOfEveryKeyIsInTheTableAfter(String name, Fault fault, int strikes) throws Exception {
        FaultRule rule =
                endpoint.faults().on(Operation.BATCH_WRITE_ITEM).times(strikes).inject(fault);

        writeEverything();

        assertThat(rule.timesApplied()).as("strikes of %s", name).isEqualTo(strikes);
        Map<String, Integer> versions = new HashMap<>();
        orders.items().forEach(item -> versions.put(id(item), version(item)));
        assertThat(versions).as("the table after %s", name).isEqualTo(lastVersions());
    }

    @ParameterizedTest(name = "{0} ({index})")
    @MethodSource("deadly")
    void jobFailsAndSaysWhatToDoAfter(String name, Fault fault, String advice) {
        endpoint.faults().on(Operation.BATCH_WRITE_ITEM).always().inject(fault);

        Throwable problem = catchThrowable(this::writeEverything);

        assertThat(problem).as(name).hasStackTraceContaining(advice).hasStackTraceContaining("DynamoDbSinkException");
        assertThat(endpoint.requests().of(Operation.BATCH_WRITE_ITEM))
                .as("it is not tried again")
                .hasSizeLessThanOrEqualTo(MOST_IN_FLIGHT);
    }

    @Test
    void everyFaultOfTheScriptIsTried() {
        Set<String> names = new TreeSet<>();
        for (Method method : Fault.class.getDeclaredMethods()) {
            boolean makesFaults = Modifier.isStatic(method.getModifiers()) && method.getReturnType() == Fault.class;
            if (makesFaults && Modifier.isPublic(method.getModifiers()) && !OF_STREAMS.contains(method.getName())) {
                names.add(method.getName());
            }
        }
        Set<String> tried = new TreeSet<>();
        Stream.concat(passing(), deadly()).forEach(each -> tried.add((String) each.get()[0]));

        assertThat(tried).isEqualTo(names);
    }

    private void writeEverything() throws Exception {
        TestSinkSettings settings = new TestSinkSettings()
                .with("client", TestClientSettings.forEndpoint(endpoint.uri().toString()))
                .with("maxTimeInBufferMS", 5L)
                .with("maxInFlightRequests", MOST_IN_FLIGHT)
                .with("requestTimeoutMS", 2_000L)
                .with("retryMinDelay", Duration.ofMillis(1))
                .with("retryMaxDelay", Duration.ofMillis(20));
        StatefulSinkWriter<DynamoDbWriteRequest, BufferedRequestState<DynamoDbWriteRequest>> writer =
                new DynamoDbSinkRuntime<DynamoDbWriteRequest>((request, context) -> request, settings)
                        .createWriter(new TestWriterContext(task, task));
        try {
            for (int version = 0; version < WRITES; version++) {
                writer.write(put("key " + version % KEYS, version), null);
            }
            writer.flush(true);
        } finally {
            writer.close();
        }
    }

    private static Map<String, Integer> lastVersions() {
        Map<String, Integer> versions = new HashMap<>();
        for (int version = 0; version < WRITES; version++) {
            versions.put("key " + version % KEYS, version);
        }
        return versions;
    }

    private static String id(Item item) {
        return ((ItemValue.StringValue) item.value("id").orElseThrow()).text();
    }

    private static int version(Item item) {
        BigDecimal number = ((ItemValue.NumberValue) item.value("version").orElseThrow()).number();
        return number.intValueExact();
    }
}
