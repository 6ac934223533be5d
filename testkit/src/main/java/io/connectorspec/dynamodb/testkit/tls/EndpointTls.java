/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.tls;

import io.connectorspec.dynamodb.testkit.fault.ConnectionFault;
import io.connectorspec.dynamodb.testkit.tls.ThrowAwayCertificate.Validity;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * The certificates of an endpoint that speaks TLS, made at run time: a good one for the loopback address, one for another host
 * and one that has expired, all signed by an authority that clients are made to trust, and one that is signed by another.
 */
public final class EndpointTls {
    /** The password of the trust stores that are handed out. They hold a certificate and no key. */
    public static final String TRUST_STORE_PASSWORD = "changeit";

    private static final LocalDate LONG_AGO = LocalDate.of(2001, 1, 1);
    private static final Validity NOW = new Validity(LONG_AGO, LocalDate.of(2199, 1, 1));
    private static final Validity PAST = new Validity(LONG_AGO, LocalDate.of(2002, 1, 1));

    private final ThrowAwayCertificate authority = ThrowAwayCertificate.authority("Throw-away authority", NOW);
    private final ThrowAwayCertificate good = authority.issueForLoopback(NOW);
    private final Map<ConnectionFault, ThrowAwayCertificate> bad = new EnumMap<>(ConnectionFault.class);

    /** Makes the keys and certificates. */
    public EndpointTls() {
        bad.put(ConnectionFault.WRONG_HOST, authority.issueForHost("elsewhere.example", NOW));
        bad.put(ConnectionFault.EXPIRED_CERTIFICATE, authority.issueForLoopback(PAST));
        bad.put(
                ConnectionFault.UNKNOWN_ISSUER,
                ThrowAwayCertificate.authority("Unknown authority", NOW).issueForLoopback(NOW));
    }

    /** A store with the certificate of the authority that clients are to trust. */
    public KeyStore trustStore() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("authority", authority.certificate());
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Every JDK has key stores in memory", e);
        }
    }

    /** What clients trust, for those that are given trust managers, like the HTTP clients of the AWS SDK. */
    public TrustManager[] trustManagers() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trustStore());
            return factory.getTrustManagers();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has a default trust manager", e);
        }
    }

    /**
     * Writes the trust store into a file, for clients that take theirs from the system properties
     * {@code javax.net.ssl.trustStore} and {@code javax.net.ssl.trustStorePassword}.
     *
     * @param file where to; it is overwritten
     * @return the file, in the format PKCS12 and with the password {@link #TRUST_STORE_PASSWORD}
     * @throws IOException if it cannot be written
     */
    public Path writeTrustStore(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            trustStore().store(out, TRUST_STORE_PASSWORD.toCharArray());
            return file;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK writes PKCS12", e);
        }
    }

    /** What a connection presents that meets this fault, or none. For the endpoint. */
    public SslContext context(Optional<ConnectionFault> fault) throws SSLException {
        ThrowAwayCertificate presented = fault.map(bad::get).orElse(good);
        return SslContextBuilder.forServer(presented.key(), presented.certificate())
                .sslProvider(SslProvider.JDK)
                .build();
    }
}
