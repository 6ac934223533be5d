/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.lineage;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;

/** Asks the jobs of a cluster how far they are behind in each shard, through Flink's REST interface. */
final class JobLags {

    private static final Pattern LAG = Pattern.compile(".*\\.shardId\\.(.+)\\.millisBehindLatest");
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int OK = 200;

    /** So many names go into one request; an address must not grow without bounds. */
    private static final int METRICS_PER_REQUEST = 20;

    private final HttpClient client;
    private final URI jobManager;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * Takes where to ask.
     *
     * @param jobManager the address of the web interface, such as {@code http://localhost:8081}
     */
    JobLags(HttpClient client, URI jobManager) {
        this.client = client;
        this.jobManager = jobManager;
    }

    /**
     * Gives the lag of each shard in milliseconds, the highest of several readers' ones.
     *
     * @throws IllegalStateException if the cluster does not say
     */
    Map<String, Long> byShard() {
        Map<String, Long> lags = new HashMap<>();
        for (JsonNode job : get("/jobs").get("jobs")) {
            if (job.get("status").asText().equals("RUNNING")) {
                String path = "/jobs/" + job.get("id").asText();
                for (JsonNode vertex : get(path).get("vertices")) {
                    addLags(path + "/vertices/" + vertex.get("id").asText() + "/subtasks/metrics", lags);
                }
            }
        }
        return lags;
    }

    private void addLags(String path, Map<String, Long> lags) {
        List<String> names = new ArrayList<>();
        for (JsonNode metric : get(path)) {
            if (LAG.matcher(metric.get("id").asText()).matches()) {
                names.add(URLEncoder.encode(metric.get("id").asText(), StandardCharsets.UTF_8));
            }
        }
        for (int from = 0; from < names.size(); from += METRICS_PER_REQUEST) {
            List<String> some = names.subList(from, Math.min(names.size(), from + METRICS_PER_REQUEST));
            for (JsonNode metric : get(path + "?agg=max&get=" + String.join(",", some))) {
                Matcher name = LAG.matcher(metric.get("id").asText());
                if (name.matches()) {
                    lags.merge(name.group(1), metric.get("max").asLong(), Math::max);
                }
            }
        }
    }

    private JsonNode get(String path) {
        URI address = URI.create(jobManager.toString().replaceAll("/+$", "") + path);
        try {
            HttpResponse<byte[]> response = client.send(
                    HttpRequest.newBuilder(address).timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != OK) {
                throw new IllegalStateException(address + " answered with HTTP status " + response.statusCode()
                        + ". --flink takes the address of a JobManager's web interface.");
            }
            return json.readTree(response.body());
        } catch (IOException problem) {
            throw new IllegalStateException("Flink could not be asked at " + address + ": " + problem, problem);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The question to Flink was interrupted", end);
        }
    }
}
