/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.buffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Replay one run with {@code -Dwrite.buffer.seed=N}; run more with {@code -Dwrite.buffer.runs=N}. */
class WriteBufferModelTest {

    private static final int STEPS = 300;

    @Test
    void doesWhatTheModelDoesWhateverHappens() {
        Long seed = Long.getLong("write.buffer.seed");
        long steps = (seed != null ? LongStream.of(seed) : LongStream.range(0, Long.getLong("write.buffer.runs", 400)))
                .map(each -> {
                    try {
                        return new Run(each).play();
                    } catch (RuntimeException | AssertionError problem) {
                        return fail("Replay with -Dwrite.buffer.seed=" + each, problem);
                    }
                })
                .sum();

        assertThat(steps).isPositive();
    }

    /** One run, decided by its seed. */
    private static final class Run {

        private final RandomGenerator random;
        private final BatchLimits limits;
        private final WriteBuffer buffer;
        private final WriteBufferModel model;
        private final int merging;
        private long now;
        private long sequence;

        Run(long seed) {
            random = new SplittableRandom(seed);
            limits = new BatchLimits(1 + random.nextInt(6), 1 + random.nextInt(400));
            buffer = new WriteBuffer(limits);
            model = new WriteBufferModel(limits);
            merging = random.nextInt(4);
        }

        long play() {
            for (int i = 0; i < STEPS; i++) {
                step();
                compare();
            }
            return STEPS;
        }

        private void step() {
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    PendingWrite write = nextWrite();
                    buffer.add(write);
                    model.add(write);
                }
                case 2 -> {
                    int most = 1 + random.nextInt(8);
                    assertThat(buffer.takeBatch(now, most, Long.MAX_VALUE))
                            .containsExactlyElementsOf(model.take(now, most));
                }
                case 3 -> now += random.nextInt(50);
                case 4 -> {
                    if (!model.inFlight.isEmpty()) {
                        PendingWrite write = anyInFlight();
                        buffer.release(write);
                        model.release(write);
                    }
                }
                default -> {
                    if (!model.inFlight.isEmpty()) {
                        PendingWrite write = anyInFlight();
                        PendingWrite back = write.retried(new RetryState(
                                write.retry().attempts() + 1,
                                0,
                                now + random.nextInt(80),
                                random.nextInt(10) == 0,
                                Trials.NONE));
                        buffer.putBack(back);
                        model.putBack(write, back);
                    }
                }
            }
        }

        private PendingWrite anyInFlight() {
            return model.inFlight.get(random.nextInt(model.inFlight.size()));
        }

        /** Merges by nothing, by the key, by something coarser or by something finer than the key. */
        private PendingWrite nextWrite() {
            int key = random.nextInt(6);
            WriteKeys keys = switch (merging) {
                case 0 -> random.nextBoolean() ? WriteKeys.NONE : new WriteKeys(TestWrites.key("k" + key), null);
                case 1 -> new WriteKeys(TestWrites.key("k" + key), TestWrites.key("k" + key));
                case 2 -> new WriteKeys(TestWrites.key("k" + key), TestWrites.key("m" + key / 2));
                default -> new WriteKeys(TestWrites.key("k" + key), TestWrites.key("m" + key + random.nextInt(2)));
            };
            return TestWrites.write(keys, 1 + random.nextInt(200), Place.ofArrival(sequence++, now + 60));
        }

        private void compare() {
            assertThat(buffer.size()).isEqualTo(model.waiting.size());
            assertThat(buffer.isEmpty()).isEqualTo(model.waiting.isEmpty());
            assertThat(buffer.bytes())
                    .isEqualTo(model.waiting.stream()
                            .mapToLong(PendingWrite::bytes)
                            .sum());
            assertThat(buffer.hasReady(now)).isEqualTo(!model.ready(now).isEmpty());
            assertThat(buffer.wantsToSend(now)).isEqualTo(model.wantsToSend(now));
            assertThat(buffer.nextMoment().orElse(Long.MAX_VALUE)).isEqualTo(model.nextMoment(now));
            if (random.nextInt(20) > 0) {
                return;
            }
            List<PendingWrite> stored = buffer.waiting();
            assertThat(stored).containsExactlyInAnyOrderElementsOf(model.waiting);
            model.waiting.forEach(
                    write -> assertThat(sameLane(stored, write)).isEqualTo(sameLane(model.waiting, write)));
        }

        private static List<PendingWrite> sameLane(List<PendingWrite> writes, PendingWrite write) {
            return writes.stream()
                    .filter(each -> each.laneKey().equals(write.laneKey()))
                    .toList();
        }
    }
}
