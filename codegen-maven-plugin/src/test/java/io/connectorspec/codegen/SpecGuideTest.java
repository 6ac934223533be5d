/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the guide to specs says of options holds for the connector whose maintainers read it. */
class SpecGuideTest {

    private static final Path GUIDE = Path.of("../docs/writing-a-spec.md");
    private static final Path CONNECTOR = Path.of("../connector-spec/dynamodb.yaml");
    private static final Pattern OPTIONS = Pattern.compile("```yaml\n(options:\n.*?)```", Pattern.DOTALL);

    @Test
    void showsOptionsThatTheConnectorCouldHave() throws IOException {
        Compilation compilation = compiled();

        assertThat(Specs.report(compilation)).isEmpty();
        Map<String, String> sources = Specs.texts(compilation.sources());
        assertThat(file(sources, "DynamoDbSinkBuilder"))
                .contains("setPauseAfterFailure(Duration pauseAfterFailure)")
                .contains("@since 0.2.0")
                .contains("@Deprecated(since = \"0.3.0\", forRemoval = true)");
        assertThat(file(sources, "DynamoDbClientOptions")).contains(".withOldKeys(\"aws.client.wait\")");
        assertThat(file(Specs.texts(compilation.tests()), "DynamoDbSinkBuilderTest"))
                .contains("pauseAfterFailureHasItsDefault")
                .contains("pauseAfterFailureKeepsItsBounds")
                .contains("pauseAfterFailureReachesItsSettingAndNoOther");
        assertThat(String.join("\n", Specs.texts(compilation.docs()).values()))
                .contains("`sink.failure.pause`")
                .contains("Deprecated since 0.3.0");
        assertThat(Specs.texts(compilation.resources()).get("META-INF/connector-spec/dynamodb.options.json"))
                .contains("\"sink-pause-after-failure\"");
    }

    /** Compiles the connector with the options of the guide, each block as a file that the connector's spec includes. */
    private static Compilation compiled() throws IOException {
        Map<String, String> blocks = new TreeMap<>();
        OPTIONS.matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult block) -> block.group(1))
                .forEach(block -> blocks.put("guide-" + blocks.size() + ".yaml", block));
        assertThat(blocks).hasSize(2);
        String include = "include: [" + String.join(", ", blocks.keySet()) + "]\n";
        String connector = Files.readString(CONNECTOR).replaceFirst("(?m)^spec: 1\n", "$0" + include);
        return Specs.compile(
                List.of(new SourceFile("dynamodb.yaml", connector)),
                (root, path) ->
                        Optional.ofNullable(blocks.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String file(Map<String, String> texts, String className) {
        return texts.entrySet().stream()
                .filter(file -> file.getKey().endsWith("/" + className + ".java"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
    }
}
