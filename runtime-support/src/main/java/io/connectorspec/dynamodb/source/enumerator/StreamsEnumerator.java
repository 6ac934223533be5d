/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import io.connectorspec.dynamodb.source.Losses;
import io.connectorspec.dynamodb.source.LostRecords;
import io.connectorspec.dynamodb.source.RetryPolicy;
import io.connectorspec.dynamodb.source.SourceSettings;
import io.connectorspec.dynamodb.source.StartFrom;
import io.connectorspec.dynamodb.source.StreamReadException;
import io.connectorspec.dynamodb.source.event.ShardsEnded;
import io.connectorspec.dynamodb.source.event.ShardsHeld;
import io.connectorspec.dynamodb.source.graph.ShardGraph;
import io.connectorspec.dynamodb.source.graph.ShardGraphResolver;
import io.connectorspec.dynamodb.source.graph.ShardGraphResolver.Resolution;
import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.connector.dynamodb.source.enumerator.DynamoDbStreamsShardAssigner;
import org.apache.flink.connector.dynamodb.source.enumerator.DynamoDbStreamsSourceEnumeratorState;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shell around the decisions of the enumerator: it asks for shards, enters them in the book, hands ready
 * ones to readers, and writes snapshots. A reader takes part from the moment at which it said what it holds.
 */
public final class StreamsEnumerator
        implements SplitEnumerator<DynamoDbStreamsShardSplit, DynamoDbStreamsSourceEnumeratorState>,
                StreamDiscovery.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(StreamsEnumerator.class);

    /** The pause between descriptions, in milliseconds, when only the end of the reading is to be found. */
    private static final long LAST_PAUSE = 1000;

    private final EnumeratorEnvironment environment;
    private final SourceSettings settings;
    private final ShardLedger ledger = new ShardLedger();
    private final ShardAdmission admission;
    private final StreamDiscovery discovery;
    private final ShardSplits splits;
    private final ReaderReports readers;
    private final ShardPlacement placement;
    private final ReadingGoal goal;
    private final Losses losses;
    private final Optional<DynamoDbStreamsSourceEnumeratorState> restored;
    private Instant startTime;
    private boolean fresh;

    /**
     * Makes the enumerator; nothing is called yet.
     *
     * @param restored what a checkpoint holds; empty for a job that starts afresh
     */
    public StreamsEnumerator(
            EnumeratorEnvironment environment,
            SourceSettings settings,
            DynamoDbStreamsShardAssigner assigner,
            Optional<DynamoDbStreamsSourceEnumeratorState> restored) {
        this.environment = environment;
        this.settings = settings;
        ShardAssignments assignments = new ShardAssignments(assigner);
        this.admission = new ShardAdmission(ledger, settings.streams());
        this.splits = new ShardSplits(ledger, settings.streamArn().value());
        this.readers = new ReaderReports(environment, ledger, assignments, splits);
        this.placement = new ShardPlacement(environment, settings.streams(), ledger, assignments, readers);
        Counter lossEvents = environment.context().metricGroup().counter(LostRecords.METRIC);
        this.losses = new Losses(settings.streams().onLostRecords(), lost -> lossEvents.inc());
        this.goal = new ReadingGoal(ledger, settings.streams());
        this.discovery = new StreamDiscovery(environment, settings, this);
        this.fresh = restored.isEmpty();
        this.startTime = environment.serviceClock().now().minusSeconds(1);
        this.restored = restored;
    }

    private void restore(DynamoDbStreamsSourceEnumeratorState state) {
        String stream = settings.streamArn().value();
        state.streamArn().filter(other -> !other.equals(stream)).ifPresent(other -> {
            throw new StreamReadException(
                    "The checkpoint is of stream " + other + ", but '"
                            + settings.streamArn().name() + "' is " + stream
                            + ". Set it back, or give the source another uid so that it starts afresh.",
                    null);
        });
        startTime = state.startTime();
        state.shards()
                .forEach(shard -> ledger.restore(
                        shard.endKnownBy(environment.serviceClock().now())));
    }

    @Override
    public void start() {
        restored.ifPresent(this::restore);
        ledger.register(environment.context().metricGroup());
        discovery.describe();
    }

    @Override
    public void handleSplitRequest(int subtask, String requesterHostname) {
        // Readers never ask: shards come to them when they are ready.
    }

    @Override
    public void addReader(int subtask) {
        // The reader takes part once it said what it holds, which is the first thing that it does.
        readers.left(subtask);
    }

    @Override
    public void addSplitsBack(List<DynamoDbStreamsShardSplit> splits, int subtask) {
        readers.gaveBack(splits, subtask);
    }

    @Override
    public void handleSourceEvent(int subtask, SourceEvent event) {
        boolean takesPart = readers.takesPart(subtask);
        if (event instanceof ShardsHeld held && !takesPart) {
            readers.held(subtask, held.shards(), startTime).forEach(discovery::lookUpChildren);
        } else if (event instanceof ShardsEnded ended && takesPart) {
            readers.ended(subtask, ended.shardIds()).forEach(discovery::lookUpChildren);
        }
        assignReadyShards();
        if (goal.decisiveTime(startTime).isPresent() && goal.allRead() && !readers.allRetired()) {
            discovery.describe();
        }
    }

    @Override
    public void onShards(List<ShardNode> shards, Instant serviceTime) {
        if (readers.allRetired() || isFirstDescription(serviceTime)) {
            // Which shards are the newest ones is known only when all are.
            return;
        }
        ShardGraph part = ShardGraphResolver.resolve(shards).graph();
        logNew(admission.admitCertain(part, startTime));
        assignReadyShards();
    }

    @Override
    public long onStreamDescribed(StreamDescription description) {
        if (readers.allRetired()) {
            return settings.streams().discoveryInterval().value().toMillis();
        }
        Instant serviceTime = description.serviceTime();
        boolean first = isFirstDescription(serviceTime);
        Resolution resolution = ShardGraphResolver.resolve(description.shards());
        ShardGraph graph = resolution.graph();
        if (first) {
            fresh = false;
            admission.admitLatest(graph, startTime).forEach(discovery::lookUpChildren);
        } else {
            logNew(admission.admitListed(graph, startTime, serviceTime));
            admission.takeOrphans().forEach(orphan -> missed(orphan, serviceTime));
            ledger.forget(graph::contains, serviceTime).forEach(readers::forgotten);
        }
        assignReadyShards();
        if (!admission.hasRiddles() && goal.isReached(resolution, description, startTime)) {
            readers.retire();
        }
        return admission
                .pauseMillis(RetryPolicy.of(settings.streams()), environment.random())
                .orElse(pauseBeforeNextDescription());
    }

    private long pauseBeforeNextDescription() {
        long interval = settings.streams().discoveryInterval().value().toMillis();
        if (!goal.allRead()) {
            return interval;
        }
        return goal.decisiveTime(startTime)
                .map(decisive -> Duration.between(environment.serviceClock().now(), decisive)
                        .toMillis())
                .map(untilDecisive -> Math.min(interval, Math.max(LAST_PAUSE, untilDecisive)))
                .orElse(interval);
    }

    private void missed(ShardNode orphan, Instant now) {
        LostRecords lost = new LostRecords(
                orphan.parentShardId().orElseThrow(),
                settings.streamArn().value(),
                "Shard " + orphan.shardId() + " carries it on, and the service does not have it any more",
                "all",
                Optional.empty());
        losses.tell(lost, now, null);
    }

    private boolean isFirstDescription(Instant serviceTime) {
        if (fresh) {
            startTime = serviceTime.minusSeconds(1);
            readers.started(startTime);
            fresh = settings.streams().initialPosition().value() == StartFrom.LATEST;
        }
        return fresh;
    }

    private void logNew(List<String> shardIds) {
        if (!shardIds.isEmpty()) {
            LOG.info(
                    "Found {} new shards of {}",
                    shardIds.size(),
                    settings.streamArn().value());
        }
    }

    private void assignReadyShards() {
        Map<Integer, List<DynamoDbStreamsShardSplit>> placed =
                placement.place(splits, startTime, this::assignReadyShards);
        if (!placed.isEmpty()) {
            LOG.info(
                    "Assigned {} shards to {} subtasks. {} are read now, {} wait for their parents.",
                    placed.values().stream().mapToInt(List::size).sum(),
                    placed.size(),
                    ledger.count(ShardStatus.ASSIGNED),
                    ledger.count(ShardStatus.UNASSIGNED));
            environment.context().assignSplits(new SplitsAssignment<>(placed));
        }
    }

    @Override
    public DynamoDbStreamsSourceEnumeratorState snapshotState(long checkpointId) {
        readers.snapshot(checkpointId);
        return new DynamoDbStreamsSourceEnumeratorState(
                Optional.of(settings.streamArn().value()), startTime, List.copyOf(ledger.shards()));
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) {
        readers.completed(checkpointId);
        assignReadyShards();
    }

    @Override
    public void close() {
        environment.thread().close();
        environment.calls().close();
    }
}
