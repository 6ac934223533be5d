/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * The connector in the cluster's {@code lib/}, the types of the elements in the user's jar: the loader of the
 * one does not know the classes of the other.
 */
class SinkConverterLoadersTest {

    private static final Path OWN = Path.of("target", "test-classes");

    @Test
    void convertsElementsWhoseClassesTheConnectorsLoaderDoesNotKnow() throws Exception {
        try (URLClassLoader lib = loader(ClassLoader.getPlatformClassLoader(), entry -> !isOwn(entry));
                URLClassLoader user = loader(lib, SinkConverterLoadersTest::isOwn)) {
            assertThatThrownBy(() -> lib.loadClass(SinkUserJob.class.getName()))
                    .isInstanceOf(ClassNotFoundException.class);
            Class<?> job = user.loadClass(SinkUserJob.class.getName());
            assertThat(job).isNotSameAs(SinkUserJob.class);

            assertThat(run(job)).isEqualTo("""
                record: [count, id]
                typed: [count, id]
                bean: [count, id]
                row: [element, id]\
                """);
        }
    }

    @Test
    void saysWhatIsMissingWithoutTheEnhancedClient() throws Exception {
        try (URLClassLoader lib =
                        loader(ClassLoader.getPlatformClassLoader(), entry -> !isOwn(entry) && !isEnhanced(entry));
                URLClassLoader user = loader(lib, SinkConverterLoadersTest::isOwn)) {
            Class<?> job = user.loadClass(SinkUserJob.class.getName());

            assertThatThrownBy(() -> run(job))
                    .hasMessageContaining("software.amazon.awssdk:dynamodb-enhanced")
                    .extracting(problem -> problem.getClass().getSimpleName())
                    .isEqualTo("InvalidConfigurationException");
        }
    }

    /** Runs the job on a thread that knows nothing of its classes: converters must not ask it. */
    private static Object run(Class<?> job) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(null);
        try {
            return ((Supplier<?>) job.getConstructor().newInstance()).get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static boolean isOwn(String entry) {
        return Path.of(entry).endsWith(OWN);
    }

    private static boolean isEnhanced(String entry) {
        return Path.of(entry).getFileName().toString().startsWith("dynamodb-enhanced-");
    }

    private static URLClassLoader loader(ClassLoader parent, Predicate<String> which) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (which.test(entry)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        assertThat(urls).isNotEmpty();
        return new URLClassLoader(urls.toArray(URL[]::new), parent);
    }
}
