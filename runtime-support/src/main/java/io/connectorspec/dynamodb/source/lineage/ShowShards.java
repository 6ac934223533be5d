/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.lineage;

import io.connectorspec.dynamodb.aws.OwnedClient;
import io.connectorspec.dynamodb.source.calls.SdkStreamCalls;
import io.connectorspec.dynamodb.source.calls.StreamCalls;
import io.connectorspec.dynamodb.source.graph.ShardGraphResolver;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.util.ParameterTool;
import org.apache.flink.util.clock.SystemClock;
import software.amazon.awssdk.arns.Arn;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClientBuilder;

/**
 * A command that draws the shards of a live stream: which carries on which, which are open, how old each is, and how
 * far a job is behind. It only describes the stream, and so takes nothing from those who read it but a few of an
 * account's calls of DescribeStream.
 */
public final class ShowShards {

    private static final String USAGE = """
            Draws the shards of a DynamoDB stream.

              --stream ARN      the stream
              --flink URL       the address of a JobManager's web interface, to show how far its jobs are behind
              --mermaid         draw for Mermaid instead of text
              --region NAME     the AWS region, where the ARN names none
              --endpoint URL    the address of the streams' endpoint, where it is not the region's own
              --profile NAME    a profile of the AWS configuration, for credentials

            Without a profile, credentials come from where the AWS SDK finds them.
            """;

    private static final Set<String> OPTIONS =
            Set.of("stream", "flink", "mermaid", "region", "endpoint", "profile", "help");

    private ShowShards() {}

    /** Runs the command and ends the program, with 0 if the stream was drawn. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /**
     * Runs the command.
     *
     * @param out takes the drawing
     * @param err takes what went wrong
     * @return 0 if the stream was drawn, 1 if it could not be, 2 if the command was not understood
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        ParameterTool options;
        try {
            options = ParameterTool.fromArgs(arguments);
            check(options);
        } catch (IllegalArgumentException problem) {
            err.println(problem.getMessage());
            err.println();
            err.print(USAGE);
            return 2;
        }
        if (options.has("help")) {
            out.print(USAGE);
            return 0;
        }
        try {
            out.print(drawing(options));
            return 0;
        } catch (RuntimeException problem) {
            err.println(problem.getMessage());
            return 1;
        }
    }

    private static void check(ParameterTool options) {
        Set<String> unknown = new TreeSet<>(options.toMap().keySet());
        unknown.removeAll(OPTIONS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("There is no option --" + String.join(", --", unknown) + ".");
        }
        if (!options.has("stream") && !options.has("help")) {
            throw new IllegalArgumentException("Say which stream to draw: --stream ARN.");
        }
    }

    private static String drawing(ParameterTool options) {
        String arn = options.get("stream");
        try (StreamCalls calls = new SdkStreamCalls(client(options, arn), arn, SystemClock.getInstance())) {
            DescribedStream described = DescribedStream.ask(calls, arn);
            Map<String, Long> lags = options.has("flink") ? lags(URI.create(options.get("flink"))) : Map.of();
            ShardLabels labels = new ShardLabels(described.serviceTime(), lags);
            LineageDrawing drawing = options.has("mermaid") ? new MermaidDrawing() : new TextDrawing();
            return drawing.draw(
                    described.title(),
                    ShardGraphResolver.resolve(described.shards()).graph(),
                    labels);
        }
    }

    private static Map<String, Long> lags(URI jobManager) {
        return new JobLags(HttpClient.newHttpClient(), jobManager).byShard();
    }

    /** The SDK tries again by itself here: nobody waits for a checkpoint. */
    private static OwnedClient<DynamoDbStreamsAsyncClient> client(ParameterTool options, String arn) {
        DynamoDbStreamsAsyncClientBuilder builder = DynamoDbStreamsAsyncClient.builder();
        Arn.tryFromString(arn)
                .flatMap(Arn::region)
                .filter(region -> !region.isBlank())
                .map(Region::of)
                .ifPresent(builder::region);
        if (options.has("region")) {
            builder.region(Region.of(options.get("region")));
        }
        if (options.has("endpoint")) {
            builder.endpointOverride(URI.create(options.get("endpoint")));
        }
        if (options.has("profile")) {
            builder.credentialsProvider(ProfileCredentialsProvider.create(options.get("profile")));
        }
        return new OwnedClient<>(builder.build(), List.of());
    }
}
