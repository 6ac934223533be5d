/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source;

import io.connectorspec.dynamodb.config.Setting;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what the user decided about records that are gone before they were read. Nothing goes without a word. */
public final class Losses {

    private static final Logger LOG = LoggerFactory.getLogger(Losses.class);

    private final Setting<OnLostRecords> decision;
    private final Consumer<LostRecords> observer;

    /**
     * Takes what is needed.
     *
     * @param observer is told of what is gone where reading goes on
     */
    public Losses(Setting<OnLostRecords> decision, Consumer<LostRecords> observer) {
        this.decision = decision;
        this.observer = observer;
    }

    /**
     * Takes a loss that was not told before.
     *
     * @param now the service's time
     * @param cause what the client reported, or null
     * @throws StreamReadException if the job is to fail
     */
    public void tell(LostRecords lost, Instant now, Throwable cause) {
        switch (decision.value()) {
            case FAIL -> throw lost.toException(now, decision.name(), cause);
            case CONTINUE -> {
                LOG.error("{} Reading goes on, as '{}' says.", lost.describe(now), decision.name());
                observer.accept(lost);
            }
        }
    }
}
