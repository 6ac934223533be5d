/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.simulation;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks for the first seed at which a simulation fails, for the command {@code .ci/planted-bugs}. */
public final class FirstFailure {

    private static final long PATIENCE_SECONDS = 20;
    private static final int MOST_CHARACTERS = 160;

    private FirstFailure() {}

    /** One run of a simulation. */
    public interface Run {
        /**
         * Runs to the end.
         *
         * @throws Exception or an error, if something does not hold
         */
        void run(long seed) throws Exception;
    }

    /**
     * Ends this process: with 0 if no seed fails, else with 1, after a line that tells the seed and why.
     *
     * @param arguments how many seeds to look at
     * @param run what is to be run with each
     */
    public static void hunt(String[] arguments, Run run) throws InterruptedException {
        long seeds = Long.parseLong(arguments[0]);
        for (long seed = 0; seed < seeds; seed++) {
            String problem = problemOf(run, seed);
            if (problem != null) {
                System.out.println("caught at seed " + seed + ": " + problem);
                Runtime.getRuntime().halt(1);
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private static String problemOf(Run run, long seed) throws InterruptedException {
        FutureTask<Void> task = new FutureTask<>(() -> {
            run.run(seed);
            return null;
        });
        new Thread(task, "seed " + seed).start();
        try {
            task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return null;
        } catch (TimeoutException hanging) {
            return "the run does not end";
        } catch (ExecutionException failed) {
            failed.getCause().printStackTrace();
            return firstLine(failed.getCause());
        }
    }

    private static String firstLine(Throwable problem) {
        String line = String.valueOf(problem.getMessage()).strip().split("\\R", 2)[0];
        String text =
                problem instanceof AssertionError ? line : problem.getClass().getSimpleName() + ": " + line;
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
    }
}
