/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Sources that came out of many specs, which are given to javac a lot at a time, as each call of it costs much. */
final class GeneratedCode {

    private static final int BATCH = 1000;
    /** The packages of examples, without that of their runtime. */
    static final String OWN_PACKAGES = "com\\.example\\.(?!coffee\\.runtime)";

    /**
     * What javac may say of sources that keep to the rules of the language. A spec names classes of a runtime, and the
     * compiler knows no more of them than their names: they may not be there, or not do what they are asked to do.
     */
    private static final Set<String> ABOUT_RUNTIME_CLASSES = Set.of(
            "cant.apply.diamond.1",
            "cant.apply.symbol",
            "cant.apply.symbols",
            "cant.inherit.from.final",
            "cant.resolve",
            "cant.resolve.args",
            "cant.resolve.location",
            "cant.resolve.location.args",
            "does.not.override.abstract",
            "doesnt.exist",
            "intf.expected.here",
            "invalid.mref",
            "method.does.not.override.superclass",
            "no.intf.expected.here",
            "not.within.bounds",
            "override.incompatible.ret",
            "override.meth",
            "override.meth.doesnt.throw",
            "prob.found.req",
            "report.access",
            "type.doesnt.take.params",
            "unreported.exception.need.to.catch.or.throw",
            "wrong.number.type.args");

    private final Set<String> seen = new HashSet<>();
    private final Map<String, String> toParse = new TreeMap<>();
    private final Map<String, String> toCompile = new TreeMap<>();

    /** Takes the sources of a spec; those that it has already taken are left out. */
    void parse(String spec, Map<String, String> sources) {
        sources.forEach((path, text) -> {
            if (seen.add(text)) {
                toParse.put(spec + "/" + path, text);
            }
        });
        if (toParse.size() > BATCH) {
            parse();
        }
    }

    /** Takes the sources of a spec that is compiled with others: in packages of its own, if they are of our example. */
    void compile(String spec, Map<String, String> sources) {
        if (sources.keySet().stream().allMatch(path -> path.startsWith("com/example/"))) {
            sources.forEach((path, text) -> toCompile.put(
                    path.replaceFirst("com/example/", "com/example/" + spec + "/"),
                    text.replaceAll(OWN_PACKAGES, "com.example." + spec + ".")));
        }
        if (toCompile.size() > BATCH) {
            compile();
        }
    }

    /** Gives to javac what has been taken, and fails if it finds what no runtime is to blame for. */
    void finish() {
        parse();
        compile();
    }

    private void parse() {
        if (toParse.isEmpty()) {
            return;
        }
        InMemoryJava.parse(toParse);
        toParse.clear();
    }

    private void compile() {
        if (toCompile.isEmpty()) {
            return;
        }
        for (Diagnostic<? extends JavaFileObject> error : InMemoryJava.errors(toCompile)) {
            assertThat(ABOUT_RUNTIME_CLASSES)
                    .as("%s", error)
                    .contains(error.getCode().replaceFirst("compiler\\.err\\.", ""));
        }
        toCompile.clear();
    }
}
