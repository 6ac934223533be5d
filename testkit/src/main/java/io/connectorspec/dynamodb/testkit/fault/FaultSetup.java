/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.fault;

import io.connectorspec.dynamodb.testkit.operation.IncomingRequest;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import io.connectorspec.dynamodb.testkit.value.Item;
import java.util.function.Predicate;

/**
 * A rule in the making: which requests, how often. Without more words it strikes the first matching request, once.
 *
 * @param faults where the rule goes
 * @param which the requests that it is about
 * @param skipped how many matching requests pass before the first strike
 * @param times how many requests it strikes at most
 * @param chance how likely it strikes a matching request
 */
public record FaultSetup(Faults faults, Predicate<IncomingRequest> which, int skipped, int times, Chance chance) {
    private static final System.Logger LOG = System.getLogger(FaultSetup.class.getName());

    /**
     * How likely a rule strikes.
     *
     * @param probability 0 to 1
     * @param seed of the generator that decides
     */
    public record Chance(double probability, long seed) {
        static final Chance CERTAIN = new Chance(1, 0);

        boolean isCertain() {
            return equals(CERTAIN);
        }
    }

    /** Only requests of this operation. */
    public FaultSetup operation(Operation operation) {
        return matching(request -> request.operation() == operation);
    }

    /** Only requests that name this table. */
    public FaultSetup table(String table) {
        return matching(request -> request.tables().contains(table));
    }

    /** Only requests that read this shard: GetShardIterator and GetRecords. */
    public FaultSetup shard(String shardId) {
        return matching(request -> request.shard().filter(shardId::equals).isPresent());
    }

    /** Only requests with an item that has these attributes, typically a key. */
    public FaultSetup touching(Item attributes) {
        return matching(request -> request.actions().stream().anyMatch(action -> action.touches(attributes)));
    }

    /** Only requests for which this is true. */
    public FaultSetup matching(Predicate<IncomingRequest> condition) {
        return new FaultSetup(faults, which.and(condition), skipped, times, chance);
    }

    /** Lets so many matching requests pass first; {@code skipping(2)} strikes the third. */
    public FaultSetup skipping(int requests) {
        return new FaultSetup(faults, which, requests, times, chance);
    }

    /** Strikes up to so many requests. */
    public FaultSetup times(int requests) {
        return new FaultSetup(faults, which, skipped, requests, chance);
    }

    /** Strikes until the rule is removed. */
    public FaultSetup always() {
        return times(Integer.MAX_VALUE);
    }

    /** Strikes each matching request with a probability, decided by a generator with this seed; until removed, unless a later {@link #times} says otherwise. */
    public FaultSetup withProbability(double probability, long seed) {
        return new FaultSetup(faults, which, skipped, Integer.MAX_VALUE, new Chance(probability, seed));
    }

    /** Puts the rule to work. */
    public FaultRule inject(Fault fault) {
        return inject(FaultMix.of(fault));
    }

    /**
     * Puts a rule to work that draws a fault of the mix for each request that it strikes, with the generator that decides
     * whether it strikes. The same seed gives the same faults to the same requests in the same order.
     */
    public FaultRule inject(FaultMix mix) {
        FaultRule rule = faults.add(new FaultRule(this, mix));
        if (!chance.isCertain()) {
            LOG.log(System.Logger.Level.INFO, "Faults at random {0}", rule);
        }
        return rule;
    }
}
