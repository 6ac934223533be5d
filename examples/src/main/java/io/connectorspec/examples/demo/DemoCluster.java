/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** A Flink cluster within this process, whose task managers can be killed. */
final class DemoCluster implements AutoCloseable {

    private final MiniCluster cluster;
    private final Path checkpoints;
    private int oldestTaskManager;

    private DemoCluster(MiniCluster cluster, Path checkpoints) {
        this.cluster = cluster;
        this.checkpoints = checkpoints;
    }

    /** Starts a cluster that keeps checkpoints in a folder. */
    static DemoCluster start(Path checkpoints) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(RestOptions.BIND_PORT, "0");
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
        configuration.setString("metrics.reporter.demo.factory.class", DemoMetrics.Factory.class.getName());
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(JobSetup.PARALLELISM)
                .setNumSlotsPerTaskManager(1)
                .build());
        cluster.start();
        return new DemoCluster(cluster, checkpoints);
    }

    /**
     * A job that was started.
     *
     * @param id its id
     * @param result completes when it has ended, well or not
     */
    record StartedJob(JobID id, CompletableFuture<JobResult> result) {

        /** Waits for the end of the job, and fails if the job did. */
        void awaitSuccess() throws Exception {
            JobResult ended = result.get();
            if (!ended.isSuccess()) {
                throw new IllegalStateException(
                        "A job failed.", ended.getSerializedThrowable().orElse(null));
            }
        }

        /** Waits a moment for the end of the job, and gives whether it has ended. */
        boolean endsWithin(Duration moment) throws Exception {
            try {
                result.get(moment.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException stillRunning) {
                return false;
            }
        }
    }

    /** Starts a job. */
    StartedJob run(StreamGraph graph) {
        JobGraph job = graph.getJobGraph();
        return new StartedJob(
                job.getJobID(),
                cluster.submitJob(job).thenCompose(submitted -> cluster.requestJobResult(job.getJobID())));
    }

    /** Stops a job that would never end, after everything that it has read is written. */
    void drain(StartedJob job) throws Exception {
        cluster.stopWithSavepoint(job.id(), checkpoints.toString(), true, SavepointFormatType.CANONICAL)
                .get();
        job.awaitSuccess();
    }

    /** Kills one task manager with everything that runs on it, and starts another in its place. */
    void killTaskManager() throws Exception {
        cluster.terminateTaskManager(oldestTaskManager++).get();
        cluster.startTaskManager();
    }

    /** Stops the cluster and waits until it has stopped. */
    @Override
    public void close() {
        cluster.closeAsync().join();
    }
}
