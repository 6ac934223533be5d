/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.connectorspec.codegen.spec.resolve.Explanation;
import java.util.ArrayList;
import java.util.List;

/** Puts Javadoc together: paragraphs first, tags behind them. */
final class Docs {

    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();

    private Docs() {}

    /** Starts with a sentence of the compiler's own; it is Javadoc already. */
    static Docs sentence(String javadoc) {
        Docs docs = new Docs();
        docs.paragraphs.add(javadoc);
        return docs;
    }

    /** Starts with what the spec says. */
    static Docs of(Explanation text) {
        return sentence(JavaText.javadoc(text.doc()));
    }

    /** Adds a paragraph; it is Javadoc already. */
    Docs paragraph(String javadoc) {
        paragraphs.add("<p>" + javadoc);
        return this;
    }

    /** Adds a block of HTML, such as a table; it is Javadoc already. */
    Docs block(String html) {
        paragraphs.add(html);
        return this;
    }

    /** Adds a tag such as {@code @param name} with its text, which is Javadoc already. */
    Docs tag(String tag, String javadoc) {
        tags.add(tag + " " + javadoc);
        return this;
    }

    /** Adds where the spec says it, and ends. */
    CodeBlock from(Explanation text) {
        text.lifecycle().since().ifPresent(version -> tag("@since", JavaText.javadoc(version)));
        text.lifecycle().deprecation().ifPresent(deprecation -> tag("@deprecated", Deprecations.javadoc(deprecation)));
        return from(text.path());
    }

    /** Adds where the spec says it, and ends. */
    CodeBlock from(String path) {
        return paragraph("Spec: " + JavaText.code(path) + ".").end();
    }

    /** Ends. */
    CodeBlock end() {
        String body = String.join("\n\n", paragraphs);
        return CodeBlock.of("$L", tags.isEmpty() ? body : body + "\n\n" + String.join("\n", tags));
    }
}
