/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.maven;

import io.connectorspec.codegen.emit.schema.JsonSchema;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the JSON Schema of the spec language, with which editors complete and check specs. A spec names it in a first
 * line such as {@code # yaml-language-server: $schema=connector-spec.schema.json}.
 */
@Mojo(name = "schema", threadSafe = true, requiresProject = false)
public class SchemaMojo extends AbstractMojo {

    /** The file to write. */
    @Parameter(property = "connector-codegen.schemaFile", defaultValue = "connector-spec.schema.json")
    private File schemaFile;

    /** Writes the file, unless it says the same already. */
    @Override
    public void execute() throws MojoExecutionException {
        Path file = schemaFile.toPath().toAbsolutePath();
        String schema = JsonSchema.emit();
        try {
            if (Files.exists(file) && Files.readString(file).equals(schema)) {
                getLog().info(file + " is up to date");
                return;
            }
            Files.createDirectories(file.getParent());
            Files.writeString(file, schema);
            getLog().info("wrote " + file);
        } catch (IOException refused) {
            throw new MojoExecutionException("This did not work: " + refused.getMessage(), refused);
        }
    }
}
