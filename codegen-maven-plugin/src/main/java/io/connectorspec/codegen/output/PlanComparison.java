/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.connectorspec.codegen.output.OutputPlan.PlannedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says where folders differ from plans, and touches nothing. */
public final class PlanComparison {

    private static final int CONTEXT = 3;

    private final Workspace workspace;
    private final OutputDisk disk;

    private PlanComparison(Workspace workspace) {
        this.workspace = workspace;
        this.disk = new OutputDisk(workspace.base(), FileOperations.real());
    }

    /**
     * Compares.
     *
     * @param workspace where to look
     * @param trees what should be there
     * @return a text for each file that is not as it should be, with a unified diff where there is one
     * @throws IOException if a file cannot be read
     */
    public static List<String> differences(Workspace workspace, List<OutputTree> trees) throws IOException {
        return new PlanComparison(workspace).differences(trees);
    }

    private List<String> differences(List<OutputTree> trees) throws IOException {
        SortedMap<OutputFile, PlannedFile> wanted = new TreeMap<>();
        trees.forEach(tree ->
                tree.plan().files().forEach((path, file) -> wanted.put(new OutputFile(tree.root(), path), file)));
        List<String> differences = new ArrayList<>();
        for (Map.Entry<OutputFile, PlannedFile> file : wanted.entrySet()) {
            difference(file.getKey(), file.getValue()).ifPresent(differences::add);
        }
        for (OutputFile orphan : orphans(trees, wanted)) {
            differences.add(orphan + " is no longer generated. Delete it.");
        }
        return differences;
    }

    private Optional<String> difference(OutputFile file, PlannedFile planned) throws IOException {
        Optional<byte[]> present = disk.read(file);
        if (present.isEmpty()) {
            return Optional.of(file + " is missing.");
        }
        if (Arrays.equals(present.get(), planned.bytes())) {
            return Optional.empty();
        }
        List<String> before = lines(new String(present.get(), StandardCharsets.UTF_8));
        List<String> after = lines(planned.text());
        if (before.equals(after)) {
            return Optional.of(
                    file + " has other line ends. Every line has to end with a line feed, the last one too.");
        }
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                file + " (as it is)", file + " (as the spec says)", before, DiffUtils.diff(before, after), CONTEXT);
        return Optional.of(file + " differs:\n" + String.join("\n", diff));
    }

    /** Files that say of themselves that they were generated, unless another execution generates them. */
    private SortedSet<OutputFile> orphans(List<OutputTree> trees, SortedMap<OutputFile, PlannedFile> wanted)
            throws IOException {
        SortedSet<OutputFile> orphans = new TreeSet<>();
        for (OutputTree tree : trees) {
            orphans.addAll(Leftovers.in(tree.root(), disk.path(tree.root())));
        }
        orphans.removeAll(wanted.keySet());
        for (Manifest manifest : new ManifestFolder(workspace.manifests(), disk).others(workspace.execution())) {
            boolean ofOtherSpecs = manifest.files().keySet().stream().noneMatch(wanted::containsKey);
            if (ofOtherSpecs) {
                orphans.removeAll(manifest.files().keySet());
            }
        }
        return orphans;
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
