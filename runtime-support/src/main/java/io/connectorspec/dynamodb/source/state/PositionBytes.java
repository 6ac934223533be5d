/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.state;

import java.io.IOException;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;

/**
 * Stores positions: a byte, 0 for the start of the shard, 1 for the latest, 2 for at and 3 for after a
 * sequence number, and for the last two the sequence number as a text.
 */
final class PositionBytes {

    private static final int START = 0;
    private static final int LATEST = 1;
    private static final int AT = 2;
    private static final int AFTER = 3;

    private PositionBytes() {}

    static void write(StartingPosition position, StateOutput out) {
        switch (position.getShardIteratorType()) {
            case TRIM_HORIZON -> out.writeByte(START);
            case LATEST -> out.writeByte(LATEST);
            case AT_SEQUENCE_NUMBER -> writeWithNumber(AT, position, out);
            case AFTER_SEQUENCE_NUMBER -> writeWithNumber(AFTER, position, out);
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("No position is of an unknown kind");
        }
    }

    private static void writeWithNumber(int kind, StartingPosition position, StateOutput out) {
        out.writeByte(kind);
        out.writeText((String) position.getStartingMarker());
    }

    static StartingPosition read(StateInput in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case START -> StartingPosition.fromStart();
            case LATEST -> StartingPosition.latest();
            case AT -> StartingPosition.atSequenceNumber(in.readText());
            case AFTER -> StartingPosition.continueFromSequenceNumber(in.readText());
            default -> throw in.damaged("no position is of kind " + kind);
        };
    }
}
