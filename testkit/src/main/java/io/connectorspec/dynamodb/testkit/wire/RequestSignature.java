/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.wire;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.error.ServiceErrorException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The signature of a request, as far as it can be judged without the secret: whether it is there, whole and consistent in
 * itself. That it was made with the right secret, for this region and lately is not checked, so tests may use any credentials,
 * any region and any clock. The order and the words of the refusals are those that were seen at the service.
 */
final class RequestSignature {
    private static final String SCHEME = "AWS4-";
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String SERVICE = "dynamodb";
    private static final String TERMINATOR = "aws4_request";
    private static final int SCOPE_PARTS = 5;
    private static final int DAY_LENGTH = 8;
    private static final Pattern BASIC_DATE = Pattern.compile("[0-9]{8}T[0-9]{6}Z");
    private static final Pattern SEPARATORS = Pattern.compile("[,\\s]+");
    private static final String QUERY_ALGORITHM = "X-Amz-Algorithm";
    private static final List<String> PARTS = List.of("Credential", "Signature", "SignedHeaders");

    private final String algorithm;
    private final Map<String, String> parts;
    private final String date;

    private RequestSignature(String algorithm, Map<String, String> parts, String date) {
        this.algorithm = algorithm;
        this.parts = parts;
        this.date = date;
    }

    /**
     * The access key id that a request names, whether or not the rest of its signature is legal; empty if it names none.
     */
    static String caller(WireRequest request) {
        String credential = request.header(WireRequest.AUTHORIZATION)
                .map(header -> pairs(header).getOrDefault("Credential", ""))
                .orElseGet(() -> query(request).getOrDefault("X-Amz-Credential", ""));
        int slash = credential.indexOf('/');
        return slash < 0 ? credential : credential.substring(0, slash);
    }

    /**
     * Judges the signature of a request.
     *
     * @throws ServiceErrorException if it is missing or malformed
     */
    static void check(WireRequest request) {
        String header = request.header(WireRequest.AUTHORIZATION).orElse("").trim();
        boolean inQuery = request.query().contains(QUERY_ALGORITHM);
        if (!header.isEmpty() && inQuery) {
            throw invalid(
                    "Found both '" + QUERY_ALGORITHM + "' as a query-string param and 'Authorization' as HTTP header.");
        }
        if (!inQuery && !header.startsWith(SCHEME)) {
            throw ServiceError.platform(
                            400, "MissingAuthenticationTokenException", "Request is missing Authentication Token")
                    .toException();
        }
        RequestSignature signature = inQuery ? ofQuery(request) : ofHeader(header, request);
        signature.checkDate();
        signature.checkSignedHeaders();
        signature.checkAlgorithm();
        signature.checkScope();
    }

    private static RequestSignature ofHeader(String header, WireRequest request) {
        for (String part : SEPARATORS.split(afterAlgorithm(header))) {
            if (!part.isEmpty() && part.indexOf('=') < 0) {
                throw incomplete(
                        "'" + part + "' not a valid key=value pair (missing equal-sign) in Authorization header: '"
                                + header + "'.");
            }
        }
        Map<String, String> parts = pairs(header);
        String date = request.header(WireRequest.SIGNING_DATE).orElse("");
        StringBuilder missing = new StringBuilder();
        PARTS.stream()
                .filter(part -> !parts.containsKey(part))
                .forEach(part -> missing.append("Authorization header requires '" + part + "' parameter. "));
        if (date.isEmpty() && request.header(WireRequest.DATE).isEmpty()) {
            missing.append("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
        }
        if (!missing.isEmpty()) {
            throw incomplete(missing + "Authorization=" + header);
        }
        return new RequestSignature(header.substring(0, header.indexOf(' ')), parts, date);
    }

    private static RequestSignature ofQuery(WireRequest request) {
        Map<String, String> query = query(request);
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder missing = new StringBuilder();
        List<String> wanted = new ArrayList<>(List.of("Algorithm"));
        wanted.addAll(PARTS);
        wanted.add("Date");
        for (String part : wanted) {
            parts.put(part, query.getOrDefault("X-Amz-" + part, ""));
            if (parts.get(part).isEmpty()) {
                missing.append("AWS query-string parameters must include 'X-Amz-" + part + "'. ");
            }
        }
        if (!missing.isEmpty()) {
            throw incomplete(missing + "Re-examine the query-string parameters.");
        }
        return new RequestSignature(parts.get("Algorithm"), parts, parts.get("Date"));
    }

    private void checkDate() {
        if (!date.isEmpty() && !BASIC_DATE.matcher(date).matches()) {
            throw incomplete("Date must be in ISO-8601 'basic format'. Got '" + date
                    + "'. See http://en.wikipedia.org/wiki/ISO_8601");
        }
    }

    private void checkSignedHeaders() {
        for (String name : parts.get("SignedHeaders").split(";")) {
            if (name.equalsIgnoreCase("host")) {
                return;
            }
        }
        throw invalid("'Host' must be a 'SignedHeader' in the AWS Authorization.");
    }

    private void checkAlgorithm() {
        if (!algorithm.equals(ALGORITHM)) {
            throw incomplete("Unsupported AWS 'algorithm': '" + algorithm + "' (only " + ALGORITHM + " for now). ");
        }
    }

    private void checkScope() {
        String credential = parts.get("Credential");
        String[] scope = credential.split("/");
        if (scope.length != SCOPE_PARTS) {
            throw incomplete("Credential must have exactly 5 slash-delimited elements, "
                    + "e.g. keyid/date/region/service/term, got '" + credential + "'");
        }
        StringBuilder wrong = new StringBuilder();
        if (!scope[3].equals(SERVICE)) {
            wrong.append("Credential should be scoped to correct service: '" + SERVICE + "'. ");
        }
        if (!scope[4].equals(TERMINATOR)) {
            wrong.append("Credential should be scoped with a valid terminator: '" + TERMINATOR + "', not '" + scope[4]
                    + "'. ");
        }
        if (!date.isEmpty() && !scope[1].equals(date.substring(0, DAY_LENGTH))) {
            wrong.append("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '"
                    + scope[1] + "' != '" + date.substring(0, DAY_LENGTH) + "', from '" + date + "'. ");
        }
        if (!wrong.isEmpty()) {
            throw invalid(wrong.toString());
        }
    }

    private static String afterAlgorithm(String header) {
        int blank = header.indexOf(' ');
        return blank < 0 ? "" : header.substring(blank + 1);
    }

    private static Map<String, String> pairs(String header) {
        return pairs(SEPARATORS.split(afterAlgorithm(header.trim())));
    }

    private static Map<String, String> query(WireRequest request) {
        Map<String, String> decoded = new LinkedHashMap<>();
        pairs(request.query().split("&"))
                .forEach((name, value) -> decoded.put(name, URLDecoder.decode(value, StandardCharsets.UTF_8)));
        return decoded;
    }

    private static Map<String, String> pairs(String[] assignments) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int equal = assignment.indexOf('=');
            if (equal > 0) {
                pairs.put(assignment.substring(0, equal), assignment.substring(equal + 1));
            }
        }
        return pairs;
    }

    private static ServiceErrorException incomplete(String message) {
        return ServiceError.platform(400, "IncompleteSignatureException", message)
                .toException();
    }

    private static ServiceErrorException invalid(String message) {
        return ServiceError.platform(400, "InvalidSignatureException", message).toException();
    }
}
