/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.maven;

import io.connectorspec.codegen.Compilation;
import io.connectorspec.codegen.output.OutputTree;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** What goals have in common that know where generated sources are. */
abstract class OutputMojo extends SpecMojo {

    /** Where the Java sources go. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/connector")
    private File outputDirectory;

    /** Where the files go that belong into the jar. */
    @Parameter(defaultValue = "${project.build.directory}/generated-resources/connector")
    private File resourceOutputDirectory;

    /** Whether tests of every option are generated. They need JUnit Jupiter on the class path of tests. */
    @Parameter(defaultValue = "false")
    private boolean optionTests;

    /** Where the tests of options go. */
    @Parameter(defaultValue = "${project.build.directory}/generated-test-sources/connector")
    private File testOutputDirectory;

    OutputMojo(RepositorySystem repositories) {
        super(repositories);
    }

    final File outputDirectory() {
        return outputDirectory;
    }

    final File resourceOutputDirectory() {
        return resourceOutputDirectory;
    }

    final File testOutputDirectory() {
        return testOutputDirectory;
    }

    final boolean optionTests() {
        return optionTests;
    }

    /** Gives the folders that are written. */
    final List<Path> folders() {
        List<File> folders = new ArrayList<>(List.of(outputDirectory, resourceOutputDirectory));
        if (optionTests) {
            folders.add(testOutputDirectory);
        }
        return paths(folders);
    }

    /** Gives what belongs into the folders. */
    final List<OutputTree> trees(Compilation compilation) {
        List<OutputTree> trees = new ArrayList<>();
        trees.add(tree(outputDirectory, compilation.sources()));
        trees.add(tree(resourceOutputDirectory, compilation.resources()));
        if (optionTests) {
            trees.add(tree(testOutputDirectory, compilation.tests()));
        }
        return trees;
    }
}
