/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.aws;

import io.connectorspec.dynamodb.config.InvalidSettingException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;

/**
 * Looks for what a user did not set where the AWS SDK looks for it, when a client is made: the SDK itself does
 * so with the first call, and its message names no option of the connector.
 */
final class DefaultLookups {

    private DefaultLookups() {}

    /**
     * Gives the region of the settings, else the one that the SDK finds.
     *
     * @param option the name under which users set it
     * @param elsewhere where the SDK looks
     * @throws InvalidSettingException if there is none anywhere
     */
    static Region region(Optional<String> set, String option, AwsRegionProvider elsewhere) {
        if (set.isPresent()) {
            return Region.of(set.get());
        }
        try {
            return elsewhere.getRegion();
        } catch (SdkClientException none) {
            throw new InvalidSettingException(
                    "No AWS region is set. Set '" + option + "', for example to eu-central-1. It was looked for in the"
                            + " environment (AWS_REGION), the system property"
                            + " aws.region and the AWS profile as well.");
        }
    }

    /**
     * Looks for credentials once.
     *
     * @throws InvalidSettingException if there are none. Any other problem is left to the first call, which is
     *     tried again where that can help
     */
    static void checkCredentials(
            IdentityProvider<? extends AwsCredentialsIdentity> provider, CredentialsSettings settings) {
        try {
            provider.resolveIdentity().join();
        } catch (RuntimeException problem) {
            Throwable cause = problem instanceof CompletionException ? problem.getCause() : problem;
            if (cause instanceof SdkClientException none) {
                throw new InvalidSettingException("No AWS credentials are found. Set '"
                        + settings.accessKeyId().name() + "' and '"
                        + settings.secretAccessKey().name() + "', or say with '"
                        + settings.mode().name() + "' where they come from. The AWS SDK says: " + none.getMessage());
            }
        }
    }
}
