/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where dynalite is known to answer otherwise than the embedded endpoint: {@code known-differences.yaml} lists the places, and
 * why, who is right, and by which source.
 */
final class KnownDifferences {
    private KnownDifferences() {}

    /** The places that differ by the names of their scripts: numbers of calls, and {@code tables}. */
    static Map<String, Set<String>> places() {
        Map<String, Set<String>> places = new TreeMap<>();
        for (JsonNode difference : read()) {
            difference
                    .get("at")
                    .properties()
                    .forEach(script -> script.getValue()
                            .forEach(place -> places.computeIfAbsent(script.getKey(), name -> new TreeSet<>())
                                    .add(place.asText())));
        }
        return places;
    }

    static JsonNode read() {
        try {
            return Corpus.YAML.readTree(Files.readString(Corpus.HOME.resolve("known-differences.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
