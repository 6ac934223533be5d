/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Item types in a user's jar, over the connector in the cluster's {@code lib/}. */
class ItemTypesTest {

    /** Where generated code of item types may look, besides itself and Java. */
    private static final List<String> KNOWN = List.of(
            "io/connectorspec/dynamodb/item/",
            "org/apache/flink/api/common/typeinfo/TypeInfo",
            "com/example/shop/",
            "java/",
            "javax/annotation/processing/Generated");

    private static final Pattern CLASS = Pattern.compile("(?:[a-z][a-z0-9]*/)+[A-Z]\\w*");

    @TempDir
    private static Path folder;

    private static Path classes;

    @BeforeAll
    static void compile() throws IOException {
        classes = ItemCompiler.compile(
                ItemCompiler.resource("/items/shop.yaml"),
                Map.of(
                        "com/example/shop/Money.java", ItemCompiler.resource("/items/Money.java"),
                        "com/example/shop/MoneyText.java", ItemCompiler.resource("/items/MoneyText.java"),
                        "com/example/shop/ShopJob.java", ItemCompiler.resource("/items/ShopJob.java")),
                folder);
    }

    @Test
    void workInAClassLoaderThatTheConnectorDoesNotSee() throws Exception {
        List<URL> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            jars.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader lib = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
                URLClassLoader user =
                        new URLClassLoader(new URL[] {classes.toUri().toURL()}, lib)) {
            Object job =
                    user.loadClass("com.example.shop.ShopJob").getConstructor().newInstance();

            assertThat(((Callable<?>) job).call()).isEqualTo("everything was used");
        }
    }

    @Test
    void nameNoClassOfAnSdk() throws IOException {
        TreeSet<String> strangers = new TreeSet<>();
        int files = 0;
        try (Stream<Path> all = Files.walk(classes)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".class")).toList()) {
                if (!file.getFileName().toString().startsWith("ShopJob")) {
                    files++;
                    strangers.addAll(named(file));
                }
            }
        }
        assertThat(files).isGreaterThan(40);
        assertThat(strangers)
                .filteredOn(name -> KNOWN.stream().noneMatch(name::startsWith))
                .isEmpty();
        assertThat(strangers).contains("io/connectorspec/dynamodb/item/ItemWriter");
    }

    private static List<String> named(Path file) throws IOException {
        List<String> names = new ArrayList<>();
        for (String text : ConstantPool.texts(file)) {
            Matcher matcher = CLASS.matcher(text);
            while (matcher.find()) {
                names.add(matcher.group().replaceFirst("^L(?=[a-z]+/)", ""));
            }
        }
        return names;
    }
}
