/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;

/**
 * A generated source file.
 *
 * @param packageName its package
 * @param className its class
 * @param text the source
 */
public record JavaSource(String packageName, String className, String text) {

    private static final String GENERATOR = "io.connectorspec.codegen";
    private static final String INDENT = "    ";

    /** Marks what users of a connector may rely on. */
    static final ClassName PUBLIC_EVOLVING = ClassName.get("org.apache.flink.annotation", "PublicEvolving");

    /** Marks what only the connector itself may rely on. */
    static final ClassName INTERNAL = ClassName.get("org.apache.flink.annotation", "Internal");

    /**
     * Makes a source file.
     *
     * @param type the class that it holds
     * @param specName the name of the spec file that it comes from, without folders
     */
    static JavaSource of(String packageName, TypeSpec type, String specName) {
        String origin = specName.replaceAll("[^A-Za-z0-9._-]", "_");
        JavaFile file = JavaFile.builder(packageName, type)
                .indent(INDENT)
                .skipJavaLangImports(true)
                .addFileComment(
                        "$L",
                        "Generated from " + origin + ". Do not edit: edit the spec and run `mvn generate-sources`.")
                .build();
        return new JavaSource(packageName, type.name(), SourceLayout.of(file.toString()));
    }

    /** Gives the annotation that tells tools that nobody wrote this. */
    static AnnotationSpec generated() {
        return AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
                .addMember("value", "$S", GENERATOR)
                .build();
    }

    /** Gives the path of the file below a source root. */
    public String path() {
        return packageName.replace('.', '/') + "/" + className + ".java";
    }
}
