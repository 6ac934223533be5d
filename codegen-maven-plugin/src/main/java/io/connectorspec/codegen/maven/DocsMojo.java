/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.maven;

import io.connectorspec.codegen.output.OutputRefusedException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** Writes what a spec says as pages for people, in Markdown. */
@Mojo(name = "docs", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public class DocsMojo extends SpecMojo {

    /** Where the pages go. */
    @Parameter(
            property = "connector-codegen.docsDirectory",
            defaultValue = "${project.build.directory}/generated-docs/connector")
    private File docsDirectory;

    /** Takes what resolves artifacts; it is asked only where a file uses a connector of another project. */
    @Inject
    public DocsMojo(RepositorySystem repositories) {
        super(repositories);
    }

    @Override
    void run() throws IOException, OutputRefusedException, MojoFailureException {
        write(List.of(docsDirectory.toPath()), compilation -> List.of(tree(docsDirectory, compilation.docs())));
    }
}
