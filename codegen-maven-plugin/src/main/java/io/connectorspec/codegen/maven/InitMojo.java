/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.maven;

import io.connectorspec.codegen.ConnectorLookup;
import io.connectorspec.codegen.StartingFile;
import io.connectorspec.codegen.spec.model.InvalidTextException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.SortedSet;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** Writes a first spec with an item type, which says in comments what else can be said. */
@Mojo(name = "init", threadSafe = true)
public class InitMojo extends SpecMojo {

    /** The connector to use; needed only if the project depends on several. */
    @Parameter(property = "uses")
    private String uses;

    /** The class of the item type. */
    @Parameter(property = "item", defaultValue = "Item")
    private String item;

    /** The package of the classes. */
    @Parameter(property = "package", defaultValue = "com.example.items")
    private String packageName;

    /** The folder of the spec. */
    @Parameter(property = "folder", defaultValue = "${project.basedir}/src/main/connector-spec")
    private File folder;

    /** Takes what resolves artifacts. */
    @Inject
    public InitMojo(RepositorySystem repositories) {
        super(repositories);
    }

    @Override
    boolean readsSpecs() {
        return false;
    }

    /** Writes the file; one that is there already stays as it is. */
    @Override
    void run() throws IOException, MojoFailureException {
        Path file = folder.toPath().resolve(item.toLowerCase(Locale.ROOT) + ".yaml");
        if (Files.exists(file)) {
            throw new MojoFailureException(
                    file + " is there already. Add the item type to it, or choose another name with -Ditem=...");
        }
        ConnectorLookup lookup = lookup(new SpecFolder(base()));
        String text = text(uses == null ? onlyConnector() : uses, lookup);
        Files.createDirectories(folder.toPath());
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        getLog().info("wrote " + file + ". Edit it, then run `mvn generate-sources`.");
    }

    private String text(String connector, ConnectorLookup lookup) throws MojoFailureException {
        StartingFile.Result result;
        try {
            result = StartingFile.make(connector, item, packageName, lookup);
        } catch (InvalidTextException noName) {
            throw new MojoFailureException(
                    "-Ditem=" + item + " -Dpackage=" + packageName + ": " + noName.getMessage() + " " + noName.hint());
        }
        result.problems().forEach(this::report);
        return result.text()
                .orElseThrow(() -> new MojoFailureException("There is no connector '" + connector
                        + "' with item types among the dependencies of this project. Make its jar a dependency."));
    }

    private String onlyConnector() throws IOException, MojoFailureException {
        SortedSet<String> connectors = dependencySpecs().connectors();
        if (connectors.size() == 1) {
            return connectors.first();
        }
        throw new MojoFailureException(
                connectors.isEmpty()
                        ? "No dependency of this project is a connector. Make the connector's jar a dependency, or name "
                                + "the connector with -Duses=..."
                        : "Several dependencies of this project are connectors. Choose one of " + connectors
                                + " with -Duses=...");
    }
}
