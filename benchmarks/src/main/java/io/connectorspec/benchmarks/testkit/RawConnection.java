/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.benchmarks.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A connection to an endpoint that costs as little as can be: requests are bytes that were made before, and of answers only the
 * length is understood.
 */
final class RawConnection implements AutoCloseable {
    private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 4 * 1024 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;

    RawConnection(URI endpoint) throws IOException {
        this.socket = new Socket(endpoint.getHost(), endpoint.getPort());
        socket.setTcpNoDelay(true);
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /** The bytes of a request, signed for show. */
    static byte[] request(String target, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-amz-json-1.0\r\n"
                + "X-Amz-Target: " + target + "\r\nX-Amz-Date: 20260101T000000Z\r\nAuthorization: AWS4-HMAC-SHA256 "
                + "Credential=AKID/20260101/us-east-1/dynamodb/aws4_request, "
                + "SignedHeaders=content-type;host;x-amz-date;x-amz-target, "
                + "Signature=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\r\n"
                + "Content-Length: " + content.length + "\r\n\r\n";
        byte[] headBytes = head.getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(headBytes, headBytes.length + content.length);
        System.arraycopy(content, 0, request, headBytes.length, content.length);
        return request;
    }

    void send(byte[] request) throws IOException {
        out.write(request);
    }

    /** The body of the next answer; throws if it tells an error. */
    Body answer() throws IOException {
        int head = find(END_OF_HEAD) + END_OF_HEAD.length;
        if (buffer[start + 9] != '2') {
            throw new IOException("Refused: " + new String(buffer, start, end - start, StandardCharsets.UTF_8));
        }
        int length = number(find(LENGTH) + LENGTH.length);
        while (end - start < head + length) {
            fill();
        }
        Body body = new Body(buffer, start + head, length);
        start += head + length;
        return body;
    }

    /** The body of an answer, to be read before the next one is asked for. */
    record Body(byte[] bytes, int offset, int length) {
        /** The last bytes as text. */
        String tail(int most) {
            int bytesOfTail = Math.min(most, length);
            return new String(bytes, offset + length - bytesOfTail, bytesOfTail, StandardCharsets.UTF_8);
        }

        /** The text of a field that stands among the last bytes. */
        String textNearEnd(String field, int most) {
            String tail = tail(most);
            int from = tail.lastIndexOf("\"" + field + "\":\"") + field.length() + 4;
            return tail.substring(from, tail.indexOf('"', from));
        }
    }

    private int find(byte[] wanted) throws IOException {
        int from = 0;
        while (true) {
            for (int at = from; at <= end - start - wanted.length; at++) {
                if (Arrays.equals(buffer, start + at, start + at + wanted.length, wanted, 0, wanted.length)) {
                    return at;
                }
            }
            from = Math.max(0, end - start - wanted.length + 1);
            fill();
        }
    }

    private int number(int at) {
        int number = 0;
        for (int i = start + at; buffer[i] >= '0' && buffer[i] <= '9'; i++) {
            number = number * 10 + buffer[i] - '0';
        }
        return number;
    }

    private void fill() throws IOException {
        if (end > BUFFER / 2 || end == BUFFER) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        int read = in.read(buffer, end, BUFFER - end);
        if (read < 0) {
            throw new IOException("The endpoint has ended the connection");
        }
        end += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
