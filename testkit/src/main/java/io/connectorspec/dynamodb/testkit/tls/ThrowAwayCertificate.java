/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.LocalDate;

/**
 * A key and its certificate, made at run time and thrown away with the JVM. The JDK can sign and check certificates and has no
 * public way to put one together, so that is done here. Source: RFC 5280.
 *
 * @param key the private key
 * @param certificate for an authority or a server
 */
record ThrowAwayCertificate(PrivateKey key, X509Certificate certificate) {
    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.identifier(1, 2, 840, 10045, 4, 3, 2));
    private static final byte[] COMMON_NAME = Der.identifier(2, 5, 4, 3);
    private static final byte[] BASIC_CONSTRAINTS = Der.identifier(2, 5, 29, 19);
    private static final byte[] ALTERNATIVE_NAMES = Der.identifier(2, 5, 29, 17);
    private static final int DNS_NAME = 0x82;
    private static final int IP_ADDRESS = 0x87;
    private static final int VERSION_TAG = 0xa0;
    private static final int EXTENSIONS_TAG = 0xa3;
    private static final BigInteger VERSION_3 = BigInteger.TWO;
    private static final int SERIAL_BITS = 64;

    /**
     * How long a certificate is valid.
     *
     * @param from its first day
     * @param until the day before which it ends
     */
    record Validity(LocalDate from, LocalDate until) {
        byte[] encoded() {
            return Der.sequence(Der.time(from), Der.time(until));
        }
    }

    /** What a certificate says of its holder. */
    private record Holder(String name, PublicKey key, Validity validity, byte[] extension) {
        byte[] encodedName() {
            return Der.sequence(Der.set(Der.sequence(COMMON_NAME, Der.text(name))));
        }
    }

    /** An authority that signs other certificates, and its own. */
    static ThrowAwayCertificate authority(String name, Validity validity) {
        KeyPair pair = newKeys();
        byte[] mayIssue = Der.sequence(Der.yes());
        byte[] extension = Der.sequence(BASIC_CONSTRAINTS, Der.yes(), Der.octets(mayIssue));
        Holder holder = new Holder(name, pair.getPublic(), validity, extension);
        return signed(holder, pair.getPrivate(), holder.encodedName(), pair.getPrivate());
    }

    /** A certificate for a server on this machine, by the loopback address and as {@code localhost}. */
    ThrowAwayCertificate issueForLoopback(Validity validity) {
        byte[] address = Der.tagged(IP_ADDRESS, new byte[] {127, 0, 0, 1});
        return issue("localhost", Der.sequence(address, dns("localhost")), validity);
    }

    /** A certificate for a server on another host. */
    ThrowAwayCertificate issueForHost(String host, Validity validity) {
        return issue(host, Der.sequence(dns(host)), validity);
    }

    private static byte[] dns(String host) {
        return Der.tagged(DNS_NAME, host.getBytes(StandardCharsets.US_ASCII));
    }

    private ThrowAwayCertificate issue(String name, byte[] alternativeNames, Validity validity) {
        KeyPair pair = newKeys();
        byte[] extension = Der.sequence(ALTERNATIVE_NAMES, Der.octets(alternativeNames));
        Holder holder = new Holder(name, pair.getPublic(), validity, extension);
        byte[] issuer = certificate.getSubjectX500Principal().getEncoded();
        return signed(holder, pair.getPrivate(), issuer, key);
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has this elliptic curve", e);
        }
    }

    private static ThrowAwayCertificate signed(Holder holder, PrivateKey own, byte[] issuer, PrivateKey issuersKey) {
        byte[] body = Der.sequence(
                Der.tagged(VERSION_TAG, Der.integer(VERSION_3)),
                Der.integer(serial(holder.key())),
                ECDSA_WITH_SHA256,
                issuer,
                holder.validity().encoded(),
                holder.encodedName(),
                holder.key().getEncoded(),
                Der.tagged(EXTENSIONS_TAG, Der.sequence(holder.extension())));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(issuersKey);
            signature.update(body);
            byte[] whole = Der.sequence(body, ECDSA_WITH_SHA256, Der.bits(signature.sign()));
            X509Certificate parsed = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
            return new ThrowAwayCertificate(own, parsed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK signs with elliptic curves and reads certificates", e);
        }
    }

    /** Positive, and another one for each key. */
    private static BigInteger serial(PublicKey key) {
        return new BigInteger(1, key.getEncoded())
                .mod(BigInteger.ONE.shiftLeft(SERIAL_BITS))
                .add(BigInteger.ONE);
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "ThrowAwayCertificate[" + certificate.getSubjectX500Principal() + "]";
    }
}
