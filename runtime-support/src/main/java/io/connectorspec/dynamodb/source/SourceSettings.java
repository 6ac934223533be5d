/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source;

import io.connectorspec.dynamodb.config.Setting;
import java.io.Serializable;
import org.apache.flink.connector.dynamodb.source.serialization.UnreadableRecordHandler;

/** What a user decided about a source. */
public interface SourceSettings extends Serializable {

    /** The ARN of the stream to read. */
    Setting<String> streamArn();

    /** What decides about records that cannot be read; without one they fail the job. */
    Setting<UnreadableRecordHandler> unreadableRecordHandler();

    /** How it is read. */
    StreamsSettings streams();
}
