/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles Java sources as the project does, all warnings being errors, without touching the disk. */
final class InMemoryJava {

    private static final List<String> OPTIONS =
            List.of("--release", "17", "-proc:none", "-Xlint:all,-classfile", "-Werror", "-implicit:none");

    /** Goes on after errors, and looks at everything that they leave to be looked at. */
    private static final List<String> ALL_ERRORS = List.of(
            "--release",
            "17",
            "-proc:none",
            "-Xlint:none",
            "-implicit:none",
            "-Xmaxerrs",
            "100000",
            "-XDshould-stop.ifError=FLOW");

    private InMemoryJava() {}

    /**
     * What the compiler said.
     *
     * @param problems errors and warnings, empty if all is well
     * @param classes the classes by their names
     */
    record Result(List<String> problems, Map<String, byte[]> classes) {

        /** Gives a class loader that sees the classes, and those of the tests. */
        ClassLoader loader() {
            return new Loader(classes);
        }
    }

    /** Compiles sources, named by their paths. */
    static Result compile(Map<String, String> sources) {
        Map<String, byte[]> classes = new TreeMap<>();
        List<String> problems = problems(sources, OPTIONS, classes).stream()
                .map(InMemoryJava::text)
                .toList();
        return new Result(problems, classes);
    }

    /** Gives all errors of sources, also where some are so wrong that no class comes of them. */
    static List<Diagnostic<? extends JavaFileObject>> errors(Map<String, String> sources) {
        return problems(sources, ALL_ERRORS, new TreeMap<>()).stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    private static List<Diagnostic<? extends JavaFileObject>> problems(
            Map<String, String> sources, List<String> options, Map<String, byte[]> classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<JavaFileObject> units = sources.entrySet().stream()
                .<JavaFileObject>map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        try (StandardJavaFileManager standard =
                        compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.US_ASCII);
                JavaFileManager files = new ClassFiles(standard, classes)) {
            compiler.getTask(null, files, problems, options, null, units).call();
        } catch (IOException unexpected) {
            throw new IllegalStateException(unexpected);
        }
        return problems.getDiagnostics();
    }

    /** Parses sources without giving names a meaning; fails if one is not Java. */
    static List<CompilationUnitTree> parse(Map<String, String> sources) {
        if (sources.isEmpty()) {
            return List.of();
        }
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<JavaFileObject> units = sources.entrySet().stream()
                .<JavaFileObject>map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        List<CompilationUnitTree> parsed = new ArrayList<>();
        try {
            JavacTask task = (JavacTask)
                    ToolProvider.getSystemJavaCompiler().getTask(null, null, problems, OPTIONS, null, units);
            task.parse().forEach(parsed::add);
        } catch (IOException unexpected) {
            throw new IllegalStateException(unexpected);
        }
        if (!problems.getDiagnostics().isEmpty()) {
            throw new AssertionError(problems.getDiagnostics().toString());
        }
        return parsed;
    }

    private static String text(Diagnostic<? extends JavaFileObject> problem) {
        String file = problem.getSource() == null ? "" : problem.getSource().getName() + ":" + problem.getLineNumber();
        return file + ": " + problem.getMessage(Locale.ROOT);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class ClassFiles extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, byte[]> classes;

        ClassFiles(JavaFileManager standard, Map<String, byte[]> classes) {
            super(standard);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("string:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            classes.put(className, toByteArray());
                        }
                    };
                }
            };
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(InMemoryJava.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
