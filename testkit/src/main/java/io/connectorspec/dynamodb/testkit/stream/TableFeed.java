/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.stream;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.table.AppliedWrite;
import io.connectorspec.dynamodb.testkit.table.ChangeFeed;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.WriteOrigin;
import java.util.Optional;
import java.util.function.BiFunction;

/** The way from a table to the stream that it has now, if any. */
final class TableFeed implements ChangeFeed {
    private final BiFunction<StreamViewType, Optional<StreamArn>, TableStream> newStream;
    private Optional<TableStream> latest = Optional.empty();
    private boolean deleted;

    /** Takes what makes and registers a stream of the table, with the ARN if one is given. */
    TableFeed(BiFunction<StreamViewType, Optional<StreamArn>, TableStream> newStream) {
        this.newStream = newStream;
    }

    /** The stream that was enabled last, ended or not. */
    synchronized Optional<TableStream> latest() {
        return latest;
    }

    private Optional<TableStream> enabled() {
        return latest.filter(TableStream::isEnabled);
    }

    /** Begins a new stream; throws as the service does if there is one. */
    synchronized TableStream enable(StreamViewType view, Optional<StreamArn> arn) {
        if (deleted) {
            throw ServiceError.resourceNotFound("Requested resource not found: the table has been deleted")
                    .toException();
        }
        if (enabled().isPresent()) {
            throw ServiceError.validation("Table already has an enabled stream. Disable it first; the view type of a "
                            + "stream cannot be changed in place")
                    .toException();
        }
        if (latest.filter(stream -> stream.status() == StreamStatus.DISABLING).isPresent()) {
            throw ServiceError.resourceInUse(
                            "Attempt to change a resource which is still in use: the stream is being " + "disabled")
                    .toException();
        }
        TableStream stream = newStream.apply(view, arn);
        latest = Optional.of(stream);
        return stream;
    }

    /** Ends the stream; throws as the service does if there is none. */
    synchronized TableStream disable() {
        TableStream stream = enabled()
                .orElseThrow(() -> ServiceError.validation("Table has no stream to disable")
                        .toException());
        stream.end();
        return stream;
    }

    @Override
    public synchronized void written(AppliedWrite write, WriteOrigin origin) {
        latest.ifPresent(stream -> stream.append(write, origin));
    }

    @Override
    public synchronized void tableDeleted() {
        deleted = true;
        enabled().ifPresent(TableStream::end);
    }
}
