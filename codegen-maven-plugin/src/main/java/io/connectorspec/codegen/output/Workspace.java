/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a run works, and for whom.
 *
 * @param base the project's folder
 * @param disposable the folder whose content may be thrown away at any time; Maven calls it the build directory
 * @param execution the name of the execution that runs
 * @param configured the names of all executions that the project declares
 */
public record Workspace(Path base, Path disposable, String execution, Set<String> configured) {

    /** How the name of an execution ends that somebody started by hand instead of declaring it. */
    public static final String BY_HAND = "default-cli";

    /** Copies the names. */
    public Workspace {
        configured = Collections.unmodifiableSortedSet(new TreeSet<>(configured));
    }

    /** Gives the folder that holds the manifests of all executions. */
    Path manifests() {
        return disposable.resolve("connector-codegen");
    }

    /** Gives whether a file is in the folder whose content may be thrown away. */
    boolean isDisposable(Path file) {
        return file.startsWith(disposable.toAbsolutePath().normalize());
    }

    /** Gives whether two executions are both declared, so that each of them will always want its files. */
    boolean isLasting(String other) {
        return configured.contains(execution) && configured.contains(other);
    }

    /** Gives whether an execution was declared once and is not any more. */
    boolean isAbandoned(String other) {
        return !configured.contains(other) && !other.endsWith(BY_HAND);
    }
}
