/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import java.util.List;
import java.util.Map;

/**
 * All files of one spec.
 *
 * @param root the file that starts it
 * @param merged the tree of everything that the files say, as if one file said it
 * @param trees the tree of each file by itself; included files come before those that include them
 */
record SpecTree(SourceFile root, YamlNode merged, Map<SourceFile, YamlNode> trees) {

    /** Gives the names of the files that are included. */
    List<String> included() {
        return trees.keySet().stream()
                .map(SourceFile::name)
                .filter(name -> !name.equals(root.name()))
                .toList();
    }

    /** Gives whether the spec is split over several files. */
    boolean isSplit() {
        return trees.size() > 1;
    }
}
