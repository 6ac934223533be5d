/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.config.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LossesTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final LostRecords LOST = new LostRecords(
            "shard-7",
            "arn:of:stream",
            "It was trimmed",
            "the first ones",
            Optional.of(NOW.minus(Duration.ofMinutes(1501))));

    private final List<LostRecords> told = new ArrayList<>();

    @Test
    void aLossFailsTheJobAndTheErrorSaysWhatIsGoneAndWhatToSet() {
        Losses losses = new Losses(new Setting<>(OnLostRecords.FAIL, "the.option"), told::add);

        assertThatThrownBy(() -> losses.tell(LOST, NOW, new IllegalStateException("the client's")))
                .isInstanceOf(StreamReadException.class)
                .hasMessageContaining("shard-7")
                .hasMessageContaining("arn:of:stream")
                .hasMessageContaining("25 hours and 1 minutes ago")
                .hasMessageContaining("'the.option' set to CONTINUE")
                .hasRootCauseMessage("the client's");
        assertThat(told).isEmpty();
    }

    @Test
    void aLossThatIsAcceptedIsTold() {
        Losses losses = new Losses(new Setting<>(OnLostRecords.CONTINUE, "the.option"), told::add);
        losses.tell(LOST, NOW, null);

        assertThat(told).containsExactly(LOST);
    }
}
