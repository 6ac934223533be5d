/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.benchmarks.generation;

import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/**
 * How large generated class files are, and what one more option or attribute adds to each.
 * {@code benchmarks/run -main generation.GeneratedSizes} runs it.
 */
public final class GeneratedSizes {

    private static final int FEW = 10;
    private static final int MANY = 50;

    private GeneratedSizes() {}

    /** Compiles small and large specs, and prints a line for each class. */
    public static void main(String[] arguments) throws IOException {
        print("option", sizes(SampleSpecs.connector(FEW)), sizes(SampleSpecs.connector(MANY)));
        print("attribute", sizes(SampleSpecs.items(1, FEW)), sizes(SampleSpecs.items(1, MANY)));
    }

    private static Map<String, Integer> sizes(SourceFile spec) throws IOException {
        return ClassFiles.sizes(Compiler.compile(spec).sources());
    }

    private static void print(String what, Map<String, Integer> few, Map<String, Integer> many) {
        System.out.printf("| class | each %s | the rest |%n|---|---|---|%n", what);
        few.forEach(
                (name, bytes) -> line("`" + name.substring(name.lastIndexOf('.') + 1) + "`", bytes, many.get(name)));
        line("all", sum(few), sum(many));
        System.out.println();
    }

    private static int sum(Map<String, Integer> sizes) {
        return sizes.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void line(String name, int few, int many) {
        double each = (many - few) / (double) (MANY - FEW);
        System.out.printf(Locale.ROOT, "| %s | %,.0f bytes | %,.0f bytes |%n", name, each, few - each * FEW);
    }
}
