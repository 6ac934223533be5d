/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import io.connectorspec.dynamodb.testkit.table.ArnScope;
import io.connectorspec.dynamodb.testkit.time.EndpointTime;

/**
 * How an endpoint is to be. For example
 * {@code EndpointSettings.standard().onClock(time).inRegion("eu-west-1").inAccount("123456789012")}.
 *
 * @param time its clock and timers
 * @param home the region and account that its ARNs name
 */
public record EndpointSettings(EndpointTime time, ArnScope home) {
    /** The machine's clock, region {@code us-east-1}, account {@code 000000000000}. */
    public static EndpointSettings standard() {
        return new EndpointSettings(EndpointTime.system(), ArnScope.standard());
    }

    /** These settings with another clock, typically one that the test drives. */
    public EndpointSettings onClock(EndpointTime clock) {
        return new EndpointSettings(clock, home);
    }

    /** These settings with another region in all ARNs. Clients of any region are served all the same. */
    public EndpointSettings inRegion(String region) {
        return new EndpointSettings(time, new ArnScope(home.partition(), region, home.account()));
    }

    /** These settings with another account in all ARNs: digits. Clients with any credentials are served all the same. */
    public EndpointSettings inAccount(String account) {
        return new EndpointSettings(time, new ArnScope(home.partition(), home.region(), account));
    }
}
