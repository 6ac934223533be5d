/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.maven;

import io.connectorspec.codegen.Compilation;
import io.connectorspec.codegen.output.Manifest;
import io.connectorspec.codegen.output.OutputRefusedException;
import io.connectorspec.codegen.output.OutputTree;
import io.connectorspec.codegen.output.PlanWriter;
import io.connectorspec.codegen.output.WriteResult;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Compiles spec files into Java sources, and makes them part of the project. Only what changed is written, and files
 * that are no longer generated are deleted.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public class GenerateMojo extends SpecMojo {

    /** Where the Java sources go. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/connector")
    private File outputDirectory;

    /** Where the files go that belong into the jar. */
    @Parameter(defaultValue = "${project.build.directory}/generated-resources/connector")
    private File resourceOutputDirectory;

    /** Takes what resolves artifacts; it is asked only where a file uses a connector of another project. */
    @Inject
    public GenerateMojo(RepositorySystem repositories) {
        super(repositories);
    }

    /** Generates. The sources are registered also where nothing had to be written. */
    @Override
    void run() throws IOException, OutputRefusedException, MojoFailureException {
        register();
        SpecRun run = specRun();
        PlanWriter writer = new PlanWriter(workspace());
        Manifest last = writer.lastRun();
        List<String> settings = settings(List.of(outputDirectory, resourceOutputDirectory));
        Optional<WriteResult> upToDate = writer.upToDate(last, run.fingerprint(settings, last.inputs()));
        WriteResult result = upToDate.isPresent() ? upToDate.get() : write(run, writer, settings);
        result.warnings().forEach(getLog()::warn);
        getLog().info(result.summary());
    }

    private WriteResult write(SpecRun run, PlanWriter writer, List<String> settings)
            throws IOException, OutputRefusedException, MojoFailureException {
        Compilation compilation = compile(run);
        List<OutputTree> trees = List.of(
                OutputTree.of(base(), outputDirectory.toPath(), compilation.sources()),
                OutputTree.of(base(), resourceOutputDirectory.toPath(), compilation.resources()));
        // A warning is to be seen in every build until somebody acts on it, so its run is not the last word.
        return compilation.problems().isEmpty()
                ? writer.write(trees, Optional.of(run.fingerprint(settings, run.inputs())), run.inputs())
                : writer.write(trees, Optional.empty(), List.of());
    }

    private void register() {
        project().addCompileSourceRoot(outputDirectory.getPath());
        String directory = resourceOutputDirectory.getPath();
        if (project().getResources().stream().noneMatch(known -> directory.equals(known.getDirectory()))) {
            Resource resource = new Resource();
            resource.setDirectory(directory);
            project().addResource(resource);
        }
    }
}
