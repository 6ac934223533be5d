/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import io.connectorspec.codegen.spec.resolve.Explanation;
import io.connectorspec.codegen.spec.resolve.Lifecycle.Deprecation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes that something should not be used any more: as annotation, as Javadoc, and for the log. */
final class Deprecations {

    private Deprecations() {}

    /** Gives the annotation of a member; nothing if it may be used. */
    static Optional<AnnotationSpec> annotation(Explanation text) {
        return text.lifecycle().deprecation().map(deprecation -> {
            AnnotationSpec.Builder annotation = AnnotationSpec.builder(Deprecated.class);
            List<CodeBlock> members = new ArrayList<>();
            deprecation
                    .since()
                    .ifPresent(version -> members.add(CodeBlock.of("since = $L", JavaText.literal(version))));
            deprecation.removal().ifPresent(version -> members.add(CodeBlock.of("forRemoval = true")));
            if (!members.isEmpty()) {
                // "value" is the only name that the library leaves out; it would give each member a line of its own
                annotation.addMember("value", CodeBlock.join(members, ", "));
            }
            return annotation.build();
        });
    }

    /** Gives the annotation of a class that has to use what should not be used; nothing if all of it may be. */
    static Optional<AnnotationSpec> suppression(Stream<Explanation> used) {
        boolean any = used.anyMatch(text -> text.lifecycle().deprecation().isPresent());
        return any
                ? Optional.of(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "{$S, $S}", "deprecation", "removal")
                        .build())
                : Optional.empty();
    }

    /** Gives what Javadoc says, as Javadoc. */
    static String javadoc(Deprecation deprecation) {
        String use = deprecation
                .replacement()
                .map(name -> "Use " + JavaText.code(name) + " instead. ")
                .orElse("");
        return (use + JavaText.javadoc(deprecation.note())).strip();
    }

    /** Gives the call that makes an option tell its users; nothing if it may be used. */
    static CodeBlock call(Explanation text) {
        return text.lifecycle()
                .deprecation()
                .map(deprecation -> CodeBlock.of(
                        ".asDeprecated($L, $L)",
                        JavaText.literal(deprecation.replacement().orElse("")),
                        JavaText.literal(deprecation.note().replace("`", "'"))))
                .orElse(CodeBlock.of(""));
    }
}
