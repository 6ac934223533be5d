/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.benchmarks.generation;

import io.connectorspec.codegen.output.OutputPlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles generated sources in memory, and tells the sizes of the class files. */
final class ClassFiles {

    private ClassFiles() {}

    /** Gives the bytes of each class, by its binary name. */
    static Map<String, Integer> sizes(OutputPlan sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
        List<JavaFileObject> files = new ArrayList<>();
        sources.files().forEach((path, file) -> files.add(new Source(path.text(), file.text())));
        try (var manager = new InMemory(compiler.getStandardFileManager(null, null, null), classes)) {
            List<String> options = List.of("--release", "17", "-proc:none", "-g:source,lines,vars");
            if (!compiler.getTask(null, manager, null, options, null, files).call()) {
                throw new IllegalStateException("The sources do not compile");
            }
        }
        Map<String, Integer> sizes = new TreeMap<>();
        classes.forEach((name, bytes) -> sizes.put(name, bytes.size()));
        return sizes;
    }

    /** A source that is a text. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("text:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Takes classes instead of the disk. */
    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes;

        InMemory(JavaFileManager manager, Map<String, ByteArrayOutputStream> classes) {
            super(manager);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("class:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
