/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.state;

import io.connectorspec.dynamodb.state.StateFrame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.apache.flink.connector.dynamodb.sink.InvalidRequestException;

/** Version 2 of sink writer state. It tells every flipped bit, lost byte and added byte. */
final class WriterStateV2 {

    /**
     * Layout, numbers big-endian:
     *
     * <pre>
     * int   magic, "DDW2" in ASCII
     * int   number of bytes that follow the checksum
     * int   CRC32C of these bytes
     * then  int number of writes, and per write, oldest first:
     *       byte  type, 0 put, 1 delete
     *       int   number of bytes of the item
     *       the item, or the key to delete, as DynamoDB JSON
     * </pre>
     */
    static final int VERSION = 2;

    private static final StateFrame FRAME = new StateFrame(0x44445732, "sink writer state of version " + VERSION);

    private static final int BYTES_PER_WRITE = Byte.BYTES + Integer.BYTES;

    private WriterStateV2() {}

    static byte[] write(List<DynamoDbWriteRequest> requests) throws IOException {
        long bytes = Integer.BYTES;
        for (DynamoDbWriteRequest request : requests) {
            bytes += BYTES_PER_WRITE + request.encodedItem().length;
        }
        if (bytes > Integer.MAX_VALUE - StateFrame.BYTES) {
            throw new IOException("The " + requests.size() + " waiting writes of one subtask take " + bytes
                    + " bytes, and a checkpoint takes " + Integer.MAX_VALUE + ". Let fewer writes wait, or use more"
                    + " subtasks.");
        }
        ByteBuffer out = FRAME.open((int) bytes);
        out.putInt(requests.size());
        for (DynamoDbWriteRequest request : requests) {
            out.put(request.getType().toByteValue());
            out.putInt(request.encodedItem().length);
            out.put(request.encodedItem());
        }
        return FRAME.seal(out);
    }

    static List<DynamoDbWriteRequest> read(byte[] serialized) throws IOException {
        ByteBuffer in = FRAME.unwrap(serialized);
        if (in.remaining() < Integer.BYTES) {
            throw FRAME.damaged("they hold no number of writes");
        }
        int count = in.getInt();
        List<DynamoDbWriteRequest> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            requests.add(readRequest(in, i));
        }
        if (count < 0 || in.hasRemaining()) {
            throw FRAME.damaged("they announce " + count + " writes and hold more");
        }
        return requests;
    }

    private static DynamoDbWriteRequest readRequest(ByteBuffer in, int index) throws IOException {
        if (in.remaining() < BYTES_PER_WRITE) {
            throw FRAME.damaged("write " + index + " is cut off");
        }
        byte type = in.get();
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw FRAME.damaged("write " + index + " announces " + length + " bytes and has " + in.remaining());
        }
        byte[] item = new byte[length];
        in.get(item);
        try {
            DynamoDbWriteRequest request =
                    DynamoDbWriteRequest.ofEncoded(DynamoDbWriteRequestType.fromByteValue(type), item);
            if (request.getItem().isEmpty()) {
                throw FRAME.damaged("write " + index + " has no attributes");
            }
            return request;
        } catch (IllegalArgumentException | InvalidRequestException problem) {
            throw FRAME.damaged("write " + index + " cannot be read: " + problem.getMessage());
        }
    }
}
