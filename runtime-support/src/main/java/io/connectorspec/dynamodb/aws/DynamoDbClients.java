/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.aws;

import io.connectorspec.dynamodb.config.InvalidSettingException;
import io.connectorspec.dynamodb.config.Setting;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.runtime.util.EnvironmentInformation;
import software.amazon.awssdk.arns.Arn;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.utils.AttributeMap;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Makes clients of the AWS SDK from settings.
 *
 * <p>The SDK's own retries are off: a retry that the connector does not see hides throttling from it and
 * holds up checkpoints. Every attempt is bounded in time.
 */
public final class DynamoDbClients {

    private DynamoDbClients() {}

    /**
     * Makes a client for tables, once it is known where the service is and that there are credentials. The caller
     * closes it.
     *
     * @param settings how to reach the service
     * @param userClassLoader finds a credentials provider class of the user's
     * @throws InvalidSettingException if settings are missing or wrong; it says which
     */
    public static OwnedClient<DynamoDbAsyncClient> tables(ClientSettings settings, ClassLoader userClassLoader) {
        OwnedClient<DynamoDbAsyncClient> client = client(
                DynamoDbAsyncClient.builder(),
                new Service(settings.endpoint(), settings.userAgentPrefix(), settings.userAgentFormat()),
                settings.region().toOptional(),
                settings,
                userClassLoader);
        try {
            DefaultLookups.checkCredentials(
                    client.client().serviceClientConfiguration().credentialsProvider(), settings.credentials());
            return client;
        } catch (RuntimeException problem) {
            client.close();
            throw problem;
        }
    }

    /**
     * Makes a client for the service of one stream. The caller closes it.
     *
     * @param settings how to reach the service of streams, whose endpoint is not that of tables
     * @param streamArn the stream's ARN; the region that it names goes before the one of the settings, since the stream is
     *     nowhere else
     * @param userClassLoader finds a credentials provider class of the user's
     * @throws InvalidSettingException if settings are missing or wrong; it says which
     */
    public static OwnedClient<DynamoDbStreamsAsyncClient> streams(
            ClientSettings settings, String streamArn, ClassLoader userClassLoader) {
        return client(
                DynamoDbStreamsAsyncClient.builder(),
                new Service(
                        settings.streamsEndpoint(),
                        settings.streamsUserAgentPrefix(),
                        settings.streamsUserAgentFormat()),
                region(streamArn).or(settings.region()::toOptional),
                settings,
                userClassLoader);
    }

    private static <B extends AwsAsyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C extends SdkClient>
            OwnedClient<C> client(
                    B builder,
                    Service service,
                    Optional<String> region,
                    ClientSettings settings,
                    ClassLoader userClassLoader) {
        Credentials credentials = Credentials.from(settings, region, userClassLoader);
        HttpThreads threads = HttpThreads.start();
        List<SdkAutoCloseable> owned = new ArrayList<>(credentials.owned());
        owned.add(threads);
        try {
            builder.credentialsProvider(credentials.provider())
                    .httpClientBuilder(httpClient(settings, threads))
                    .overrideConfiguration(overrides(settings, service));
            builder.region(
                    DefaultLookups.region(region, settings.region().name(), new DefaultAwsRegionProviderChain()));
            service.endpoint().toOptional().map(e -> uri(service.endpoint())).ifPresent(builder::endpointOverride);
            return new OwnedClient<>(builder.build(), owned);
        } catch (RuntimeException problem) {
            OwnedClient.closeAll(owned);
            throw problem;
        }
    }

    private static Optional<String> region(String streamArn) {
        return Arn.tryFromString(streamArn).flatMap(Arn::region).filter(region -> !region.isBlank());
    }

    /** Gives an address that a user wrote, or says what an address looks like. */
    static URI uri(Setting<String> setting) {
        try {
            URI uri = new URI(setting.value());
            if (uri.getScheme() != null && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException notAnAddress) {
            // It gets the same message as an address without a scheme.
        }
        throw new InvalidSettingException("'" + setting.name() + "' must be an address with scheme and host, such as "
                + "https://dynamodb.eu-central-1.amazonaws.com, but is '" + setting.value() + "'.");
    }

    private static ClientOverrideConfiguration overrides(ClientSettings settings, Service service) {
        ClientOverrideConfiguration.Builder overrides = ClientOverrideConfiguration.builder()
                .retryStrategy(AwsRetryStrategy.doNotRetry())
                .putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_PREFIX, userAgent(service));
        settings.attemptTimeout().toOptional().ifPresent(overrides::apiCallAttemptTimeout);
        return overrides.build();
    }

    private static String userAgent(Service service) {
        return service.userAgentPrefix()
                .toOptional()
                .orElseGet(() -> String.format(
                        service.userAgentFormat(),
                        EnvironmentInformation.getVersion(),
                        EnvironmentInformation.getRevisionInformation().commitId));
    }

    /** A builder rather than a client, since the SDK closes only HTTP clients that it built itself. */
    private static SdkAsyncHttpClient.Builder<?> httpClient(ClientSettings settings, HttpThreads threads) {
        NettyNioAsyncHttpClient.Builder netty =
                NettyNioAsyncHttpClient.builder().eventLoopGroup(threads.group());
        settings.maxConcurrency().toOptional().ifPresent(netty::maxConcurrency);
        settings.readTimeout().toOptional().ifPresent(netty::readTimeout);
        settings.connectionTimeout().toOptional().ifPresent(netty::connectionTimeout);
        settings.httpVersion().toOptional().map(DynamoDbClients::protocol).ifPresent(netty::protocol);
        AttributeMap.Builder attributes = AttributeMap.builder();
        settings.trustAllCertificates()
                .toOptional()
                .ifPresent(trust -> attributes.put(SdkHttpConfigurationOption.TRUST_ALL_CERTIFICATES, trust));
        AttributeMap ours = attributes.build();
        return new SettledHttpClient(netty, ours);
    }

    private static Protocol protocol(HttpVersion version) {
        return switch (version) {
            case HTTP1_1 -> Protocol.HTTP1_1;
            case HTTP2 -> Protocol.HTTP2;
        };
    }

    /** What differs between the service of tables and that of streams. */
    private record Service(Setting<String> endpoint, Setting<String> userAgentPrefix, String userAgentFormat) {}

    /** Adds attributes that the builder of the HTTP client has no method for. */
    private record SettledHttpClient(NettyNioAsyncHttpClient.Builder netty, AttributeMap ours)
            implements SdkAsyncHttpClient.Builder<SettledHttpClient> {
        @Override
        public SdkAsyncHttpClient buildWithDefaults(AttributeMap serviceDefaults) {
            return netty.buildWithDefaults(ours.merge(serviceDefaults));
        }
    }
}
