/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.maven;

import io.connectorspec.codegen.Compilation;
import io.connectorspec.codegen.output.ContentHash;
import io.connectorspec.codegen.output.Manifest;
import io.connectorspec.codegen.output.OutputPlan;
import io.connectorspec.codegen.output.OutputRefusedException;
import io.connectorspec.codegen.output.OutputTree;
import io.connectorspec.codegen.output.PlanWriter;
import io.connectorspec.codegen.output.Workspace;
import io.connectorspec.codegen.output.WriteResult;
import io.connectorspec.codegen.spec.diagnostic.Diagnostic;
import io.connectorspec.codegen.spec.diagnostic.Severity;
import io.connectorspec.codegen.spec.diagnostic.TextReport;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.build.BuildContext;
import org.eclipse.aether.RepositorySystem;

/**
 * What all goals that compile specs have in common. They ask Maven for no dependencies, so that they run in a build
 * whose other modules are not built yet.
 */
abstract class SpecMojo extends AbstractMojo {

    private final RepositorySystem repositories;
    private IdeProblems ide;

    /** The spec files, or folders of them. */
    @Parameter(defaultValue = "${project.basedir}/src/main/connector-spec")
    private List<File> specs;

    /**
     * Folders in which the connectors that {@code uses} names are looked for first. After them, the jars that the
     * project depends on are looked at.
     */
    @Parameter
    private List<File> usedSpecs;

    /** Whether to do nothing. */
    @Parameter(property = "connector-codegen.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    SpecMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    /** Takes what tells an IDE of problems: Maven's listener, and the one of older IDEs. */
    @Inject
    final void tell(BuildContext context, org.sonatype.plexus.build.incremental.BuildContext older) {
        ide = new IdeProblems(context, older);
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped");
            return;
        }
        boolean byHand = execution.getExecutionId().equals(Workspace.BY_HAND);
        if (byHand && readsSpecs() && paths(specs).stream().noneMatch(Files::exists)) {
            getLog().info("there is no spec here");
            return;
        }
        try {
            run();
        } catch (OutputRefusedException refused) {
            throw new MojoFailureException(refused.getMessage(), refused);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new MojoExecutionException("This did not work: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Gives whether the goal makes no sense without specs. Whoever starts one by hand does so for many modules. */
    boolean readsSpecs() {
        return true;
    }

    /** Does what the goal is for. */
    abstract void run() throws IOException, OutputRefusedException, MojoFailureException;

    final MavenProject project() {
        return project;
    }

    final List<Path> specs() {
        return paths(specs);
    }

    final Path base() {
        return project.getBasedir().toPath();
    }

    /** Gives what reads the specs of this project. */
    final SpecRun specRun() {
        SpecFolder folder = new SpecFolder(base());
        return new SpecRun(specs(), folder, lookup(folder));
    }

    /** Finds connectors. */
    final ProjectLookup lookup(SpecFolder folder) {
        return new ProjectLookup(paths(usedSpecs), folder, dependencySpecs());
    }

    /** Finds the specs of connectors in what the project depends on. */
    final DependencySpecs dependencySpecs() {
        RepositoryJars jars = new RepositoryJars(
                repositories, session.getRepositorySession(), project.getRemoteProjectRepositories());
        return new DependencySpecs(project.getDependencies(), session.getAllProjects(), jars);
    }

    /** Compiles; prints all problems, and fails if one is an error. */
    final Compilation compile(SpecRun run) throws IOException, MojoFailureException {
        Compilation compilation = run.compile();
        compilation.problems().forEach(this::report);
        ide.of(base()).replace(run.read(), compilation.problems());
        if (compilation.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new MojoFailureException(TextReport.summary(compilation.problems()));
        }
        return compilation;
    }

    /** Gives where files are written, and for which execution. */
    final Workspace workspace() {
        return new Workspace(base(), Path.of(project.getBuild().getDirectory()), executionName(), executionNames());
    }

    /** Gives what decides about the result besides the specs. */
    private List<String> settings(List<Path> folders) throws IOException {
        List<String> settings = new ArrayList<>();
        settings.add(PluginIdentity.of(plugin));
        folders.forEach(folder -> settings.add("folder " + folder));
        paths(specs).forEach(path -> settings.add("spec " + path));
        paths(usedSpecs).forEach(path -> settings.add("used " + path));
        return settings;
    }

    /**
     * Compiles, and brings folders in line with the result; does nothing where nothing has changed since.
     *
     * @param folders the folders
     * @param trees what belongs into them
     */
    final void write(List<Path> folders, Function<Compilation, List<OutputTree>> trees)
            throws IOException, OutputRefusedException, MojoFailureException {
        SpecRun run = specRun();
        PlanWriter writer = new PlanWriter(workspace());
        Manifest last = writer.lastRun();
        List<String> settings = settings(folders);
        Optional<WriteResult> upToDate = writer.upToDate(last, run.fingerprint(settings, last.inputs()));
        if (upToDate.isPresent()) {
            getLog().info(upToDate.get().summary());
            return;
        }
        Compilation compilation = compile(run);
        // A warning is to be seen in every build until somebody acts on it, so its run is not the last word.
        Optional<ContentHash> fingerprint = compilation.problems().isEmpty()
                ? Optional.of(run.fingerprint(settings, run.inputs()))
                : Optional.empty();
        WriteResult result = writer.write(trees.apply(compilation), fingerprint, run.inputs());
        result.warnings().forEach(getLog()::warn);
        getLog().info(result.summary());
    }

    /** Gives a folder with what belongs into it. */
    final OutputTree tree(File folder, OutputPlan plan) {
        return OutputTree.of(base(), folder.toPath(), plan);
    }

    /** Prints a problem. */
    final void report(Diagnostic problem) {
        String text = TextReport.of(problem);
        switch (problem.severity()) {
            case ERROR -> getLog().error(text);
            case WARNING -> getLog().warn(text);
        }
    }

    private String executionName() {
        return execution.getGoal() + ":" + execution.getExecutionId();
    }

    private Set<String> executionNames() {
        Plugin declared = project.getPlugin(plugin.getPluginLookupKey());
        return declared == null
                ? Set.of()
                : declared.getExecutions().stream()
                        .flatMap(each -> each.getGoals().stream().map(goal -> goal + ":" + each.getId()))
                        .collect(Collectors.toSet());
    }

    static List<Path> paths(List<File> files) {
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }
}
