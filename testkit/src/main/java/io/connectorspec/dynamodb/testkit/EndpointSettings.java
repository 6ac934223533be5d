/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import io.connectorspec.dynamodb.testkit.table.ArnScope;
import io.connectorspec.dynamodb.testkit.table.WriteCapacity;
import io.connectorspec.dynamodb.testkit.time.EndpointTime;
import io.connectorspec.dynamodb.testkit.tls.EndpointTls;
import java.util.Optional;

/**
 * How an endpoint is to be. For example
 * {@code EndpointSettings.standard().onClock(time).inRegion("eu-west-1").inAccount("123456789012")}.
 *
 * @param time its clock and timers
 * @param home the region and account that its ARNs name
 * @param capacity how many write units new tables have
 * @param tls the certificates of an endpoint that speaks TLS; empty for plain HTTP
 */
public record EndpointSettings(EndpointTime time, ArnScope home, FirstCapacity capacity, Optional<EndpointTls> tls) {
    /** The write units of tables that no test has limited yet. */
    public enum FirstCapacity {
        /** As many as anybody wants, so that tests run at full speed. */
        UNLIMITED,
        /** What a table is provisioned with, and 1,000 a second for each partition key. */
        AS_THE_SERVICE;

        void limit(WriteCapacity table) {
            switch (this) {
                case UNLIMITED -> table.unlimited();
                case AS_THE_SERVICE -> table.limitAsTheServiceDoes();
            }
        }
    }

    /** The machine's clock, region {@code us-east-1}, account {@code 000000000000}, tables without limits, plain HTTP. */
    public static EndpointSettings standard() {
        return new EndpointSettings(
                EndpointTime.system(), ArnScope.standard(), FirstCapacity.UNLIMITED, Optional.empty());
    }

    /** These settings with another clock, typically one that the test drives. */
    public EndpointSettings onClock(EndpointTime clock) {
        return new EndpointSettings(clock, home, capacity, tls);
    }

    /** These settings with another region in all ARNs. Clients of any region are served all the same. */
    public EndpointSettings inRegion(String region) {
        return at(new ArnScope(home.partition(), region, home.account()));
    }

    /** These settings with another account in all ARNs: digits. Clients with any credentials are served all the same. */
    public EndpointSettings inAccount(String account) {
        return at(new ArnScope(home.partition(), home.region(), account));
    }

    private EndpointSettings at(ArnScope scope) {
        return new EndpointSettings(time, scope, capacity, tls);
    }

    /**
     * These settings with every new table limited as at the service: to what it is provisioned with, of which up to 300
     * seconds' worth are kept while unused, and to 1,000 write units a second for each partition key.
     */
    public EndpointSettings throttlingAsTheService() {
        return new EndpointSettings(time, home, FirstCapacity.AS_THE_SERVICE, tls);
    }

    /**
     * These settings with TLS, by throw-away certificates that are made now. Clients must be given the trust material of
     * {@link DynamoDbEndpoint#tls()}.
     */
    public EndpointSettings overTls() {
        return new EndpointSettings(time, home, capacity, Optional.of(new EndpointTls()));
    }
}
