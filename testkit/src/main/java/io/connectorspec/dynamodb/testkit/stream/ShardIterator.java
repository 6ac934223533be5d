/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.stream;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in a shard from which GetRecords reads on. Clients see an opaque text.
 *
 * @param stream the stream's ARN
 * @param shard the shard's id
 * @param position the smallest number that is still to be read
 * @param made when it was handed out, by the endpoint's clock
 * @param generation how often the stream's iterators had been expired by a test when this one was made
 */
public record ShardIterator(String stream, String shard, SequenceNumber position, Instant made, int generation) {
    /** How long an iterator can be used. Source: API reference of DynamoDB Streams, GetShardIterator. */
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final String SEPARATOR = "|";
    private static final int PARTS = 4;

    /** The text for clients. */
    public String text() {
        String hidden = String.join(SEPARATOR, shard, position.text(), made.toString(), Integer.toString(generation));
        return stream + SEPARATOR + "1" + SEPARATOR
                + Base64.getEncoder().encodeToString(hidden.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the text that a client brought back.
     *
     * @throws io.connectorspec.dynamodb.testkit.error.ServiceErrorException if it is none that the endpoint made
     */
    public static ShardIterator parse(String text) {
        return read(text)
                .orElseThrow(
                        () -> ServiceError.validation("Invalid ShardIterator").toException());
    }

    /** Reads the text that a client brought back; empty if it is none that the endpoint made. */
    public static Optional<ShardIterator> read(String text) {
        int version = text.indexOf(SEPARATOR);
        int hidden = text.lastIndexOf(SEPARATOR);
        if (version < 0 || hidden == version) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(text.substring(hidden + 1));
            String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length != PARTS) {
                return Optional.empty();
            }
            return Optional.of(new ShardIterator(
                    text.substring(0, version),
                    parts[0],
                    SequenceNumber.parse(parts[1]),
                    Instant.parse(parts[2]),
                    Integer.parseInt(parts[3])));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    ShardIterator at(SequenceNumber next, Instant now) {
        return new ShardIterator(stream, shard, next, now, generation);
    }
}
