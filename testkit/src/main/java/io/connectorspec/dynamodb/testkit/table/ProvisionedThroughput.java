/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

/**
 * The units per second that a table is declared with. They are remembered and described; they limit nothing unless a test
 * asks for it with {@link WriteCapacity#limitAsTheServiceDoes}, or for all tables of its endpoint.
 *
 * @param readUnits read units per second, at least 1
 * @param writeUnits write units per second, at least 1
 */
public record ProvisionedThroughput(long readUnits, long writeUnits) {}
