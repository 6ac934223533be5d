/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.sink.SimulatedSubtask.Died;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.flink.connector.dynamodb.sink.DynamoDbSinkException;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;

/**
 * One run of the real writers of a job against simulated time and a simulated service, decided by a seed: random
 * settings, elements, pauses, faults, checkpoints, crashes and rescales. After every step each writer must be as
 * {@link WriteHistory} and {@link Tally} say; in the end the table must be as the stream says.
 */
final class SinkSimulation {

    private static final int MOST_CRASHES = 5;
    private static final int MOST_SUBTASKS = 4;

    private final Random random;
    private final SimulationPlan plan;
    private final Map<Object, String> table = new HashMap<>();
    private final List<Checkpoint> checkpoints = new ArrayList<>(List.of(new Checkpoint(0, List.of())));
    private List<SimulatedSubtask> subtasks = List.of();
    private boolean orderIsCertain = true;
    private final Map<String, Integer> happened = new TreeMap<>();
    private int position;
    private int crashes;

    /** Where the stream stood at a checkpoint, and the writers' states. */
    private record Checkpoint(int position, List<byte[]> states) {}

    SinkSimulation(long seed) {
        // Random alone begins alike for seeds that are neighbours: all of the first thousands said true first.
        this.random = new Random(new SplittableRandom(seed).nextLong());
        this.plan = new SimulationPlan(random);
    }

    /** Runs to the end and checks all that must hold. Gives what happened, and how often. */
    Map<String, Integer> run() throws Exception {
        restore(1 + random.nextInt(MOST_SUBTASKS), checkpoints.get(0));
        while (!subtasks.isEmpty()) {
            try {
                step();
                subtasks.forEach(SimulatedSubtask::check);
            } catch (Died died) {
                count(died.getMessage());
                crash();
            } catch (Exception failed) {
                fail(failed);
            }
        }
        assertTableIsAsTheStreamSays();
        return happened;
    }

    private void step() throws Exception {
        int dice = random.nextInt(100);
        SimulatedSubtask any = subtasks.get(random.nextInt(subtasks.size()));
        if (dice < 2) {
            checkpoint();
        } else if (dice < 3 && crashes < MOST_CRASHES) {
            throw new Died("CRASH");
        } else if (dice < 20) {
            any.passTime(random.nextInt(300));
        } else if (dice < 40) {
            any.runMails();
        } else if (position < plan.elements().size()) {
            StreamElement element = plan.elements().get(position++);
            if (element.textLength() > 0) {
                count("TEXT_OF_MORE_THAN_64_KB");
            }
            if (plan.holds(element)) {
                subtaskOf(element).write(element);
            }
        } else {
            for (SimulatedSubtask subtask : subtasks) {
                subtask.finish();
            }
            orderIsCertain &= subtasks.stream().noneMatch(SimulatedSubtask::hasDropped);
            subtasks = List.of();
        }
    }

    private SimulatedSubtask subtaskOf(StreamElement element) {
        int hash = StreamElement.valuesOf(plan.keyAttributes(), element.key()).hashCode();
        return subtasks.get(Math.floorMod(hash, subtasks.size()));
    }

    private void checkpoint() throws Exception {
        List<byte[]> states = new ArrayList<>();
        for (SimulatedSubtask subtask : subtasks) {
            subtask.flush();
            subtask.passTime(random.nextBoolean() ? 0 : 1_000);
        }
        for (SimulatedSubtask subtask : subtasks) {
            states.add(subtask.snapshot());
        }
        boolean completes = random.nextInt(10) > 0;
        if (completes) {
            checkpoints.add(new Checkpoint(position, states));
        } else {
            count("CHECKPOINT_LOST");
        }
    }

    private void fail(Throwable thrown) throws IOException {
        Throwable problem = thrown;
        while (problem instanceof SimulatedTask.MailFailedException) {
            problem = problem.getCause();
        }
        if (!(problem instanceof DynamoDbSinkException)) {
            throw new AssertionError("The job fails with an exception that nobody declares", problem);
        }
        if (subtasks.stream().noneMatch(SimulatedSubtask::mayFail)) {
            throw new AssertionError("The job fails without need", problem);
        }
        count("JOB_FAILED");
        plan.repair();
        crash();
    }

    private void crash() throws IOException {
        crashes++;
        orderIsCertain &= subtasks.stream().noneMatch(SimulatedSubtask::hasDropped);
        subtasks.forEach(SimulatedSubtask::die);
        if (crashes >= MOST_CRASHES) {
            plan.calmDown();
        }
        // Who goes back further writes again from there, so that what was stored later does not fit the table.
        while (checkpoints.size() > 1 && random.nextInt(10) == 0) {
            checkpoints.remove(checkpoints.size() - 1);
        }
        Checkpoint checkpoint = checkpoints.get(checkpoints.size() - 1);
        int before = Math.max(1, checkpoint.states().size());
        restore(random.nextInt(3) == 0 ? 1 + random.nextInt(MOST_SUBTASKS) : before, checkpoint);
    }

    /** Deals the states out in turn, as Flink does when the parallelism changes. */
    private void restore(int parallelism, Checkpoint checkpoint) throws IOException {
        position = checkpoint.position();
        List<SimulatedSubtask> started = new ArrayList<>();
        for (int i = 0; i < parallelism; i++) {
            List<byte[]> states = new ArrayList<>();
            for (int dealt = i; dealt < checkpoint.states().size(); dealt += parallelism) {
                states.add(checkpoint.states().get(dealt));
            }
            SimulatedSubtask subtask = new SimulatedSubtask(
                    plan, random, states, new SimulatedSubtask.Watcher(this::applied, this::count));
            if (crashes < MOST_CRASHES) {
                subtask.dieWhileWaiting(300);
            }
            started.add(subtask);
        }
        if (!checkpoint.states().isEmpty() && parallelism != checkpoint.states().size()) {
            count("RESCALE");
            // What waits may reach the table after newer writes of its key, through another subtask.
            orderIsCertain = false;
        }
        subtasks = started;
    }

    private void applied(DynamoDbWriteRequest write) {
        table.put(plan.keyOf(write), StreamElement.contentOf(write));
    }

    /** Holds the table against nothing but the stream, where no user's choice lets them differ. */
    private void assertTableIsAsTheStreamSays() {
        if (!orderIsCertain || plan.mergesDistinctItems()) {
            return;
        }
        Map<Object, String> expected = new HashMap<>();
        plan.elements().stream()
                .filter(element -> element.kind().isAccepted())
                .filter(element -> !(plan.refusesBadItems() && StreamElement.isBad(element.request())))
                .forEach(element ->
                        expected.put(StreamElement.valuesOf(plan.keyAttributes(), element.key()), element.content()));
        assertThat(table).as("the table").isEqualTo(expected);
    }

    private void count(String what) {
        happened.merge(what, 1, Integer::sum);
    }
}
