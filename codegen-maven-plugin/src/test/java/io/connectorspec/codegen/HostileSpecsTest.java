/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import io.connectorspec.codegen.spec.parse.Form;
import io.connectorspec.codegen.spec.parse.Place;
import io.connectorspec.codegen.spec.parse.SpecParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing in a spec gets into the output as code, or out of the output folder. The places for texts come from the
 * declarations of the language, so that one that is added is tested without a word here.
 */
class HostileSpecsTest {

    private static final List<String> TEXTS = HostileTexts.all();
    private static final String HARMLESS = "harmless";
    private static final Pattern SAFE_PATH = Pattern.compile("([A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+(\\.[a-z]+)+");

    /** Every text meets a part of the places, and every place a part of the texts, unless all are asked for. */
    private static final int PARTS = Boolean.getBoolean("full.layers") ? 1 : 12;

    @Test
    void knowsManyTexts() {
        assertThat(TEXTS).hasSizeGreaterThan(250);
    }

    @Test
    void keepsEveryTextAsItIs() throws ReflectiveOperationException {
        StringBuilder spec = new StringBuilder("""
            spec: 1
            connector: { name: hostile, title: Hostile, package: com.example.hostile }
            constants:
              Texts:
                style: string-key
                doc: Texts.
                values:
            """);
        for (int i = 0; i < TEXTS.size(); i++) {
            String text = quoted(TEXTS.get(i));
            String doc = TEXTS.get(i).isBlank() ? "Blank." : text;
            spec.append("      T%d: { type: string, value: %s, doc: %s }\n".formatted(i, text, doc));
        }
        Compilation compilation = Specs.compile(spec.toString());
        assertThat(Specs.report(compilation)).isEmpty();
        InMemoryJava.Result compiled = InMemoryJava.compile(Specs.texts(compilation.sources()));
        assertThat(compiled.problems()).isEmpty();
        Class<?> texts = compiled.loader().loadClass("com.example.hostile.Texts");
        assertThat(compiled.classes()).containsOnlyKeys(texts.getName());
        for (int i = 0; i < TEXTS.size(); i++) {
            assertThat(texts.getField("T" + i).get(null)).isEqualTo(TEXTS.get(i));
        }
    }

    /** Writes a text as YAML, every unusual character as an escape. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else {
                out.append(c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specs")
    void keepsTextsTextsInEveryPlace(SmallSpec spec) {
        Optional<SpecParser.Parsed> connector = spec.connector().map(HostileSpecsTest::parsed);
        GeneratedCode code = new GeneratedCode();
        List<Place> places = places(spec);
        int kept = 0;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            List<Attempt> accepted = new ArrayList<>();
            for (int j = i % PARTS; j < TEXTS.size(); j += PARTS) {
                Attempt attempt = Attempt.of(place, TEXTS.get(j), connector);
                if (!attempt.isRefused()) {
                    accepted.add(attempt);
                }
            }
            Map<String, String> sources = Attempt.of(place, HARMLESS, connector).sources();
            List<Attempt> others = others(accepted, sources);
            kept += accepted.size() - others.size();
            for (Attempt other : others) {
                code.compile("place" + i + "text" + TEXTS.indexOf(other.text()), other.sources());
            }
        }
        code.finish();
        assertThat(kept).as("texts that were kept as texts").isGreaterThan(TEXTS.size() / PARTS);
    }

    /** Gives the attempts of which javac reads something else than of harmless sources: their texts are names. */
    private static List<Attempt> others(List<Attempt> attempts, Map<String, String> harmless) {
        Map<String, String> sources = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < attempts.size(); i++) {
            for (Map.Entry<String, String> source : attempts.get(i).sources().entrySet()) {
                if (seen.add(source.getValue())) {
                    sources.put(i + "/" + source.getKey(), source.getValue());
                }
            }
        }
        harmless.forEach((path, text) -> sources.put(HARMLESS + "/" + path, text));
        Map<String, String> shapes = JavaShape.of(sources);
        Set<Integer> others = new TreeSet<>();
        shapes.forEach((path, shape) -> {
            String[] parts = path.split("/", 3);
            if (!parts[1].equals(HARMLESS) && !shape.equals(shapes.get("/" + HARMLESS + "/" + parts[2]))) {
                others.add(Integer.valueOf(parts[1]));
            }
        });
        return others.stream().map(attempts::get).toList();
    }

    static Stream<SmallSpec> specs() {
        return SmallSpec.all().stream();
    }

    /** Gives one place of each name. */
    private static List<Place> places(SmallSpec spec) {
        Map<String, Place> places = new LinkedHashMap<>();
        Place.of(spec.file()).forEach(place -> places.put(place.name(), place));
        return List.copyOf(places.values());
    }

    private static SpecParser.Parsed parsed(SourceFile file) {
        return SpecParser.parse(file, (root, path) -> Optional.empty(), new Problems());
    }

    /**
     * A text in a place, and what the compiler makes of it.
     *
     * @param text the text
     * @param compilation what the compiler says
     * @param sources the sources, none if the text is refused
     */
    private record Attempt(String text, Compilation compilation, Map<String, String> sources) {

        static Attempt of(Place place, String text, Optional<SpecParser.Parsed> connector) {
            Problems problems = new Problems();
            SpecParser.Parsed changed = place.with(text, problems);
            Compilation compilation = SpecCompiler.compile(
                    Stream.concat(connector.stream(), Stream.of(changed)).toList(), problems);
            Attempt attempt = new Attempt(text, compilation, Specs.texts(compilation.sources()));
            try {
                attempt.check(place.form());
            } catch (AssertionError broken) {
                throw new AssertionError(place.name() + ": " + text, broken);
            }
            return attempt;
        }

        boolean isRefused() {
            return Specs.isRefused(compilation);
        }

        private void check(Form form) {
            if (form instanceof Form.Text known && known.pattern().isPresent() && !isRefused()) {
                assertThat(text.strip()).containsPattern(known.pattern().get().regex());
            }
            Stream.of(compilation.sources(), compilation.tests(), compilation.resources(), compilation.docs())
                    .flatMap(plan -> plan.files().keySet().stream())
                    .forEach(path -> assertThat(path.text()).matches(SAFE_PATH));
            sources.forEach((path, source) ->
                    assertThat(source.chars().allMatch(c -> c < 128)).as(path).isTrue());
        }
    }
}
