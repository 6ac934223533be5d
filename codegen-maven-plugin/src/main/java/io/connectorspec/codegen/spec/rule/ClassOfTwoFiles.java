/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.Span;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec;
import io.connectorspec.codegen.spec.model.Located;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * No class is generated from two files, since one would silently take the place of the other. Within one file
 * {@link DuplicateItemClassRule} sees to it.
 */
final class ClassOfTwoFiles {

    private final Map<String, Span> known = new HashMap<>();
    private final Problems problems;

    ClassOfTwoFiles(Problems problems) {
        this.problems = problems;
    }

    /** Reports classes of a file that a file before it has, once for each entry that they are made for. */
    void check(ItemFileSpec file, ConnectorSpec connector) {
        Optional<String> folder = file.packageName().map(Located::value).map(Object::toString);
        Set<Span> reported = new HashSet<>();
        folder.ifPresent(name -> ItemClassNames.forEach(file, connector, (simpleName, span) -> {
            Span first = known.putIfAbsent((name + "." + simpleName).toLowerCase(Locale.ROOT), span);
            if (first != null && !first.file().equals(span.file()) && reported.add(span)) {
                problems.error(
                        Code.DUPLICATE_CLASS,
                        span,
                        "The class '" + simpleName + "' of this package is generated for " + first.seenFrom(span)
                                + " already.",
                        "Choose another name or package for one of the two, or remove it.");
            }
        }));
    }
}
