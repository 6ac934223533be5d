/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Diagnostic;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import io.connectorspec.codegen.spec.diagnostic.Span;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.codehaus.plexus.build.BuildContext;
import org.codehaus.plexus.build.DefaultBuildContext;
import org.junit.jupiter.api.Test;

class IdeProblemsTest {

    private static final Path BASE = Path.of("/project");
    private static final SourceFile FILE = new SourceFile("../specs/a.yaml", "first: 1\nsecond: é\n");

    private final List<String> calls = new ArrayList<>();

    @Test
    void replacesTheMarksOfEarlierRunsByThoseOfThisOne() {
        Diagnostic error = new Diagnostic(Code.UNKNOWN_KEY, new Span(FILE, 9, 15), "What.", "Write.");
        Diagnostic warning = new Diagnostic(Code.UNUSED_GROUP, new Span(FILE, 17, 18), "Odd.", "Hint.");
        new IdeProblems(ide(), null).of(BASE).replace(List.of("b.yaml", FILE.name()), List.of(error, warning));
        assertThat(calls)
                .containsExactly(
                        "removeMessages[/project/b.yaml]",
                        "removeMessages[/specs/a.yaml]",
                        "addMessage[/specs/a.yaml, 2, 1, CS101: What. Write., 2, null]",
                        "addMessage[/specs/a.yaml, 2, 9, CS502: Odd. Hint., 1, null]");
    }

    @Test
    void leavesTheCommandLineToTheLog() {
        org.sonatype.plexus.build.incremental.BuildContext older =
                new org.sonatype.plexus.build.incremental.DefaultBuildContext();
        BuildContext commandLine = new DefaultBuildContext(older) {
            @Override
            public void addMessage(File file, int line, int column, String text, int severity, Throwable cause) {
                calls.add(text);
            }
        };
        Diagnostic error = new Diagnostic(Code.UNKNOWN_KEY, new Span(FILE, 9, 15), "What.", "Write.");
        new IdeProblems(commandLine, older).of(BASE).replace(List.of(), List.of(error));
        assertThat(calls).isEmpty();
    }

    /** Writes every call down as it is made. */
    private BuildContext ide() {
        return (BuildContext) Proxy.newProxyInstance(
                BuildContext.class.getClassLoader(),
                new Class<?>[] {BuildContext.class},
                (proxy, method, arguments) -> {
                    calls.add(method.getName() + Arrays.toString(arguments));
                    return null;
                });
    }
}
