/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.maven;

import io.connectorspec.codegen.Compilation;
import io.connectorspec.codegen.SpecCompiler;
import io.connectorspec.codegen.output.PlanWriter;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.TextReport;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/**
 * Compiles spec files into Java sources, and makes them part of the project. It asks Maven for no dependencies,
 * so that it runs in a build whose other modules are not built yet.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public class GenerateMojo extends AbstractMojo {

    private final RepositorySystem repositories;

    /** The spec files, or folders of them. */
    @Parameter(defaultValue = "${project.basedir}/src/main/connector-spec")
    private List<File> specs;

    /** Folders in which the connectors that {@code uses} names are looked for first. */
    @Parameter
    private List<File> usedSpecs;

    /** Where the Java sources go. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/connector")
    private File outputDirectory;

    /** Where the files go that belong into the jar. */
    @Parameter(defaultValue = "${project.build.directory}/generated-resources/connector")
    private File resourceOutputDirectory;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** Takes what resolves artifacts; it is asked only where a file uses a connector of another project. */
    @Inject
    public GenerateMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    /** Generates. The sources are registered also where nothing had to be written. */
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        register();
        try {
            Problems problems = new Problems();
            SpecFolder folder = new SpecFolder(project.getBasedir().toPath());
            Compilation compilation =
                    SpecCompiler.compile(folder.read(paths(specs), problems), lookup(folder), problems);
            compilation.problems().forEach(problem -> getLog().error(TextReport.of(problem)));
            if (problems.hasErrors()) {
                throw new MojoFailureException(TextReport.summary(compilation.problems()));
            }
            PlanWriter.Result result = PlanWriter.write(compilation.sources(), outputDirectory.toPath())
                    .plus(PlanWriter.write(compilation.resources(), resourceOutputDirectory.toPath()));
            getLog().info(result.summary());
        } catch (IOException | UncheckedIOException refused) {
            throw new MojoExecutionException("The files could not be generated: " + refused.getMessage(), refused);
        }
    }

    private ProjectLookup lookup(SpecFolder folder) {
        RepositoryJars jars = new RepositoryJars(
                repositories, session.getRepositorySession(), project.getRemoteProjectRepositories());
        return new ProjectLookup(
                paths(usedSpecs),
                folder,
                new DependencySpecs(project.getDependencies(), session.getAllProjects(), jars));
    }

    private void register() {
        project.addCompileSourceRoot(outputDirectory.getPath());
        String directory = resourceOutputDirectory.getPath();
        if (project.getResources().stream().noneMatch(known -> directory.equals(known.getDirectory()))) {
            Resource resource = new Resource();
            resource.setDirectory(directory);
            project.addResource(resource);
        }
    }

    private static List<Path> paths(List<File> files) {
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }
}
