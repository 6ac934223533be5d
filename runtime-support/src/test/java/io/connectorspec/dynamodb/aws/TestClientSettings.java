/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.aws;

import io.connectorspec.dynamodb.config.Setting;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Client settings for tests, from texts by component: {@code region}, {@code credentials.mode},
 * {@code credentials.roleCredentials.mode} and so on. The name of a setting is its path.
 *
 * @param values what is set
 */
public record TestClientSettings(Map<String, String> values) implements ClientSettings {

    private static final long serialVersionUID = 1L;

    /** Settings for an endpoint of a test's own, with keys that nobody checks. */
    public static TestClientSettings forEndpoint(String uri) {
        return new TestClientSettings(Map.of(
                "region", "eu-central-1",
                "endpoint", uri,
                "credentials.accessKeyId", "test-key",
                "credentials.secretAccessKey", "test-secret",
                "attemptTimeout", "PT10S"));
    }

    private static <T> Setting<T> setting(Map<String, String> values, String path, Function<String, T> parser) {
        return new Setting<>(Optional.ofNullable(values.get(path)).map(parser).orElse(null), path);
    }

    @Override
    public Setting<String> region() {
        return setting(values, "region", Function.identity());
    }

    @Override
    public Setting<String> endpoint() {
        return setting(values, "endpoint", Function.identity());
    }

    @Override
    public Setting<Boolean> trustAllCertificates() {
        return setting(values, "trustAllCertificates", Boolean::valueOf);
    }

    @Override
    public Setting<HttpVersion> httpVersion() {
        return setting(values, "httpVersion", HttpVersion::valueOf);
    }

    @Override
    public Setting<Integer> maxConcurrency() {
        return setting(values, "maxConcurrency", Integer::valueOf);
    }

    @Override
    public Setting<Duration> readTimeout() {
        return setting(values, "readTimeout", Duration::parse);
    }

    @Override
    public Setting<Duration> connectionTimeout() {
        return setting(values, "connectionTimeout", Duration::parse);
    }

    @Override
    public Setting<Duration> attemptTimeout() {
        return setting(values, "attemptTimeout", Duration::parse);
    }

    @Override
    public Setting<String> userAgentPrefix() {
        return setting(values, "userAgentPrefix", Function.identity());
    }

    @Override
    public String userAgentFormat() {
        return "Flink %s (%s) under test";
    }

    @Override
    public Setting<String> streamsEndpoint() {
        return values.containsKey("streamsEndpoint")
                ? setting(values, "streamsEndpoint", Function.identity())
                : endpoint();
    }

    @Override
    public Setting<String> streamsUserAgentPrefix() {
        return setting(values, "streamsUserAgentPrefix", Function.identity());
    }

    @Override
    public String streamsUserAgentFormat() {
        return "Flink %s (%s) streams under test";
    }

    @Override
    public CredentialsSettings credentials() {
        return new TestCredentialsSettings(values, "credentials");
    }

    @Override
    public Map<String, String> rawProperties() {
        return values;
    }

    private record TestCredentialsSettings(Map<String, String> values, String prefix) implements CredentialsSettings {

        private static final long serialVersionUID = 1L;

        private Setting<String> text(String component) {
            return setting(values, prefix + "." + component, Function.identity());
        }

        @Override
        public Setting<CredentialsMode> mode() {
            return setting(values, prefix + ".mode", CredentialsMode::valueOf);
        }

        @Override
        public Setting<String> accessKeyId() {
            return text("accessKeyId");
        }

        @Override
        public Setting<String> secretAccessKey() {
            return text("secretAccessKey");
        }

        @Override
        public Setting<String> sessionToken() {
            return text("sessionToken");
        }

        @Override
        public Setting<String> profilePath() {
            return text("profilePath");
        }

        @Override
        public Setting<String> profileName() {
            return text("profileName");
        }

        @Override
        public Setting<String> roleArn() {
            return text("roleArn");
        }

        @Override
        public Setting<String> roleSessionName() {
            return text("roleSessionName");
        }

        @Override
        public Setting<String> roleExternalId() {
            return text("roleExternalId");
        }

        @Override
        public Setting<String> roleStsEndpoint() {
            return text("roleStsEndpoint");
        }

        @Override
        public Setting<String> webIdentityTokenFile() {
            return text("webIdentityTokenFile");
        }

        @Override
        public Setting<String> customProviderClass() {
            return text("customProviderClass");
        }

        @Override
        public Optional<CredentialsSettings> roleCredentials() {
            String nested = prefix + ".roleCredentials";
            return values.keySet().stream().anyMatch(key -> key.startsWith(nested + "."))
                    ? Optional.of(new TestCredentialsSettings(values, nested))
                    : Optional.empty();
        }
    }
}
