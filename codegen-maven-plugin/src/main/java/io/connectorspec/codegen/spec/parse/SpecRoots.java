/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the files that start a spec from those that another one includes. */
public final class SpecRoots {

    private SpecRoots() {}

    /**
     * Gives the files that no other one includes. Of files that include each other in a circle, one is given, so that
     * the circle is reported.
     *
     * @param files the files of a project, in the order in which they count
     * @param included reads files that are not among them
     */
    public static List<SourceFile> of(List<SourceFile> files, IncludedFiles included) {
        Map<SourceFile, List<String>> parts = new LinkedHashMap<>();
        Set<String> allParts = new HashSet<>();
        for (SourceFile file : files) {
            List<String> names = partsOf(file, included);
            parts.put(file, names);
            allParts.addAll(names);
        }
        List<SourceFile> roots = new ArrayList<>(
                files.stream().filter(file -> !allParts.contains(file.name())).toList());
        Set<String> reached = new HashSet<>();
        roots.forEach(root -> reached.addAll(parts.get(root)));
        for (SourceFile file : files) {
            if (allParts.contains(file.name()) && reached.add(file.name())) {
                roots.add(file);
                reached.addAll(parts.get(file));
            }
        }
        return List.copyOf(roots);
    }

    /** Most files include nothing, and are not read for the sake of this question. */
    private static List<String> partsOf(SourceFile file, IncludedFiles included) {
        return file.text().contains(LanguageKeys.INCLUDE)
                ? new IncludeReader(file, included, new Problems())
                        .read()
                        .map(SpecTree::included)
                        .orElse(List.of())
                : List.of();
    }
}
