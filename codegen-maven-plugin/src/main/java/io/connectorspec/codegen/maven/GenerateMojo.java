/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.maven;

import io.connectorspec.codegen.output.OutputRefusedException;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Compiles spec files into Java sources, and makes them part of the project. Only what changed is written, and files
 * that are no longer generated are deleted.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public class GenerateMojo extends OutputMojo {

    /** Takes what resolves artifacts; it is asked only where a file uses a connector of another project. */
    @Inject
    public GenerateMojo(RepositorySystem repositories) {
        super(repositories);
    }

    /** Generates. The sources are registered also where nothing had to be written. */
    @Override
    void run() throws IOException, OutputRefusedException, MojoFailureException {
        register();
        write(folders(), this::trees);
    }

    private void register() {
        project().addCompileSourceRoot(outputDirectory().getPath());
        if (optionTests()) {
            project().addTestCompileSourceRoot(testOutputDirectory().getPath());
        }
        String directory = resourceOutputDirectory().getPath();
        if (project().getResources().stream().noneMatch(known -> directory.equals(known.getDirectory()))) {
            Resource resource = new Resource();
            resource.setDirectory(directory);
            project().addResource(resource);
        }
    }
}
