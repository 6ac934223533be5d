/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.maven;

import io.connectorspec.codegen.output.ContentHash;
import io.connectorspec.codegen.output.Fingerprint;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** Tells one build of the plugin from another: a snapshot keeps its version while its code changes. */
final class PluginIdentity {

    private PluginIdentity() {}

    /** Gives a text that changes whenever the plugin does. */
    static String of(PluginDescriptor plugin) throws IOException {
        File file = plugin.getPluginArtifact() == null
                ? null
                : plugin.getPluginArtifact().getFile();
        return plugin.getId() + (file == null ? "" : " " + content(file.toPath()));
    }

    /** Where a plugin is built in the same session, it may be a folder of classes. */
    private static ContentHash content(Path file) throws IOException {
        if (!Files.isDirectory(file)) {
            return Files.isRegularFile(file) ? ContentHash.of(Files.readAllBytes(file)) : ContentHash.of(new byte[0]);
        }
        Fingerprint fingerprint = new Fingerprint();
        try (Stream<Path> files = Files.walk(file)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            for (Path each : sorted) {
                fingerprint.add(file.relativize(each).toString(), Files.readAllBytes(each));
            }
        }
        return fingerprint.hash();
    }
}
