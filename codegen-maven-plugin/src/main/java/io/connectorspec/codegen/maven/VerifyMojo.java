/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.maven;

import io.connectorspec.codegen.Compilation;
import io.connectorspec.codegen.output.OutputTree;
import io.connectorspec.codegen.output.PlanComparison;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Fails if generated files are not what the spec makes now, and shows what differs. It writes nothing. Use it where
 * generated files are kept in version control.
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public class VerifyMojo extends OutputMojo {

    /** Where the pages of the goal {@code docs} are, if they are to be looked at too. */
    @Parameter(property = "connector-codegen.docsDirectory")
    private File docsDirectory;

    /** What to tell people who have to bring the files up to date. */
    @Parameter(defaultValue = "Generate the files again, with the goals `generate` and `docs`.")
    private String advice;

    /** Takes what resolves artifacts; it is asked only where a file uses a connector of another project. */
    @Inject
    public VerifyMojo(RepositorySystem repositories) {
        super(repositories);
    }

    @Override
    void run() throws IOException, MojoFailureException {
        Compilation compilation = compile(specRun());
        List<OutputTree> trees = new ArrayList<>(trees(compilation));
        if (docsDirectory != null) {
            trees.add(tree(docsDirectory, compilation.docs()));
        }
        List<String> differences = PlanComparison.differences(workspace(), trees);
        differences.forEach(getLog()::error);
        if (!differences.isEmpty()) {
            throw new MojoFailureException(differences.size() + (differences.size() == 1 ? " file is" : " files are")
                    + " not what the spec makes. " + advice);
        }
        int files = trees.stream().mapToInt(tree -> tree.plan().files().size()).sum();
        getLog().info(files + (files == 1 ? " file is" : " files are") + " up to date");
    }
}
