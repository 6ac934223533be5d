/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.sink.buffer.CongestionWindow;
import io.connectorspec.dynamodb.sink.buffer.WriteRate;

/**
 * What bounds sending, beside the limits of single requests.
 *
 * @param window how much may be under way at once
 * @param rate how many write units may be used in a second
 * @param bytesAround what a request has on the wire beside its writes
 */
record SendLimits(CongestionWindow window, WriteRate rate, long bytesAround) {

    /** Gives what the settings say. */
    static SendLimits of(SinkSettings settings) {
        return new SendLimits(
                new CongestionWindow(
                        settings.maxInFlightRequests().value(),
                        settings.maxBatchSize().value()),
                new WriteRate(settings.maxWriteUnitsPerSecond().toOptional()),
                RequestSize.around(
                        settings.tableName().value(),
                        settings.reportConsumedCapacity().value()));
    }
}
