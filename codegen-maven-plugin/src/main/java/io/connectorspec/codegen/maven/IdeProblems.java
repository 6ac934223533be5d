/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.maven;

import io.connectorspec.codegen.spec.diagnostic.Diagnostic;
import io.connectorspec.codegen.spec.diagnostic.ProblemListener;
import io.connectorspec.codegen.spec.diagnostic.Span;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.codehaus.plexus.build.BuildContext;
import org.codehaus.plexus.build.DefaultBuildContext;

/**
 * Hands problems to the IDE that runs the build, if one does. On the command line nothing is handed over: Maven's own
 * listener would print every problem a second time, without the line it is about.
 */
final class IdeProblems {

    private final BuildContext context;
    private final boolean isIde;

    /** Takes Maven's listener, and the one of older IDEs. */
    IdeProblems(BuildContext context, org.sonatype.plexus.build.incremental.BuildContext older) {
        this.context = context;
        this.isIde = !(context instanceof DefaultBuildContext)
                || !(older instanceof org.sonatype.plexus.build.incremental.DefaultBuildContext);
    }

    /** Gives the listener for a project whose files are named as seen from its folder. */
    ProblemListener of(Path base) {
        return isIde ? (files, problems) -> replace(base, files, problems) : (files, problems) -> {};
    }

    private void replace(Path base, List<String> files, List<Diagnostic> problems) {
        files.forEach(name -> context.removeMessages(file(base, name)));
        for (Diagnostic problem : problems) {
            Span span = problem.span();
            context.addMessage(
                    file(base, span.file().name()),
                    span.line(),
                    span.column(),
                    problem.code().id() + ": " + problem.message() + " " + problem.hint(),
                    severity(problem),
                    null);
        }
    }

    private static int severity(Diagnostic problem) {
        return switch (problem.severity()) {
            case ERROR -> BuildContext.SEVERITY_ERROR;
            case WARNING -> BuildContext.SEVERITY_WARNING;
        };
    }

    private static File file(Path base, String name) {
        return base.resolve(name).normalize().toFile();
    }
}
