/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.maven;

import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Finds jars in the repositories of a project, without what they depend on themselves. */
final class RepositoryJars implements DependencySpecs.Jars {

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> remotes;

    RepositoryJars(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> remotes) {
        this.system = system;
        this.session = session;
        this.remotes = List.copyOf(remotes);
    }

    @Override
    public Optional<File> find(Dependency dependency) {
        DefaultArtifact artifact = new DefaultArtifact(
                dependency.getGroupId(),
                dependency.getArtifactId(),
                dependency.getClassifier(),
                "jar",
                dependency.getVersion());
        try {
            ArtifactRequest request = new ArtifactRequest(artifact, remotes, null);
            return Optional.of(
                    system.resolveArtifact(session, request).getArtifact().getFile());
        } catch (ArtifactResolutionException notThere) {
            return Optional.empty();
        }
    }
}
