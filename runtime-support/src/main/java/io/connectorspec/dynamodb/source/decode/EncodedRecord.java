/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.decode;

import io.connectorspec.dynamodb.source.calls.RecordPage;

/**
 * A record that is not decoded.
 *
 * @param page the page that holds it
 * @param index its place on the page, counted from 0
 * @param streamArn the ARN of its stream
 * @param shardId the id of its shard
 */
public record EncodedRecord(RecordPage page, int index, String streamArn, String shardId) {}
