/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.fault;

/** What can go wrong with a connection before any request comes over it. */
public enum ConnectionFault {
    /** It is reset as soon as it is open. */
    RESET(false),
    /** It stays open, takes whatever comes and answers nothing, not even a handshake. */
    SILENCE(false),
    /** It ends when the client has begun to speak: over TLS, in the middle of the handshake. */
    CUT(false),
    /** The certificate is for another host. */
    WRONG_HOST(true),
    /** The certificate has expired. */
    EXPIRED_CERTIFICATE(true),
    /** The certificate is signed by somebody whom the client does not know. */
    UNKNOWN_ISSUER(true),
    /** The server speaks plain HTTP where the client speaks TLS. */
    NO_TLS(true);

    private final boolean ofTls;

    ConnectionFault(boolean ofTls) {
        this.ofTls = ofTls;
    }

    /** True if it needs an endpoint that speaks TLS. */
    public boolean isOfTls() {
        return ofTls;
    }
}
