/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.config.InvalidSettingException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.model.StsException;

class DefaultLookupsTest {

    private static final CredentialsSettings CREDENTIALS = new TestClientSettings(Map.of()).credentials();

    @Test
    void takesTheRegionThatIsSetBeforeAskingTheSdk() {
        assertThat(DefaultLookups.region(Optional.of("local"), "aws.region", () -> {
                    throw new AssertionError("must not be asked");
                }))
                .isEqualTo(Region.of("local"));
        assertThat(DefaultLookups.region(Optional.empty(), "aws.region", () -> Region.EU_WEST_1))
                .isEqualTo(Region.EU_WEST_1);
    }

    @Test
    void namesTheOptionWhereNoRegionIsSetAnywhere() {
        assertThatThrownBy(() -> DefaultLookups.region(Optional.empty(), "aws.region", () -> {
                    throw SdkClientException.create("a long text of the SDK");
                }))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("Set 'aws.region'")
                .hasMessageNotContaining("long text");
    }

    @Test
    void namesTheOptionsWhereThereAreNoCredentials() {
        AwsCredentialsProvider none = () -> {
            throw SdkClientException.create("there are none");
        };

        assertThatThrownBy(() -> DefaultLookups.checkCredentials(none, CREDENTIALS))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("'credentials.accessKeyId'")
                .hasMessageContaining("'credentials.mode'")
                .hasMessageContaining("there are none");
    }

    @Test
    void leavesProblemsThatMayPassToTheFirstCall() {
        AwsCredentialsProvider later = () -> {
            throw StsException.builder().message("come back later").build();
        };

        assertThatCode(() -> DefaultLookups.checkCredentials(later, CREDENTIALS))
                .doesNotThrowAnyException();
    }
}
