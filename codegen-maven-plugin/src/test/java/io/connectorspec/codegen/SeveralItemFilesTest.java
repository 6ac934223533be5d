/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import org.junit.jupiter.api.Test;

/** Files of item types that stand beside each other make no class of the same name, since only one would be left. */
class SeveralItemFilesTest {

    private static final String FIRST = "uses: coffee\npackage: com.example.shop\nitems:\n";

    @Test
    void refusesAFileThatIsThereTwice() {
        Compilation compilation =
                Specs.compile(file("a.yaml", FIRST + item("Cup")), file("copy-of-a.yaml", FIRST + item("Cup")));

        assertThat(Specs.report(compilation)).isEqualTo("""
                        copy-of-a.yaml:4:3: error CS213: The class 'Cup' of this package is generated for line 4 of a.yaml already.
                              Cup:
                              ^^^
                            Choose another name or package for one of the two, or remove it.\
                        """);
        assertThat(compilation.sources().files()).isEmpty();
    }

    @Test
    void refusesNamesThatSomeDisksTakeForOne() {
        Compilation compilation =
                Specs.compile(file("a.yaml", FIRST + item("Cup")), file("b.yaml", FIRST + item("CUP")));

        assertThat(Specs.report(compilation)).contains("b.yaml:4:3: error CS213: The class 'CUP'");
    }

    @Test
    void refusesAnItemTypeWithTheNameOfWhatAnotherFileGenerates() {
        Compilation compilation =
                Specs.compile(file("a.yaml", FIRST + item("Cup")), file("b.yaml", FIRST + item("CupScribe")));

        assertThat(Specs.report(compilation)).contains("b.yaml:4:3: error CS213: The class 'CupScribe'");
    }

    @Test
    void takesTheSameNameInAnotherPackage() {
        Compilation compilation = Specs.compile(
                file("a.yaml", FIRST + item("Cup")), file("b.yaml", FIRST.replace("shop", "house") + item("Cup")));

        assertThat(Specs.report(compilation)).isEmpty();
        assertThat(Specs.texts(compilation.sources()))
                .containsKeys("com/example/shop/Cup.java", "com/example/house/Cup.java");
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, text);
    }

    private static String item(String name) {
        return "  " + name + ":\n    attributes:\n      label: { type: text }\n";
    }
}
