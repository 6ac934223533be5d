/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.stream;

import io.connectorspec.dynamodb.testkit.value.KeyValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What DescribeStream tells of a stream's shards. Without a script that is the truth, in the order of the ids, in pages of up
 * to 100. Scripts change what is told, never the stream; every answer, which is one page, counts.
 */
public final class ShardListings {
    /** The most shards of a page. Source: API reference of DynamoDB Streams, DescribeStream. */
    public static final int MAX_PAGE = 100;

    private static final int FOREVER = Integer.MAX_VALUE;

    private final Supplier<List<ShardDescription>> truth;
    private final Map<String, Integer> hidden = new HashMap<>();
    private final Map<String, Integer> toldOpen = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> knownEnded = new HashSet<>();
    private Comparator<String> order = Comparator.naturalOrder();
    private List<ShardDescription> stale = List.of();
    private int staleAnswers;
    private int answersWithoutNewShards;
    private int answersWithNewlyEndedOpen;
    private int pageSize = MAX_PAGE;
    private boolean ignoresFilters;
    private Optional<Distortion> distortion = Optional.empty();

    /** Takes where to look at the shards. Ask it before locking this object: the stream's lock comes first. */
    ShardListings(Supplier<List<ShardDescription>> truth) {
        this.truth = truth;
    }

    /** Leaves a shard out of the next answers that it would be in. */
    public synchronized void hide(String shardId, int answers) {
        hidden.put(shardId, requirePositive(answers));
    }

    /** Leaves a shard out of all answers until it is {@linkplain #show(String) shown}. */
    public synchronized void hide(String shardId) {
        hidden.put(shardId, FOREVER);
    }

    /** Tells a hidden shard again. */
    public synchronized void show(String shardId) {
        hidden.remove(shardId);
    }

    /** Leaves every shard that begins from now on out of the first answers that it would be in; 0 ends that. */
    public void hideNewShards(int answers) {
        List<ShardDescription> now = truth.get();
        synchronized (this) {
            meet(now);
            answersWithoutNewShards = requireNotNegative(answers);
        }
    }

    /** Tells a shard as open in the next answers that it is in, although it has ended. */
    public synchronized void tellAsOpen(String shardId, int answers) {
        toldOpen.put(shardId, requirePositive(answers));
    }

    /** Tells every shard that ends from now on as open in the first answers that it is in; 0 ends that. */
    public void tellNewlyEndedAsOpen(int answers) {
        List<ShardDescription> now = truth.get();
        synchronized (this) {
            meet(now);
            answersWithNewlyEndedOpen = requireNotNegative(answers);
        }
    }

    /** Answers so many times with the shards as they are now, whatever happens to them meanwhile. */
    public void stale(int answers) {
        List<ShardDescription> now = truth.get();
        synchronized (this) {
            stale = now;
            staleAnswers = requirePositive(answers);
        }
    }

    /** Orders the shards at random, so that children come before parents and on earlier pages. */
    public synchronized void shuffle(int seed) {
        order = Comparator.<String>comparingInt(id -> KeyValues.scatter(id.hashCode() ^ KeyValues.scatter(seed)))
                .thenComparing(Comparator.naturalOrder());
    }

    /**
     * Makes pages smaller than the 100 shards of the service.
     *
     * @param shards the most shards of a page, 1 to 100
     */
    public synchronized void pageSize(int shards) {
        if (shards < 1 || shards > MAX_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_PAGE + " shards, not " + shards);
        }
        pageSize = shards;
    }

    /** Answers questions for the children of one shard with all shards, as a service without filters does. */
    public synchronized void ignoreFilters() {
        ignoresFilters = true;
    }

    /**
     * Distorts every answer at random, until the truth is told again: leaves shards out of it, whether parents or children, tells
     * shards that have ended as open, and gives the page in any order.
     *
     * @param probability with which each of these happens to each shard, 0 to 1
     * @param seed of the generator that decides
     */
    public synchronized void distort(double probability, long seed) {
        distortion = Optional.of(new Distortion(probability, new Random(seed)));
    }

    /** Tells the truth again. */
    public synchronized void clear() {
        distortion = Optional.empty();
        hidden.clear();
        toldOpen.clear();
        order = Comparator.naturalOrder();
        staleAnswers = 0;
        answersWithoutNewShards = 0;
        answersWithNewlyEndedOpen = 0;
        pageSize = MAX_PAGE;
        ignoresFilters = false;
    }

    /** An answer. */
    synchronized ShardPage page(List<ShardDescription> now, ShardPage.Request request) {
        meet(now);
        List<ShardDescription> told = now;
        if (staleAnswers > 0) {
            staleAnswers--;
            told = stale;
        }
        Iterator<ShardDescription> rest = asked(told, request).iterator();
        int size = Math.min(pageSize, request.limit());
        List<ShardDescription> page = new ArrayList<>();
        while (rest.hasNext() && page.size() < size) {
            ShardDescription shard = rest.next();
            if (!countDown(hidden, shard.id())) {
                page.add(countDown(toldOpen, shard.id()) ? shard.asOpen() : shard);
            }
        }
        Optional<String> last =
                rest.hasNext() ? Optional.of(page.get(page.size() - 1).id()) : Optional.empty();
        return new ShardPage(distortion.map(how -> how.of(page)).orElse(page), last);
    }

    private record Distortion(double probability, Random random) {
        List<ShardDescription> of(List<ShardDescription> page) {
            List<ShardDescription> told = new ArrayList<>();
            for (ShardDescription shard : page) {
                if (!happens()) {
                    told.add(happens() ? shard.asOpen() : shard);
                }
            }
            Collections.shuffle(told, random);
            return told;
        }

        private boolean happens() {
            return random.nextDouble() < probability;
        }
    }

    private List<ShardDescription> asked(List<ShardDescription> shards, ShardPage.Request request) {
        return shards.stream()
                .filter(shard ->
                        ignoresFilters || request.parent().map(shard::isChildOf).orElse(true))
                .filter(shard -> request.after()
                        .map(last -> order.compare(shard.id(), last) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(ShardDescription::id, order))
                .collect(Collectors.toList());
    }

    /** Gives shards that are new, or have ended since, the answers that a script has set for such. */
    private void meet(List<ShardDescription> shards) {
        for (ShardDescription shard : shards) {
            if (known.add(shard.id()) && answersWithoutNewShards > 0) {
                hidden.putIfAbsent(shard.id(), answersWithoutNewShards);
            }
            if (!shard.isOpen() && knownEnded.add(shard.id()) && answersWithNewlyEndedOpen > 0) {
                toldOpen.putIfAbsent(shard.id(), answersWithNewlyEndedOpen);
            }
        }
    }

    /** True if the shard has answers left; takes one. */
    private static boolean countDown(Map<String, Integer> answers, String shardId) {
        int left = answers.getOrDefault(shardId, 0);
        if (left == 0) {
            return false;
        }
        if (left != FOREVER) {
            answers.put(shardId, left - 1);
        }
        return true;
    }

    private static int requirePositive(int answers) {
        if (answers < 1) {
            throw new IllegalArgumentException("Give a number of answers of 1 or more, not " + answers);
        }
        return answers;
    }

    private static int requireNotNegative(int answers) {
        return answers == 0 ? 0 : requirePositive(answers);
    }
}
