/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A small valid spec, to be changed by tests. Together, the small specs say everything that the language can say.
 *
 * @param file what is changed
 * @param connector the connector that it needs, if it is about item types
 */
record SmallSpec(SourceFile file, Optional<SourceFile> connector) {

    private static final String FOLDER = "small/";

    /** Gives all of them. */
    static List<SmallSpec> all() {
        return List.of(of("options"), of("builder"), of("converters"), of("items"), of("items-of-a-team", "items"));
    }

    private static SmallSpec of(String name) {
        return new SmallSpec(resource(name), Optional.empty());
    }

    private static SmallSpec of(String name, String connector) {
        return new SmallSpec(resource(name), Optional.of(resource(connector)));
    }

    private static SourceFile resource(String name) {
        return Specs.resource(FOLDER + name + ".yaml");
    }

    /** Compiles another text in place of the file's. */
    Compilation compile(String text) {
        return Specs.compile(Stream.concat(Stream.of(new SourceFile(file.name(), text)), connector.stream())
                .toArray(SourceFile[]::new));
    }

    /** Gives the name of the file, for reports of tests. */
    @Override
    public String toString() {
        return file.name();
    }
}
