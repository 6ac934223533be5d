/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

import io.connectorspec.codegen.output.Manifest.Claim;
import io.connectorspec.codegen.output.OutputPlan.PlannedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Brings folders in line with plans. Only what changes is written; files that this execution made and that are no
 * longer planned are deleted; what people wrote or changed is never touched.
 *
 * <p>A run may be killed at any time. Before it touches a file, the manifest says which contents the file may have
 * from then on: the old one and the new one. So the next run knows every file that this one left as its own, and
 * takes none for one that somebody edited.
 */
public final class PlanWriter {

    private final Workspace workspace;
    private final OutputDisk disk;
    private final ManifestFolder manifests;

    /** Makes a writer for one execution. */
    public PlanWriter(Workspace workspace) {
        this(workspace, FileOperations.real());
    }

    PlanWriter(Workspace workspace, FileOperations operations) {
        this.workspace = workspace;
        this.disk = new OutputDisk(workspace.base(), operations);
        this.manifests = new ManifestFolder(workspace.manifests(), disk);
    }

    /** Gives what the last run of this execution left. */
    public Manifest lastRun() throws IOException {
        return manifests.read(workspace.execution());
    }

    /**
     * Gives whether there is nothing to do: whether the last run generated from the same, and every file is as that
     * run left it.
     *
     * @param lastRun what the last run left
     * @param fingerprint what a run would generate from now
     */
    public Optional<WriteResult> upToDate(Manifest lastRun, ContentHash fingerprint) throws IOException {
        if (!lastRun.fingerprint().equals(Optional.of(fingerprint))) {
            return Optional.empty();
        }
        for (Map.Entry<OutputFile, Claim> file : lastRun.files().entrySet()) {
            Optional<ContentHash> present = disk.hash(file.getKey());
            if (present.isEmpty() || !file.getValue().contents().equals(List.of(present.get()))) {
                return Optional.empty();
            }
        }
        return Optional.of(WriteResult.upToDate(lastRun.files().size()));
    }

    /**
     * Writes what is not there yet, and deletes what is no longer planned.
     *
     * @param trees what should be there
     * @param fingerprint what it was generated from; empty if the next run shall look again
     * @param inputs what was read besides the spec files that were named
     * @throws OutputRefusedException if files that somebody else wrote or changed are in the way
     * @throws IOException if the disk refuses, or if a symbolic link below a root would lead out of it
     */
    public WriteResult write(List<OutputTree> trees, Optional<ContentHash> fingerprint, List<RunInput> inputs)
            throws IOException, OutputRefusedException {
        SortedMap<OutputFile, PlannedFile> wanted = wanted(trees);
        Manifest last = lastRun();
        List<Manifest> others = manifests.others(workspace.execution());
        List<Manifest> abandoned = others.stream().filter(this::isAbandoned).toList();
        Manifest own = inherit(last, abandoned);
        SortedMap<OutputFile, ContentHash> present = present(wanted, own);
        Reconciliation changes = new Reconciliation(
                        workspace,
                        own,
                        others.stream()
                                .filter(other -> !abandoned.contains(other))
                                .toList(),
                        file -> workspace.isDisposable(disk.path(file)) || Leftovers.isMarked(disk.path(file)))
                .decide(wanted, present);
        if (last.files().isEmpty()) {
            changes.displaced.addAll(leftovers(trees, wanted, others));
        }
        if (!changes.refusals.isEmpty()) {
            throw new OutputRefusedException(changes.refusals);
        }
        if (changes.isAny()) {
            manifests.write(intention(own, wanted));
            apply(changes, wanted);
        }
        manifests.write(new Manifest(workspace.execution(), fingerprint, inputs, claims(wanted)));
        for (Manifest manifest : abandoned) {
            manifests.delete(manifest.execution());
        }
        return new WriteResult(
                changes.writes.size(),
                changes.removals.size(),
                wanted.size() - changes.writes.size(),
                changes.displaced.stream().map(this::displacement).toList());
    }

    /** Deletes come first: where names differ only in case, deleting the old file would delete the new one. */
    private void apply(Reconciliation changes, SortedMap<OutputFile, PlannedFile> wanted) throws IOException {
        for (OutputFile file : changes.removals) {
            disk.remove(file);
        }
        for (OutputFile file : changes.displaced) {
            disk.move(file, displacedTo(file));
        }
        for (OutputFile file : changes.writes) {
            disk.write(file, wanted.get(file).bytes());
        }
    }

    /** Without a manifest, a marked file that nobody owns may be what an earlier run left; it might not compile. */
    private SortedSet<OutputFile> leftovers(
            List<OutputTree> trees, SortedMap<OutputFile, PlannedFile> wanted, List<Manifest> others)
            throws IOException {
        SortedSet<OutputFile> found = new TreeSet<>();
        for (OutputTree tree : trees) {
            Path folder = disk.path(tree.root());
            if (workspace.isDisposable(folder)) {
                found.addAll(Leftovers.in(tree.root(), folder));
            }
        }
        found.removeAll(wanted.keySet());
        others.forEach(other -> found.removeAll(other.files().keySet()));
        return found;
    }

    private Path displacedTo(OutputFile file) {
        String root = file.root().replaceAll("[^A-Za-z0-9-]+", "_");
        return workspace
                .manifests()
                .resolve("displaced")
                .resolve(root)
                .resolve(file.path().text());
    }

    private String displacement(OutputFile file) {
        return file + " was there already, and is not known to be generated from this spec. It was moved to "
                + OutputTree.name(workspace.base(), displacedTo(file)) + ".";
    }

    private static SortedMap<OutputFile, PlannedFile> wanted(List<OutputTree> trees) {
        SortedMap<OutputFile, PlannedFile> wanted = new TreeMap<>();
        trees.forEach(tree ->
                tree.plan().files().forEach((path, file) -> wanted.put(new OutputFile(tree.root(), path), file)));
        return wanted;
    }

    /** An execution that this build does not declare may be one of a profile: what it wrote for keeps is its own. */
    private boolean isAbandoned(Manifest other) {
        return workspace.isAbandoned(other.execution())
                && other.files().keySet().stream().allMatch(file -> workspace.isDisposable(disk.path(file)));
    }

    private static Manifest inherit(Manifest own, List<Manifest> abandoned) {
        SortedMap<OutputFile, Claim> files = new TreeMap<>();
        abandoned.forEach(manifest -> files.putAll(manifest.files()));
        files.putAll(own.files());
        return new Manifest(own.execution(), own.fingerprint(), own.inputs(), files);
    }

    private SortedMap<OutputFile, ContentHash> present(SortedMap<OutputFile, PlannedFile> wanted, Manifest own)
            throws IOException {
        SortedMap<OutputFile, ContentHash> present = new TreeMap<>();
        Set<OutputFile> files = new LinkedHashSet<>(wanted.keySet());
        files.addAll(own.files().keySet());
        for (OutputFile file : files) {
            if (own.fingerprint().isEmpty() && own.files().containsKey(file)) {
                disk.removePartial(file);
            }
            Optional<ContentHash> hash = disk.hash(file);
            if (hash.isPresent()) {
                present.put(file, hash.get());
            }
        }
        return present;
    }

    private Manifest intention(Manifest own, SortedMap<OutputFile, PlannedFile> wanted) {
        SortedMap<OutputFile, Claim> files = new TreeMap<>(own.files());
        claims(wanted).forEach((file, claim) -> files.merge(file, claim, PlanWriter::either));
        return new Manifest(workspace.execution(), Optional.empty(), List.of(), files);
    }

    private static Claim either(Claim before, Claim after) {
        Set<ContentHash> contents = new LinkedHashSet<>(before.contents());
        contents.addAll(after.contents());
        return new Claim(List.copyOf(contents), after.origin());
    }

    private static SortedMap<OutputFile, Claim> claims(SortedMap<OutputFile, PlannedFile> wanted) {
        SortedMap<OutputFile, Claim> claims = new TreeMap<>();
        wanted.forEach((file, planned) ->
                claims.put(file, new Claim(List.of(ContentHash.of(planned.bytes())), planned.origin())));
        return Collections.unmodifiableSortedMap(claims);
    }
}
