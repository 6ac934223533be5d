/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import java.util.Optional;

/** The field of CreateTable and UpdateTable that asks for a stream or for none. */
final class StreamSpecification {
    private StreamSpecification() {}

    /** The view type of the stream that is asked for; empty if none is wanted. */
    static Optional<StreamViewType> wantedView(Fields specification) {
        specification.allowOnly("StreamEnabled", "StreamViewType");
        boolean enabled = specification.requiredFlag("StreamEnabled");
        Optional<StreamViewType> view = Optional.of(specification)
                .filter(fields -> fields.has("StreamViewType"))
                .map(fields -> fields.oneOf("StreamViewType", StreamViewType.KEYS_ONLY, StreamViewType.class));
        if (enabled != view.isPresent()) {
            throw ServiceError.invalidParameters(
                            "StreamViewType must be given when StreamEnabled is true, and only then")
                    .toException();
        }
        return view;
    }
}
