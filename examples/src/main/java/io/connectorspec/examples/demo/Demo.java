/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.demo;

import java.net.URI;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The demo's command line. The exit code is 0 if the table holds what it should, 1 if not, 2 for bad arguments. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes orders to a DynamoDB table with a Flink job, while a second job follows the table's stream and"
                    + " replicates it. Each job loses a task manager once. Then both tables are compared with what"
                    + " was sent, item by item.",
            "Without --endpoint and --region an endpoint is started within the demo, which throttles, leaves writes"
                    + " unprocessed and splits shards on purpose."
        })
public final class Demo implements Callable<Integer> {

    @Option(names = "--endpoint", paramLabel = "URI", description = "the address of a DynamoDB endpoint to use")
    private String endpoint;

    @Option(names = "--region", paramLabel = "REGION", description = "the AWS region to use, such as eu-central-1")
    private String region;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            defaultValue = "orders",
            description =
                    "the table to create and write, default: ${DEFAULT-VALUE}; neither it nor its copy, of the same name"
                            + " with '_copy', may exist")
    private String table;

    @Option(
            names = "--writes",
            paramLabel = "N",
            defaultValue = "100000",
            description = "how many writes to make, default: ${DEFAULT-VALUE}")
    private long writes;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "chooses the orders and the faults, default: ${DEFAULT-VALUE}")
    private long seed;

    @Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs the demo and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Demo()).setExecutionExceptionHandler((failure, commandLine, arguments) -> {
            commandLine.getErr().println("The demo failed: " + reasons(failure));
            return commandLine.getCommandSpec().exitCodeOnExecutionException();
        });
    }

    /** Gives what went wrong from the outside in, each reason once. */
    private static String reasons(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(System.lineSeparator() + "  because: "));
    }

    @Override
    public Integer call() throws Exception {
        check();
        try (DemoService service = endpoint == null && region == null
                ? DemoService.embedded(seed)
                : DemoService.remote(endpoint, region)) {
            DemoResult result = new DemoRun(service, table, writes, seed).run();
            spec.commandLine().getOut().println(result.summary());
            spec.commandLine().getOut().flush();
            return result.allIsRight() ? 0 : 1;
        }
    }

    private void check() {
        if (writes < 1) {
            throw new ParameterException(spec.commandLine(), "--writes must be 1 or more, but is " + writes + ".");
        }
        if (!table.matches("[A-Za-z0-9_.-]{3,250}")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--table must have 3 to 250 letters, digits, '_', '-' or '.', but is '" + table + "'.");
        }
        if (endpoint != null && !isAddress(endpoint)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--endpoint must be an address with scheme and host, such as http://127.0.0.1:8000, but is '"
                            + endpoint + "'.");
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getScheme() != null && uri.getHost() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
