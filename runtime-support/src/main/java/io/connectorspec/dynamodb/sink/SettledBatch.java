/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.sink.buffer.PendingWrite;
import java.util.List;

/**
 * What came of a request.
 *
 * @param sent how many writes it had
 * @param done those that need no further request: the table has them, or they were given up
 * @param refused how many failed because too much was sent
 * @param moreUnits how many write units were used beyond the estimate; negative if fewer were
 */
record SettledBatch(int sent, List<PendingWrite> done, int refused, double moreUnits) {}
