/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

import java.nio.file.Path;

/**
 * A plan and the folder that it is for.
 *
 * @param root the folder, as seen from the project's folder, with {@code /} between names
 * @param plan what should be there
 */
public record OutputTree(String root, OutputPlan plan) {

    /** Makes a tree of a folder that may be written in any way. */
    public static OutputTree of(Path base, Path folder, OutputPlan plan) {
        return new OutputTree(name(base, folder), plan);
    }

    /** Gives the name of a file or folder as seen from a base, the same on every system. */
    public static String name(Path base, Path file) {
        Path absolute = base.toAbsolutePath().normalize().resolve(file).normalize();
        Path root = base.toAbsolutePath().normalize();
        boolean related = absolute.getRoot() != null && absolute.getRoot().equals(root.getRoot());
        return (related ? root.relativize(absolute) : absolute).toString().replace('\\', '/');
    }
}
