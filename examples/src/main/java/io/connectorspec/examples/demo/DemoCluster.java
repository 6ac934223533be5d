/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.demo;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** A Flink cluster within this process, whose task managers can be killed. */
final class DemoCluster implements AutoCloseable {

    private final MiniCluster cluster;

    private DemoCluster(MiniCluster cluster) {
        this.cluster = cluster;
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
                .setNumTaskManagers(OrdersJob.PARALLELISM)
                .setNumSlotsPerTaskManager(1)
                .build());
        cluster.start();
        return new DemoCluster(cluster);
    }

    /** Starts a job; the future completes when it has ended, well or not. */
    CompletableFuture<JobResult> run(StreamGraph graph) {
        JobGraph job = graph.getJobGraph();
        return cluster.submitJob(job).thenCompose(submitted -> cluster.requestJobResult(job.getJobID()));
    }

    /** Kills one task manager with everything that runs on it, and starts another in its place. */
    void killTaskManager() throws Exception {
        cluster.terminateTaskManager(0).get();
        cluster.startTaskManager();
    }

    /** Stops the cluster and waits until it has stopped. */
    @Override
    public void close() {
        cluster.closeAsync().join();
    }
}
