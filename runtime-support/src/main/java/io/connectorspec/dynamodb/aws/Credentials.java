/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.aws;

import io.connectorspec.dynamodb.config.InvalidSettingException;
import io.connectorspec.dynamodb.config.Setting;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.StsClientBuilder;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.auth.StsWebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * A credentials provider of the SDK, and what must be closed when it is no longer needed. Nothing here is
 * ever printed.
 */
final class Credentials {

    private final AwsCredentialsProvider provider;
    private final List<SdkAutoCloseable> owned;

    private Credentials(AwsCredentialsProvider provider, List<SdkAutoCloseable> owned) {
        this.provider = provider;
        this.owned = List.copyOf(owned);
    }

    /**
     * Makes the provider that settings describe.
     *
     * @param region where the token service is asked for a role; empty to leave that to the SDK
     * @throws InvalidSettingException if settings are missing or wrong; it says which
     */
    static Credentials from(ClientSettings settings, Optional<String> region, ClassLoader userClassLoader) {
        List<SdkAutoCloseable> owned = new ArrayList<>();
        try {
            AwsCredentialsProvider provider =
                    new Builder(settings, region, userClassLoader, owned).build(settings.credentials());
            return new Credentials(provider, owned);
        } catch (RuntimeException problem) {
            OwnedClient.closeAll(owned);
            throw problem;
        }
    }

    AwsCredentialsProvider provider() {
        return provider;
    }

    List<SdkAutoCloseable> owned() {
        return owned;
    }

    /** Builds providers; what one needs stands before it in the list of what is owned, reversed. */
    private record Builder(
            ClientSettings client, Optional<String> region, ClassLoader userClassLoader, List<SdkAutoCloseable> owned) {

        private static final String DEFAULT_SESSION_NAME = "flink-dynamodb-connector";

        AwsCredentialsProvider build(CredentialsSettings settings) {
            return switch (mode(settings)) {
                case ENV_VAR -> EnvironmentVariableCredentialsProvider.create();
                case SYS_PROP -> SystemPropertyCredentialsProvider.create();
                case PROFILE -> profile(settings);
                case BASIC -> basic(settings);
                case ASSUME_ROLE -> assumeRole(settings);
                case WEB_IDENTITY_TOKEN -> webIdentity(settings);
                case CUSTOM -> custom(settings);
                case AUTO -> own(DefaultCredentialsProvider.builder().build());
            };
        }

        private static CredentialsMode mode(CredentialsSettings settings) {
            boolean keysGiven =
                    settings.accessKeyId().isSet() && settings.secretAccessKey().isSet();
            return settings.mode().toOptional().orElse(keysGiven ? CredentialsMode.BASIC : CredentialsMode.AUTO);
        }

        private static AwsCredentialsProvider basic(CredentialsSettings settings) {
            String keyId = settings.accessKeyId().require("by the BASIC credentials provider");
            String secret = settings.secretAccessKey().require("by the BASIC credentials provider");
            return StaticCredentialsProvider.create(settings.sessionToken()
                    .toOptional()
                    .<software.amazon.awssdk.auth.credentials.AwsCredentials>map(
                            token -> AwsSessionCredentials.create(keyId, secret, token))
                    .orElseGet(() -> AwsBasicCredentials.create(keyId, secret)));
        }

        private AwsCredentialsProvider profile(CredentialsSettings settings) {
            ProfileCredentialsProvider.Builder builder = ProfileCredentialsProvider.builder();
            settings.profileName().toOptional().ifPresent(builder::profileName);
            settings.profilePath()
                    .toOptional()
                    .ifPresent(path -> builder.profileFile(profileFile(settings.profilePath())));
            return own(builder.build());
        }

        private static ProfileFile profileFile(Setting<String> path) {
            try {
                return ProfileFile.builder()
                        .content(Path.of(path.value()))
                        .type(ProfileFile.Type.CREDENTIALS)
                        .build();
            } catch (IllegalArgumentException | IllegalStateException | java.io.UncheckedIOException unreadable) {
                throw new InvalidSettingException("'" + path.name() + "' must be the path of an AWS credentials file "
                        + "that can be read here, but '" + path.value() + "' is not.");
            }
        }

        private AwsCredentialsProvider assumeRole(CredentialsSettings settings) {
            AssumeRoleRequest.Builder request = AssumeRoleRequest.builder()
                    .roleArn(settings.roleArn().require("by the ASSUME_ROLE credentials provider"))
                    .roleSessionName(settings.roleSessionName().toOptional().orElse(DEFAULT_SESSION_NAME));
            settings.roleExternalId().toOptional().ifPresent(request::externalId);
            return own(StsAssumeRoleCredentialsProvider.builder()
                    .stsClient(sts(settings, assumingCredentials(settings)))
                    .refreshRequest(request.build())
                    .build());
        }

        private AwsCredentialsProvider assumingCredentials(CredentialsSettings settings) {
            Optional<CredentialsSettings> described = settings.roleCredentials();
            return described.isPresent()
                    ? build(described.get())
                    : own(DefaultCredentialsProvider.builder().build());
        }

        private AwsCredentialsProvider webIdentity(CredentialsSettings settings) {
            StsWebIdentityTokenFileCredentialsProvider.Builder builder =
                    StsWebIdentityTokenFileCredentialsProvider.builder()
                            .stsClient(sts(settings, AnonymousCredentialsProvider.create()));
            settings.roleArn().toOptional().ifPresent(builder::roleArn);
            settings.roleSessionName().toOptional().ifPresent(builder::roleSessionName);
            settings.webIdentityTokenFile().toOptional().map(Path::of).ifPresent(builder::webIdentityTokenFile);
            return own(builder.build());
        }

        private StsClient sts(CredentialsSettings settings, AwsCredentialsProvider credentials) {
            UrlConnectionHttpClient.Builder http = UrlConnectionHttpClient.builder();
            client.connectionTimeout().toOptional().ifPresent(http::connectionTimeout);
            client.readTimeout().toOptional().ifPresent(http::socketTimeout);
            ClientOverrideConfiguration.Builder overrides =
                    ClientOverrideConfiguration.builder().retryStrategy(AwsRetryStrategy.standardRetryStrategy());
            client.attemptTimeout().toOptional().ifPresent(overrides::apiCallAttemptTimeout);
            StsClientBuilder sts = StsClient.builder()
                    .credentialsProvider(credentials)
                    .httpClientBuilder(http)
                    .overrideConfiguration(overrides.build());
            region.map(Region::of).ifPresent(sts::region);
            settings.roleStsEndpoint()
                    .toOptional()
                    .ifPresent(endpoint -> sts.endpointOverride(DynamoDbClients.uri(settings.roleStsEndpoint())));
            return own(sts.build());
        }

        private AwsCredentialsProvider custom(CredentialsSettings settings) {
            Setting<String> setting = settings.customProviderClass();
            String className = setting.require("by the CUSTOM credentials provider");
            try {
                Class<?> type = Class.forName(className, true, userClassLoader);
                Object instance = type.getConstructor(Properties.class).newInstance(properties(client.rawProperties()));
                if (instance instanceof AwsCredentialsProvider custom) {
                    return instance instanceof SdkAutoCloseable closeable ? ownCustom(custom, closeable) : custom;
                }
                throw invalidCustom(setting, "it does not implement " + AwsCredentialsProvider.class.getName());
            } catch (ClassNotFoundException missing) {
                throw invalidCustom(setting, "there is no such class on the job's class path");
            } catch (InvocationTargetException thrown) {
                throw invalidCustom(
                        setting,
                        "its constructor threw "
                                + thrown.getTargetException().getClass().getName());
            } catch (ReflectiveOperationException unusable) {
                throw invalidCustom(
                        setting,
                        "it is not a public class with a public constructor that takes " + Properties.class.getName());
            }
        }

        private static InvalidSettingException invalidCustom(Setting<String> setting, String why) {
            return new InvalidSettingException("'" + setting.name() + "' must name a credentials provider class, but '"
                    + setting.value() + "' cannot be used: " + why + ".");
        }

        private static Properties properties(Map<String, String> raw) {
            Properties properties = new Properties();
            properties.putAll(raw);
            return properties;
        }

        private AwsCredentialsProvider ownCustom(AwsCredentialsProvider custom, SdkAutoCloseable closeable) {
            owned.add(0, closeable);
            return custom;
        }

        /** Users come before what they use, so that closing in order never pulls one away from the other. */
        private <T extends SdkAutoCloseable> T own(T closeable) {
            owned.add(0, closeable);
            return closeable;
        }
    }
}
